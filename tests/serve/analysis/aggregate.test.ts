import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { openStore } from '../../../src/store/index.ts';
import { FIXTURE } from '../../contract/graph-fixture.ts';
import { askStore } from './ask-store.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-aggregate-')));
  await store.write(FIXTURE);
});
afterAll(() => store.close());

test.each<[string, string, unknown]>([
  [
    'what happened, by who did it to whom',
    '{ aggregate(by: [AGENT, TARGET]) { totalCount hasMore groups { count goldstein keys { dimension value participant { name } } } } }',
    {
      aggregate: {
        totalCount: 2,
        hasMore: false,
        groups: [
          {
            count: 1,
            goldstein: -5,
            keys: [
              { dimension: 'AGENT', value: 'country:KAZ', participant: { name: 'Kazakhstan' } },
              { dimension: 'TARGET', value: 'person:massimov', participant: { name: 'Karim Massimov' } },
            ],
          },
        ],
      },
    },
  ],
  [
    'what did not happen too, by type and year',
    '{ aggregate(by: [TYPE, YEAR], where: { modalities: [], polarities: [] }) { groups { count keys { value participant { id } } } } }',
    {
      aggregate: {
        groups: [
          {
            count: 1,
            keys: [
              { value: 'ARRESTED', participant: null },
              { value: null, participant: null },
            ],
          },
          {
            count: 1,
            keys: [
              { value: 'ARRESTED', participant: null },
              { value: '2022', participant: null },
            ],
          },
          {
            count: 1,
            keys: [
              { value: 'MET_WITH', participant: null },
              { value: '2022', participant: null },
            ],
          },
        ],
      },
    },
  ],
  [
    'only a family, by an actor’s other name',
    '{ aggregate(by: [FAMILY], where: { families: [COERCE], actors: ["Astana"] }) { groups { count keys { value } } } none: aggregate(by: [TYPE], where: { actors: ["nobody"] }) { totalCount groups { count } } }',
    { aggregate: { groups: [{ count: 1, keys: [{ value: 'COERCE' }] }] }, none: { totalCount: 0, groups: [] } },
  ],
  [
    'weeks',
    '{ timeline(bucket: WEEK) { undated hasMore buckets { period from to count goldstein } } }',
    {
      timeline: {
        ...{ undated: 1, hasMore: false },
        buckets: [{ period: '2022-01-03', from: '2022-01-03', to: '2022-01-09', count: 1, goldstein: -5 }],
      },
    },
  ],
  [
    'what was known before',
    '{ timeline(where: { knownBy: "2022-01-07" }) { buckets { period } } later: timeline(where: { knownBy: "2022-01" }) { buckets { period count } } }',
    { timeline: { buckets: [] }, later: { buckets: [{ period: '2022-01', count: 2 }] } },
  ],
  ['not by three things', '{ aggregate(by: [DAY, TYPE, PLACE]) { hasMore } }', ['by: expected one or two, each once']],
  ['not twice by one', '{ aggregate(by: [DAY, DAY]) { hasMore } }', ['by: expected one or two, each once']],
  ['not too many', '{ aggregate(by: [DAY], first: 2000) { hasMore } }', ['first: expected 1 to 1000, got 2000']],
])('%s', async (_, query, expected) => {
  expect(await askStore(store, query)).toEqual(expected);
});
