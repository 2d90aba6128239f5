import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAnalyses } from '../../../src/serve/analysis/analyses.ts';
import { communitiesOf, ranksOf } from '../../../src/serve/analysis/rank.ts';
import type { GraphReader, GraphStore } from '../../../src/store/graph-store.ts';
import { openStore } from '../../../src/store/index.ts';
import { FIXTURE } from '../../contract/graph-fixture.ts';
import { askStore } from './ask-store.ts';

const ALL = { types: [], minSources: 0, from: null, to: null };
const DEGREE = { kind: 'ranking', measure: 'degree' } as const;

let store: GraphStore;
let asked: string[] = [];
let watched: GraphReader;
beforeAll(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-analyses-')));
  await store.write(FIXTURE);
  watched = {
    query: store.query,
    ask: (question, ...rest) => {
      asked.push(question);
      return store.ask(question, ...rest);
    },
  };
});
beforeEach(() => {
  asked = [];
});
afterAll(() => store.close());

describe('analyses', () => {
  test('are computed once for those who ask at once, and remembered', async () => {
    const analyses = createAnalyses(watched);
    const [first, second] = await Promise.all([analyses.analyze(DEGREE, ALL), analyses.analyze(DEGREE, ALL)]);
    expect(second).toBe(first);
    expect(await analyses.analyze(DEGREE, ALL)).toBe(first);
    expect(asked).toEqual(['links']);
    await analyses.analyze(DEGREE, { ...ALL, types: ['ARRESTED'] });
    expect(asked).toEqual(['links', 'links']);
  });

  test('are given while they are renewed, when they have become old', async () => {
    let now = 1000;
    const analyses = createAnalyses(watched, { maxAgeMs: 50, now: () => now });
    const first = await analyses.analyze(DEGREE, ALL);
    now = 1100;
    expect(await analyses.analyze(DEGREE, ALL)).toBe(first);
    await expect.poll(async () => (await analyses.analyze(DEGREE, ALL)).computedAt).toBe(1100);
    expect(asked).toEqual(['links', 'links']);
  });

  test('are not waited for too long, and are there later', async () => {
    const slow: GraphReader = {
      query: store.query,
      ask: async (...given) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return store.ask(...given);
      },
    };
    const analyses = createAnalyses(slow, { patienceMs: 10 });
    await expect(analyses.analyze(DEGREE, ALL)).rejects.toMatchObject({ extensions: { code: 'ANALYSIS_PENDING' } });
    await expect
      .poll(() => analyses.analyze(DEGREE, ALL).catch(() => undefined))
      .toMatchObject({ types: expect.anything() });
  });

  test('that fail are tried again', async () => {
    let fails = 1;
    const shaky: GraphReader = {
      query: store.query,
      ask: async (...given) => {
        fails -= 1;
        if (fails >= 0) throw new Error('away');
        return store.ask(...given);
      },
    };
    const analyses = createAnalyses(shaky);
    await expect(analyses.analyze(DEGREE, ALL)).rejects.toThrow('away');
    expect((await analyses.analyze(DEGREE, ALL)).ids).toHaveLength(6);
  });

  test('rank actors, equal ones alike, and put together communities', async () => {
    const analyses = createAnalyses(watched);
    const ranks = ranksOf(await analyses.analyze(DEGREE, ALL), ['Person', 'Country']);
    expect(ranks).toEqual([
      { rank: 1, id: 'country:KAZ', score: 3 },
      { rank: 2, id: 'person:massimov', score: 2 },
      { rank: 2, id: 'person:tokayev', score: 2 },
      { rank: 4, id: 'person:putin', score: 1 },
    ]);
    const communities = communitiesOf(await analyses.analyze({ kind: 'communities', resolution: 1 }, ALL));
    expect(communities.flatMap(({ members }) => members).sort()).toEqual((await analyses.analyze(DEGREE, ALL)).ids);
  });
});

test.each<[string, string, unknown]>([
  [
    'who matters most',
    '{ ranking(by: DEGREE, first: 2) { actorCount relationCount totalCount ageSeconds ranks { rank score participant { name } } } }',
    {
      ranking: {
        ...{ actorCount: 6, relationCount: 6, totalCount: 5, ageSeconds: 0 },
        ranks: [
          { rank: 1, score: 3, participant: { name: 'Kazakhstan' } },
          { rank: 2, score: 2, participant: { name: 'Karim Massimov' } },
        ],
      },
    },
  ],
  [
    'only of a kind, only by some relations',
    '{ ranking(by: IN_DEGREE, actorTypes: [PERSON], types: [ARRESTED]) { ranks { score participant { id } } } }',
    { ranking: { ranks: [{ score: 1, participant: { id: 'person:massimov' } }] } },
  ],
  [
    'who belongs together',
    '{ communities(minSize: 2) { totalCount modularity communities { size members(first: 2) { name } } } }',
    {
      communities: {
        totalCount: 3,
        // Within communities lie 5 of the weights' 7; by chance (6² + 3² + 5²) / 14² of them would.
        modularity: expect.closeTo(5 / 7 - 70 / 196, 6),
        communities: [
          { size: 2, members: [{ name: 'Almaty' }, { name: 'Kazakhstan' }] },
          { size: 2, members: [{ name: 'National Security Committee' }, { name: 'Karim Massimov' }] },
          { size: 2, members: [{ name: 'Vladimir Putin' }, { name: 'Kassym-Jomart Tokayev' }] },
        ],
      },
    },
  ],
  ['no wild resolution', '{ communities(resolution: 0) { totalCount } }', ['resolution: expected up to 10, got 0']],
])('%s', async (_, query, expected) => {
  expect(await askStore(store, query)).toEqual(expected);
});
