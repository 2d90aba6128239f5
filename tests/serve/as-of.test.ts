import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import { FIXTURE } from '../contract/graph-fixture.ts';
import { askStore } from './analysis/ask-store.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-as-of-')));
  await store.write(FIXTURE);
});
afterAll(() => store.close());

test.each<[string, string, unknown]>([
  [
    'who held what on a day',
    '{ asOf(date: "2022-01-05") { date states { title holder { name } body { name } } } }',
    {
      asOf: {
        date: '2022-01-05',
        states: [
          { title: 'president', holder: { name: 'Kassym-Jomart Tokayev' }, body: { name: 'Kazakhstan' } },
          { title: 'head', holder: { name: 'Karim Massimov' }, body: { name: 'National Security Committee' } },
        ],
      },
    },
  ],
  [
    'who held what in a month or year, in one body, and who may have',
    `{ month: asOf(date: "2022-02") { states { title } may: states(certain: false) { title } }
       year: asOf(date: "2022") { states(actor: "KNB") { title } nobody: states(actor: "nobody") { title } } }`,
    {
      month: { states: [], may: [{ title: 'president' }] },
      year: { states: [{ title: 'head' }], nobody: [] },
    },
  ],
  [
    'by when a connection was known',
    `{ before: paths(from: "Vladimir Putin", to: "Kazakhstan", asOf: "2022-01-08") { length }
       after: paths(from: "Vladimir Putin", to: "Kazakhstan", asOf: "2022-01-09") { length hops { relation { type } } }
       early: neighborhood(of: "Massimov", asOf: "2022-01-07") { neighbors { distance } relations { type } }
       late: neighborhood(of: "Massimov", asOf: "2022-01") { neighbors { participant { ... on Actor { name } } } relations { type } } }`,
    {
      before: [],
      after: [{ length: 2, hops: [{ relation: { type: 'MET_WITH' } }, { relation: { type: 'HOLDS_OFFICE' } }] }],
      early: { neighbors: [], relations: [] },
      late: {
        neighbors: [{ participant: { name: 'Kazakhstan' } }, { participant: { name: 'National Security Committee' } }],
        relations: [{ type: 'ARRESTED' }, { type: 'HOLDS_OFFICE' }],
      },
    },
  ],
  [
    'what was known by a day',
    `{ before: asOf(date: "2022-01-07") { events { totalCount nodes { id } } }
       after: asOf(date: "2022-01") { events(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } } }
       of: asOf(date: "2022") { events(where: { actors: ["Tokaev"], modalities: [], polarities: [NEGATED] }) { nodes { id } } } }`,
    {
      before: { events: { totalCount: 0, nodes: [] } },
      after: { events: { totalCount: 2, nodes: [{ id: 'event:arrest' }], pageInfo: { hasNextPage: true } } },
      of: { events: { nodes: [{ id: 'event:denial' }] } },
    },
  ],
  [
    'statistics by kind and time',
    '{ statistics { events kinds { people groups evidence } span { firstEvent lastArticle publishers } } }',
    {
      statistics: {
        events: 3,
        kinds: { people: 3, groups: 1, evidence: 6 },
        span: { firstEvent: '2022-01', lastArticle: '2022-01-09T10:00:00Z', publishers: 2 },
      },
    },
  ],
  [
    'a type, who can play parts in it',
    '{ ontology { eventTypes(types: [ARRESTED]) { type family agents targets decided } none: eventTypes(types: [ARRESTED], families: [AID]) { type } stateTypes(types: [HOLDS_OFFICE]) { holders bodies } } }',
    {
      ontology: {
        eventTypes: [
          {
            ...{ type: 'ARRESTED', family: 'COERCE', decided: [] },
            ...{ agents: ['ORGANIZATION', 'COUNTRY', 'PERSON', 'GROUP'], targets: ['PERSON', 'GROUP'] },
          },
        ],
        none: [],
        stateTypes: [{ holders: ['PERSON'], bodies: ['COUNTRY', 'ORGANIZATION'] }],
      },
    },
  ],
])('%s', async (_, query, expected) => {
  expect(await askStore(store, query)).toEqual(expected);
});

test('every type of the ontology has parties and examples that the contract can tell', async () => {
  const { ontology } = (await askStore(
    store,
    '{ ontology { eventTypes { agents targets decided examples } stateTypes { holders bodies examples } } }',
  )) as { ontology: { eventTypes: { agents: string[]; examples: string[] }[]; stateTypes: { examples: string[] }[] } };
  expect(ontology.eventTypes.length).toBeGreaterThan(90);
  for (const { agents, examples } of ontology.eventTypes) expect([agents.length, examples.length]).not.toContain(0);
  for (const { examples } of ontology.stateTypes) expect(examples).not.toEqual([]);
});

test('a text that calls an office past does not say that it is held on that day; before, it may have been', async () => {
  const own = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-past-')));
  const [, president] = FIXTURE.states;
  const { from: _, ...past } = { ...president, id: 'state:past', asOf: '2022-01-09', current: false, title: 'past' };
  await own.write({ ...FIXTURE, states: [past as (typeof FIXTURE.states)[number]] });
  const on = async (date: string, certain: boolean) =>
    askStore(own, `{ asOf(date: "${date}") { states(certain: ${certain}) { title } } }`);
  const [held, none] = [{ asOf: { states: [{ title: 'past' }] } }, { asOf: { states: [] } }];
  expect([await on('2022-01-09', true), await on('2021', true)]).toEqual([none, none]);
  expect([await on('2021', false), await on('2022-01-10', false)]).toEqual([held, none]);
  await own.close();
});
