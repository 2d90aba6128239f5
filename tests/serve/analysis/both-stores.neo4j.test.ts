import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { openStore } from '../../../src/store/index.ts';
import type { ViewChange } from '../../../src/types.ts';
import { edge, FIXTURE } from '../../contract/graph-fixture.ts';
import { neo4jServer, openEmptyNeo4j } from '../../helpers/neo4j.ts';
import { askStore } from './ask-store.ts';
import { EVENTS, RANDOM_GRAPH } from './random-graph.ts';

/** The short edges of the random events that have an agent and a target, a few texts behind each. */
const EDGES = new Map(
  EVENTS.flatMap(({ type, roles }, at) => {
    const [source, target] = ['agent', 'target'].map((role) => roles.find((each) => each.role === role)?.id);
    if (!source || !target || source === target) return [];
    const row = edge(source, type, target, { sourceCount: (at % 3) + 1, first: '2022-01-02', last: '2022-01-09' });
    return [[[source, type, target].join('|'), row]] as const;
  }),
);

const GRAPHS: readonly (readonly [string, ViewChange])[] = [
  ['the fixture', FIXTURE],
  ['random events', { ...RANDOM_GRAPH, edges: [...EDGES.values()] }],
];

const QUERIES = [
  '{ aggregate(by: [ACTOR, TYPE], where: { modalities: [] }) { totalCount hasMore groups { count goldstein keys { value participant { name } } } } }',
  '{ aggregate(by: [AGENT, TARGET], first: 7) { hasMore groups { count goldstein keys { value } } } }',
  '{ aggregate(by: [WEEK, PUBLISHER]) { groups { count keys { value } } } }',
  '{ aggregate(by: [COUNTRY, MONTH], where: { knownBy: "2022-02", countries: ["KAZ"] }) { totalCount groups { count keys { value } } } }',
  '{ aggregate(by: [FAMILY, DAY], where: { actors: ["country:KAZ", "city:almaty-KAZ"] }) { totalCount groups { count keys { value } } } }',
  '{ timeline(bucket: WEEK, where: { publishers: ["Seed Wire"] }) { undated buckets { period count goldstein } } }',
  '{ paths(from: "country:KAZ", to: "country:RUS", limit: 20, maxHops: 4) { hops { direction relation { type source { id } } to { id } } } }',
  '{ paths(from: "country:KAZ", to: "person:massimov", direction: OUT, minSources: 1, avoidHubs: 9) { hops { to { id } } } }',
  '{ neighborhood(of: "country:KAZ", hops: 2, limit: 3) { neighbors { distance participant { id } via { type } } relations { type source { id } target { id } } } }',
  '{ between(a: "country:KAZ", b: "country:RUS") { relations { type } events(modalities: []) { totalCount nodes { id } } articles { totalCount } common { id } } }',
  '{ ranking { actorCount relationCount ranks { rank score participant { id } } } }',
  '{ ranking(by: BETWEENNESS) { ranks { rank score participant { id } } } }',
  '{ communities { modularity communities { size members { id } } } }',
  '{ search(text: "al") { totalCount facets { kind value count } matches { score matched highlights { start end } } } }',
  '{ search(text: "masimow") { isNear totalCount matches { score name } } }',
  '{ search(text: "text a", kinds: [TEXT]) { totalCount facets { kind value count } matches { matched highlights { start end } hit { ... on Article { id } } } } }',
  '{ asOf(date: "2022-01-05") { states(certain: false) { id } events(where: { modalities: [] }) { totalCount nodes { id } } } }',
  '{ statistics { events kinds { people evidence } span { firstEvent lastArticle publishers } } }',
];

describe.skipIf(!neo4jServer()).each(GRAPHS)('both stores over %s', (_, graph) => {
  let stores: readonly [GraphStore, GraphStore];
  beforeAll(async () => {
    stores = [await openStore(mkdtempSync(join(tmpdir(), 'dramatis-both-'))), await openEmptyNeo4j()];
    for (const store of stores) await store.write(graph);
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  test.each(QUERIES)('answer the same: %s', async (query) => {
    const [embedded, neo4j] = await Promise.all(stores.map((store) => askStore(store, query)));
    expect(neo4j).toEqual(embedded);
    expect(embedded).not.toBeInstanceOf(Array);
  });
});
