import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphReader, GraphStore, Questions } from '../../src/store/graph-store.ts';
import type { ViewChange } from '../../src/types.ts';
import { COUNTRIES, EVENTS, RANDOM_GRAPH } from '../serve/analysis/random-graph.ts';
import { actor, NOTHING } from './graph-fixture.ts';

/** A store, and the same graph asked by statements alone. */
export interface Beside {
  readonly store: GraphStore;
  readonly plain: Pick<GraphReader, 'ask'>;
}

const FIRST = EVENTS.slice(0, 40);
const GONE = 'person:b';
const CHANGES: Readonly<Record<string, ViewChange>> = {
  'all as it was read': NOTHING,
  'some retired': { ...NOTHING, retiredEvents: FIRST.slice(0, 15).map(({ id }) => id) },
  'some written anew, with each other’s roles and dates': {
    ...NOTHING,
    events: FIRST.slice(10).map(({ date: _, goldstein: __, ...event }, at) => {
      const { roles, date, goldstein = 1.5 } = EVENTS[at + 60] as (typeof EVENTS)[number];
      return { ...event, roles, ...(date ? { date } : {}), goldstein, sourceCount: 1 + (at % 3), confidence: at / 100 };
    }),
  },
  'somebody retired, with all roles, and another of another country': {
    ...NOTHING,
    retiredActors: [{ id: GONE }],
    actors: [actor('person:a', 'Person', 'A', { countryCode: 'RUS' })],
  },
  'all as in the beginning': {
    ...RANDOM_GRAPH,
    actors: RANDOM_GRAPH.actors.map((each) => (each.id === 'person:a' ? { ...each, name: 'Again' } : each)),
  },
};

const ids = fc.uniqueArray(fc.constantFrom(...Object.keys(COUNTRIES), 'person:nobody'), { maxLength: 2 });
const filter = fc.record({
  actors: ids,
  eventTypes: fc.subarray(['ARRESTED', 'MET_WITH'], { maxLength: 1 }),
  families: fc.subarray(['COERCE', 'ACCUSE'], { maxLength: 1 }),
  modalities: fc.subarray(['happened', 'planned'], { maxLength: 1 }),
  polarities: fc.constantFrom([], ['affirmed'], ['negated']),
  from: fc.constantFrom(null, '2022', '2022-01-03'),
  to: fc.constantFrom(null, '2021', '2022-01', '2022-01-09'),
  minConfidence: fc.constantFrom(0, 0, 0.3),
  minSources: fc.constantFrom(0, 0, 2),
  countries: fc.uniqueArray(fc.constantFrom('KAZ', 'RUS', 'USA'), { maxLength: 2 }),
  publishers: fc.constantFrom([], [], [], ['Seed Wire']),
  knownBy: fc.constantFrom(null, '2021', '2022-02', '2022-12-31'),
});
const own = fc.constantFrom(['type', 0], ['family', 0], ['date', 4], ['date', 7], ['date', 10], ['none', 0]);
const links = fc.subarray(['AGENT', 'TARGET', 'THIRD', 'PLACE'], { minLength: 1 });
const node = fc.constantFrom('id', 'country');
const limit = fc.constantFrom(2, 7, 1000);
const page = fc.record(
  {
    limit: fc.constantFrom(3, 200),
    backward: fc.boolean(),
    after: fc.constantFrom(['2022-01-03', 'event:5'], ['', 'event:3']),
  },
  { requiredKeys: ['limit'] },
);

const asked = fc.oneof(
  fc
    .tuple(filter, own, own, limit)
    .map(([given, [first, firstLength], [second, secondLength], most]) => [
      'event-counts',
      { ...given, first, firstLength, second, secondLength, limit: most },
    ]),
  fc
    .tuple(filter, node, links, own, limit)
    .map(([given, first, types, [second, secondLength], most]) => [
      'event-counts-by-one',
      { ...given, first, types, second, secondLength, limit: most },
    ]),
  fc
    .tuple(filter, node, links, node, links, limit)
    .map(([given, first, firstLinks, second, secondLinks, most]) => [
      'event-counts-by-two',
      { ...given, first, firstLinks, second, secondLinks, limit: most },
    ]),
  fc.tuple(filter, page).map(([given, pages]) => ['events-known', given, pages]),
  fc
    .tuple(filter, page, fc.constantFrom('date_desc', 'date_asc', 'source_count', undefined))
    .map(([{ eventTypes, ...given }, { after: _, ...pages }, order]) => [
      'events',
      { ...given, types: eventTypes, ...(order ? { order } : {}) },
      pages,
    ]),
  fc
    .tuple(
      fc.subarray(['Person', 'Place', 'Organization'], { maxLength: 2 }),
      fc.constantFrom(null, null, 'KAZ', 'USA'),
      fc.constantFrom('article_count', 'event_count', 'name', undefined),
      fc.record({ limit: fc.constantFrom(2, 9), backward: fc.boolean() }, { requiredKeys: ['limit'] }),
      fc.boolean(),
    )
    .map(([types, countryCode, order, pages, isAfter]) => [
      'actors',
      { types, text: null, countryCode, minArticles: types.length, ...(order ? { order } : {}) },
      isAfter && order !== 'name' ? { ...pages, after: [order === 'event_count' ? 80 : 1, 'person:a'] } : pages,
    ]),
  fc
    .tuple(filter, ids, fc.subarray(['agent', 'target', 'place']), page)
    .map(([{ eventTypes, modalities, polarities }, each, roles, { after = null, ...pages }]) => [
      'events-of',
      { ids: each, roles, types: eventTypes, modalities, polarities, ...pages, after },
    ]),
  filter.map(({ eventTypes, ...given }) => ['events-count', { ...given, types: eventTypes }]),
  fc
    .tuple(filter, ids, fc.subarray(['agent', 'place', 'theme']))
    .map(([{ eventTypes, modalities, polarities }, each, roles]) => [
      'events-of-count',
      { ids: each, roles, types: eventTypes, modalities, polarities },
    ]),
  fc
    .tuple(filter, page)
    .chain(([{ eventTypes, modalities, polarities }, pages]) =>
      fc
        .constantFrom('events-between', 'events-between-count')
        .map((question) => [
          question,
          { first: 'person:a', second: 'country:KAZ', eventTypes, modalities, polarities },
          question === 'events-between' ? pages : undefined,
        ]),
    ),
) as fc.Arbitrary<[keyof Questions, never, never]>;

/** Questions about all events are answered from memory as statements answer them, whatever is written. */
export function describeColumns(open: () => Promise<Beside>): void {
  let beside: Beside;
  beforeAll(async () => {
    beside = await open();
    await beside.store.write(RANDOM_GRAPH);
    await beside.store.warm();
  });
  afterAll(() => beside.store.close());

  test.each(Object.entries(CHANGES))('%s', async (_, change) => {
    const { store, plain } = beside;
    await store.write(change);
    await fc.assert(
      fc.asyncProperty(asked, async ([question, parameters, pages]) => {
        expect(await store.ask(question, parameters, pages)).toEqual(await plain.ask(question, parameters, pages));
      }),
      { numRuns: 120, seed: 8 },
    );
  });
}
