import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countEvents } from '../../../src/serve/analysis/count-events.ts';
import { type Dimension, dimensions } from '../../../src/serve/analysis/dimensions.ts';
import { weekOf } from '../../../src/serve/analysis/periods.ts';
import { readTimeline } from '../../../src/serve/analysis/timeline.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { openStore } from '../../../src/store/index.ts';
import type { EventCountFilter } from '../../../src/store/questions.ts';
import type { EventNode } from '../../../src/types.ts';
import { ARTICLES, COUNTRIES, EVENTS, RANDOM_GRAPH } from './random-graph.ts';

const ALL: EventCountFilter = {
  ...{ actors: [], eventTypes: [], families: [], modalities: [], polarities: [], from: null, to: null },
  ...{ minConfidence: 0, minSources: 0, countries: [], publishers: [], knownBy: null },
};
const NAMES = Object.keys(dimensions) as Dimension[];

let store: GraphStore;
beforeAll(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-counts-')));
  await store.write(RANDOM_GRAPH);
});
afterAll(() => store.close());

/** The values of one dimension that an event has, as a person would read them off it. */
function valuesOf(
  { type, plover, date, roles, evidence }: EventNode,
  dimension: Dimension,
): readonly (string | null)[] {
  const cut = (length: number) => (date && date.length >= length ? date.slice(0, length) : null);
  const played = (...names: string[]) => roles.filter((each) => names.includes(each.role)).map(({ id }) => id);
  const countries = (ids: readonly string[]) => ids.map((id) => COUNTRIES[id] ?? null);
  const values: Readonly<Record<Dimension, () => readonly (string | null)[]>> = {
    type: () => [type],
    family: () => [plover ?? null],
    year: () => [cut(4)],
    month: () => [cut(7)],
    week: () => [cut(10)].map((day) => day && weekOf(day)),
    day: () => [cut(10)],
    actor: () => played('agent', 'target', 'third'),
    agent: () => played('agent'),
    target: () => played('target'),
    place: () => played('place'),
    country: () => countries(played('agent', 'target', 'third', 'place')),
    agent_country: () => countries(played('agent')),
    target_country: () => countries(played('target')),
    publisher: () => evidence.map(({ articleId }) => ARTICLES[articleId]?.publisher ?? null),
  };
  return [...new Set(values[dimension]())];
}

/** Counts by hand: a group for each pair of values, and how many events are in it. */
function counted(events: readonly EventNode[], by: readonly Dimension[]): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const each of events) {
    const [first = [], second = [null]] = by.map((dimension) => valuesOf(each, dimension));
    const keys = first.flatMap((a) => second.map((b) => JSON.stringify(by.length === 2 ? [a, b] : [a])));
    for (const key of keys) groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return groups;
}

describe('counts of events', () => {
  test('by one thing or any two are those of counting by hand', async () => {
    const by = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(by, fc.subarray(['happened', 'planned']), async (names, modalities) => {
        const { groups, hasMore } = await countEvents({ by: names, limit: 1000 }, { ...ALL, modalities }, store);
        const passing = EVENTS.filter(({ modality }) => modalities.length === 0 || modalities.includes(modality));
        const found = new Map(groups.map(({ values, count }) => [JSON.stringify(values), count]));
        expect(found).toEqual(counted(passing, names));
        expect(hasMore).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('sum up to all events where each event has one value', async () => {
    for (const name of NAMES.filter((each) => dimensions[each].kind === 'own')) {
      const { groups } = await countEvents({ by: [name], limit: 1000 }, ALL, store);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(EVENTS.length);
    }
  });

  test('have the most first, whatever the order of the two things, and say whether there are more', async () => {
    for (const by of [
      ['actor', 'type'],
      ['type', 'actor'],
      ['week', 'place'],
      ['place', 'week'],
    ] as const) {
      const all = await countEvents({ by, limit: 1000 }, ALL, store);
      const counts = all.groups.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      const some = await countEvents({ by, limit: 3 }, ALL, store);
      expect(some).toEqual({ groups: all.groups.slice(0, 3), hasMore: true });
    }
  });

  test('come with the mean of the scores there are', async () => {
    const { groups } = await countEvents({ by: ['type'], limit: 10 }, ALL, store);
    for (const { values, goldstein } of groups) {
      const scores = EVENTS.filter(({ type }) => type === values[0]).flatMap((each) => each.goldstein ?? []);
      expect(goldstein).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 3);
    }
  });
});

describe('a timeline', () => {
  test('has each period once, in order, and all events', async () => {
    for (const period of ['day', 'week', 'month', 'year'] as const) {
      const { buckets, undated } = await readTimeline(period, ALL, store);
      expect(buckets.reduce((sum, { count }) => sum + count, undated)).toBe(EVENTS.length);
      expect(buckets.map(({ from }) => from).slice(1)).toEqual(
        buckets.slice(0, -1).map(({ to }) => new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)),
      );
    }
  });

  test('counts what an article by then had reported', async () => {
    const known = await readTimeline('month', { ...ALL, knownBy: '2022-12-31' }, store);
    const reported = EVENTS.filter(({ evidence }) => evidence.some(({ articleId }) => articleId !== 'article:3'));
    expect(known.buckets.reduce((sum, { count }) => sum + count, known.undated)).toBe(reported.length);
    expect(known.buckets.map(({ period }) => period)).toEqual(['2022-01', '2022-02', '2022-03']);
  });
});
