import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY_PATH, findPaths, type PathSearch } from '../../src/serve/paths.ts';
import { relationStrength } from '../../src/serve/strongest-paths.ts';
import type { RelationRow } from '../../src/store/questions.ts';
import { memoryReader } from '../helpers/memory-reader.ts';
import { actor, relation, smallGraph } from './small-graph.ts';
import { smallOntology } from './small-ontology.ts';

const SEARCH: PathSearch = { ...EVERY_PATH, limit: 20 };

/** Searches a graph that has these relations alone. */
async function search(
  relations: readonly RelationRow[],
  ends: readonly [string, string],
  options: Partial<PathSearch> = {},
) {
  const ids = [...new Set(relations.flatMap(({ source, target }) => [source, target]))];
  const store = memoryReader({ ...smallGraph, actors: ids.map((id) => actor(id, 'Person')), relations });
  const paths = await findPaths(ends, { ...SEARCH, ...options }, { store, ontology: smallOntology });
  return { paths, asked: store.asked };
}

/** The actors that a path goes through, with arrows for the directions. */
function written(paths: Awaited<ReturnType<typeof search>>['paths']): string[] {
  const arrows = { out: '>', in: '<', both: '-' };
  return paths.map(({ hops }) => [hops[0]?.from, ...hops.map(({ direction, to }) => arrows[direction] + to)].join(''));
}

const ARRESTED = (source: string, target: string, fields: Partial<RelationRow> = {}) =>
  relation(source, 'ARRESTED', target, fields);

describe('paths', () => {
  test('shorter ones first, in either direction', async () => {
    const relations = [
      ARRESTED('a', 'b'),
      ARRESTED('c', 'b'),
      ARRESTED('c', 'd'),
      ARRESTED('d', 'a'),
      relation('a', 'PHONED', 'c'),
    ];
    const { paths } = await search(relations, ['a', 'c']);
    expect(written(paths)).toEqual(['a-c', 'a>b<c', 'a<d<c']);
  });

  test('of equally short ones, the one whose weakest relation is best attested', async () => {
    const strong = { sourceCount: 5 };
    const relations = [
      ARRESTED('a', 'b', strong),
      ARRESTED('b', 'z'),
      ARRESTED('a', 'c', { sourceCount: 2 }),
      ARRESTED('c', 'z', { sourceCount: 2 }),
      ARRESTED('a', 'd', { confidence: 0.6 }),
      ARRESTED('d', 'z', { confidence: 0.6 }),
    ];
    const { paths } = await search(relations, ['a', 'z']);
    expect(written(paths)).toEqual(['a>c>z', 'a>d>z', 'a>b>z']);
  });

  test('of several relations between two actors the strongest is shown', async () => {
    const { paths } = await search(
      [ARRESTED('a', 'b'), relation('b', 'REQUESTED_TROOPS', 'a', { sourceCount: 3 })],
      ['a', 'b'],
    );
    expect(paths.map(({ hops }) => hops[0]?.relation.type)).toEqual(['REQUESTED_TROOPS']);
    expect(written(paths)).toEqual(['a<b']);
  });

  test('only relations of the types asked for', async () => {
    const { paths } = await search([relation('a', 'PHONED', 'b'), ARRESTED('a', 'c'), ARRESTED('c', 'b')], ['a', 'b'], {
      types: ['ARRESTED'],
    });
    expect(written(paths)).toEqual(['a>c>b']);
  });

  test('no more than asked for, no longer than asked for', async () => {
    const chain = [ARRESTED('a', 'b'), ARRESTED('b', 'c'), ARRESTED('c', 'd'), ARRESTED('d', 'e')];
    expect(written((await search(chain, ['a', 'e'], { maxHops: 4 })).paths)).toEqual(['a>b>c>d>e']);
    expect(written((await search(chain, ['a', 'e'], { maxHops: 3 })).paths)).toEqual([]);
    const fan = ['b', 'c', 'd'].flatMap((id) => [ARRESTED('a', id), ARRESTED(id, 'z')]);
    expect(written((await search(fan, ['a', 'z'], { limit: 2 })).paths)).toEqual(['a>b>z', 'a>c>z']);
  });

  test('one question for each hop at most, none beyond what is needed', async () => {
    const chain = [ARRESTED('a', 'b'), ARRESTED('b', 'c'), ARRESTED('c', 'd')];
    expect((await search(chain, ['a', 'd'], { maxHops: 4 })).asked.length).toBeLessThanOrEqual(4);
    expect((await search(chain, ['a', 'b'], { limit: 1 })).asked).toEqual(['neighbours']);
  });

  test('only along the relations, or only against them; a call goes both ways', async () => {
    const relations = [
      ARRESTED('a', 'b'),
      ARRESTED('b', 'c'),
      ARRESTED('c', 'd'),
      ARRESTED('d', 'a'),
      relation('a', 'PHONED', 'c'),
    ];
    const found = async (direction: PathSearch['direction']) =>
      written((await search(relations, ['a', 'c'], { direction })).paths);
    expect(await found('out')).toEqual(['a-c', 'a>b>c']);
    expect(await found('in')).toEqual(['a-c', 'a<d<c']);
  });

  test('only relations that enough texts tell of', async () => {
    const relations = [
      ARRESTED('a', 'b'),
      ARRESTED('a', 'c', { sourceCount: 2 }),
      ARRESTED('c', 'b', { sourceCount: 3 }),
    ];
    expect(written((await search(relations, ['a', 'b'], { minSources: 2 })).paths)).toEqual(['a>c>b']);
  });

  test('not through actors with too many relations; the ends may have more', async () => {
    const spokes = ['1', '2', '3'].flatMap((id) => [ARRESTED('hub', id), ARRESTED('a', id)]);
    const relations = [...spokes, ARRESTED('a', 'hub'), ARRESTED('hub', 'z'), ARRESTED('a', 'm'), ARRESTED('m', 'z')];
    const { paths, asked } = await search(relations, ['a', 'z'], { avoidHubs: 4 });
    expect(written(paths)).toEqual(['a>m>z']);
    expect(asked.filter((question) => question === 'relations-of-count').length).toBeLessThanOrEqual(3);
    expect(written((await search(relations, ['a', 'z'], { avoidHubs: 5, maxHops: 2 })).paths)).toEqual([
      'a>hub>z',
      'a>m>z',
    ]);
  });

  test('from an actor to itself there is no way', async () => {
    expect((await search([ARRESTED('a', 'b')], ['a', 'a'])).paths).toEqual([]);
  });

  test('finds the same as trying all ways, in the same order, whatever the order of the relations', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const row = fc
      .tuple(id, fc.constantFrom('ARRESTED', 'PHONED'), id, fc.integer({ min: 1, max: 3 }))
      .map(([a, type, b, sourceCount]) => relation(a, type, b, { sourceCount }));
    const graph = fc.uniqueArray(row, { maxLength: 14, selector: (r) => [r.source, r.type, r.target].join() });
    const direction = fc.constantFrom('out', 'in', 'both');
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 4 }), direction, async (relations, maxHops, direction) => {
        const expected = everyPath(relations, maxHops, direction).slice(0, 20);
        expect(new Set(expected).size).toBe(expected.length);
        for (const rows of [relations, [...relations].reverse()]) {
          const { paths } = await search(rows, ['a', 'f'], { maxHops, direction });
          expect(paths.map(({ hops }) => ['a', ...hops.map(({ to }) => to)].join('|'))).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the k best are the first k of more', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const all = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ARRESTED(a, b, { sourceCount: (at % 3) + 1 })));
    const paths = written((await search(all, ['a', 'f'], { maxHops: 4, limit: 20 })).paths);
    for (const limit of [1, 3, 7]) {
      expect(written((await search(all, ['a', 'f'], { maxHops: 4, limit })).paths)).toEqual(paths.slice(0, limit));
    }
  });
});

/** All simple paths from a to f by trying every way: by length, then strength of the weakest hop, then ids. */
function everyPath(relations: readonly RelationRow[], maxHops: number, direction: PathSearch['direction']): string[] {
  const mayGo = ({ source, target, type }: RelationRow, a: string, b: string) =>
    ((direction !== 'in' || type === 'PHONED') && source === a && target === b) ||
    ((direction !== 'out' || type === 'PHONED') && source === b && target === a);
  const strengthOf = (a: string, b: string) =>
    Math.max(...relations.filter((r) => mayGo(r, a, b) && r.source !== r.target).map(relationStrength));
  const found: { actors: string[]; strength: number }[] = [];
  const walk = (actors: string[], strength: number): void => {
    if (actors.at(-1) === 'f') found.push({ actors, strength });
    else if (actors.length <= maxHops)
      for (const next of ['b', 'c', 'd', 'e', 'f'])
        if (!actors.includes(next) && strengthOf(actors.at(-1) as string, next) > 0)
          walk([...actors, next], Math.min(strength, strengthOf(actors.at(-1) as string, next)));
  };
  walk(['a'], Infinity);
  const keyed = found.map(({ actors, strength }) => ({ key: actors.join('|'), length: actors.length, strength }));
  keyed.sort((x, y) => x.length - y.length || y.strength - x.strength || (x.key < y.key ? -1 : 1));
  return keyed.map(({ key }) => key);
}
