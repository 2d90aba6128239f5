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
  store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-walking-')));
  await store.write(FIXTURE);
});
afterAll(() => store.close());

const NAMES = 'neighbors { distance participant { name } via { type } }';

test.each<[string, string, unknown]>([
  [
    'a neighborhood: who is near, and what connects them',
    `{ neighborhood(of: "Astana", hops: 2) { center { name } ${NAMES} relations { type source { id } target { id } } } }`,
    {
      neighborhood: {
        center: { name: 'Kazakhstan' },
        neighbors: [
          { distance: 1, participant: { name: 'Karim Massimov' }, via: { type: 'ARRESTED' } },
          { distance: 1, participant: { name: 'Kassym-Jomart Tokayev' }, via: { type: 'HOLDS_OFFICE' } },
          { distance: 1, participant: { name: 'Almaty' }, via: { type: 'MOBILIZED_FORCES' } },
          { distance: 2, participant: { name: 'Vladimir Putin' }, via: { type: 'MET_WITH' } },
          { distance: 2, participant: { name: 'National Security Committee' }, via: { type: 'HOLDS_OFFICE' } },
        ],
        relations: [
          { type: 'MET_WITH', source: { id: 'person:putin' }, target: { id: 'person:tokayev' } },
          { type: 'ARRESTED', source: { id: 'country:KAZ' }, target: { id: 'person:massimov' } },
          { type: 'HOLDS_OFFICE', source: { id: 'person:massimov' }, target: { id: 'organization:knb' } },
          { type: 'HOLDS_OFFICE', source: { id: 'person:tokayev' }, target: { id: 'country:KAZ' } },
          { type: 'MOBILIZED_FORCES', source: { id: 'country:KAZ' }, target: { id: 'city:almaty-KAZ' } },
          { type: 'MOBILIZED_FORCES', source: { id: 'country:KAZ' }, target: { id: 'city:almaty-KAZ' } },
        ],
      },
    },
  ],
  [
    'only those that act on it, only some of them',
    `{ neighborhood(of: "country:KAZ", direction: IN) { ${NAMES} } few: neighborhood(of: "country:KAZ", limit: 1) { ${NAMES} } }`,
    {
      neighborhood: {
        neighbors: [{ distance: 1, participant: { name: 'Kassym-Jomart Tokayev' }, via: { type: 'HOLDS_OFFICE' } }],
      },
      few: { neighbors: [{ distance: 1, participant: { name: 'Karim Massimov' }, via: { type: 'ARRESTED' } }] },
    },
  ],
  [
    'only in a time',
    `{ neighborhood(of: "country:KAZ", between: { from: "2022-01", to: "2022-01" }, types: [ARRESTED]) { ${NAMES} } before: neighborhood(of: "country:KAZ", between: { to: "2021" }) { ${NAMES} } }`,
    {
      neighborhood: {
        neighbors: [{ distance: 1, participant: { name: 'Karim Massimov' }, via: { type: 'ARRESTED' } }],
      },
      before: {
        neighbors: [{ distance: 1, participant: { name: 'Kassym-Jomart Tokayev' }, via: { type: 'HOLDS_OFFICE' } }],
      },
    },
  ],
  ['of nobody', '{ neighborhood(of: "nobody") { center { id } } }', { neighborhood: null }],
  ['too far', '{ neighborhood(of: "Astana", hops: 4) { center { id } } }', ['hops: expected 1 to 3, got 4']],
  ['too many', '{ neighborhood(of: "Astana", limit: 999) { center { id } } }', ['limit: expected 1 to 200, got 999']],
  [
    'all between two',
    `{ between(a: "Kazakhstan", b: "Massimov") {
      a { name } b { name } relations { type source { id } }
      events { totalCount nodes { id } } articles(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } }
    } }`,
    {
      between: {
        ...{ a: { name: 'Kazakhstan' }, b: { name: 'Karim Massimov' } },
        relations: [{ type: 'ARRESTED', source: { id: 'country:KAZ' } }],
        events: { totalCount: 1, nodes: [{ id: 'event:arrest' }] },
        articles: { totalCount: 2, nodes: [{ id: 'article:2' }], pageInfo: { hasNextPage: true } },
      },
    },
  ],
  [
    'what both have in common, and what is denied',
    '{ between(a: "Massimov", b: "Tokaev") { relations { type } common { name } events(modalities: [], polarities: []) { nodes { id } } } nobody: between(a: "Massimov", b: "nobody") { a { id } } }',
    { between: { relations: [], common: [{ name: 'Kazakhstan' }], events: { nodes: [] } }, nobody: null },
  ],
  [
    'paths through the time of their relations',
    '{ paths(from: "Tokaev", to: "Massimov", between: { from: "2022" }) { hops { relation { type } } } early: paths(from: "Tokaev", to: "Massimov", between: { to: "2021" }) { length } }',
    { paths: [{ hops: [{ relation: { type: 'HOLDS_OFFICE' } }, { relation: { type: 'ARRESTED' } }] }], early: [] },
  ],
])('%s', async (_, query, expected) => {
  expect(await askStore(store, query)).toEqual(expected);
});
