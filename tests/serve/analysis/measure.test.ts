import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LinkList, type Measure, measure } from '../../../src/serve/analysis/measure.ts';

type Link = readonly [number, number, number];

function linksOf(size: number, links: readonly Link[]): LinkList {
  return {
    size,
    sources: Uint32Array.from(links, ([source]) => source),
    targets: Uint32Array.from(links, ([, target]) => target),
    weights: Float64Array.from(links, ([, , weight]) => weight),
  };
}

const rank = (by: Measure, links: LinkList) => [...measure({ kind: 'ranking', measure: by }, links).values];
const groups = (links: LinkList) => [...measure({ kind: 'communities', resolution: 1 }, links).values];

/** A hub, 0, with three spokes, one of which leads on to 4. */
const STAR = linksOf(5, [
  [0, 1, 1],
  [1, 0, 2],
  [2, 0, 1],
  [3, 0, 1],
  [3, 4, 1],
]);

const SIZE = 7;
const node = fc.nat(SIZE - 1);
const link = fc.tuple(node, node, fc.integer({ min: 1, max: 4 }));
const web = fc.array(link, { maxLength: 25 });

describe('rankings', () => {
  test('degrees count the others, each once', () => {
    expect(rank('degree', STAR)).toEqual([3, 1, 1, 2, 1]);
    expect(rank('in_degree', STAR)).toEqual([3, 1, 0, 0, 1]);
    expect(rank('out_degree', STAR)).toEqual([1, 1, 1, 2, 0]);
  });

  test('betweenness is the share of shortest ways through an actor', () => {
    const values = rank('betweenness', STAR);
    // Of the 6 pairs of others, 5 meet in the hub; 3 pairs reach 4 through 3.
    expect(values.map((value) => Math.round(value * 1000) / 1000)).toEqual([0.833, 0, 0, 0.5, 0]);
  });

  test('PageRank sums up to 1 and puts the hub first', () => {
    const values = rank('pagerank', STAR);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    expect(Math.max(...values)).toBe(values[0]);
  });

  test('no links, no scores', () => {
    expect(rank('pagerank', linksOf(0, []))).toEqual([]);
    expect(rank('betweenness', linksOf(0, []))).toEqual([]);
  });
});

describe('communities', () => {
  test('two triangles with one link between them are two', () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
      [2, 3],
    ] as const;
    const links = linksOf(
      6,
      pairs.map(([a, b]): Link => [a, b, 1]),
    );
    const [a, , , b] = groups(links);
    expect(groups(links)).toEqual([a, a, a, b, b, b]);
    expect(a).not.toBe(b);
    expect(measure({ kind: 'communities', resolution: 1 }, links).modularity).toBeCloseTo(0.357, 3);
  });

  test('without links each is alone', () => {
    expect(new Set(groups(linksOf(3, []))).size).toBe(3);
  });

  test('never join what no way connects', () => {
    fc.assert(
      fc.property(web, (links) => {
        const found = groups(linksOf(SIZE, links));
        const parts = Array.from({ length: SIZE }, (_, at) => at);
        for (const [a, b] of links) {
          const [from, to] = [parts[a], parts[b]];
          for (const [at, part] of parts.entries()) if (part === from) parts[at] = to as number;
        }
        for (const [a, one] of found.entries()) {
          for (const [b, other] of found.entries()) if (one === other) expect(parts[a]).toBe(parts[b]);
        }
      }),
    );
  });
});

test('the same links give the same numbers, in whatever order they come', () => {
  fc.assert(
    fc.property(web, fc.constantFrom<Measure>('pagerank', 'degree', 'in_degree', 'betweenness'), (links, by) => {
      const [there, back] = [linksOf(SIZE, links), linksOf(SIZE, [...links].reverse())];
      expect(rank(by, back)).toEqual(rank(by, there));
      expect(groups(back)).toEqual(groups(there));
    }),
  );
});
