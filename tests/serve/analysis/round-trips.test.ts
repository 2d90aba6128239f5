import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphReader, GraphStore } from '../../../src/store/graph-store.ts';
import { openStore } from '../../../src/store/index.ts';
import { FIXTURE } from '../../contract/graph-fixture.ts';
import { askStore } from './ask-store.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-trips-')));
  await store.write(FIXTURE);
});
afterAll(() => store.close());

/** A query and the questions that it takes: one for each level, none for what is not selected. */
test.each<[string, readonly string[]]>([
  ['{ search(text: "massimov") { matches { name } } }', ['search']],
  ['{ search(text: "massimov") { totalCount facets { count } } }', ['search', 'search-facets']],
  ['{ search(text: "masimof") { totalCount matches { name } facets { count } } }', ['search', 'search-near']],
  [
    '{ search(text: "said", kinds: [TEXT]) { matches { matched highlights { start } } } }',
    ['article-texts', 'search-texts'],
  ],
  ['{ aggregate(by: [AGENT, TYPE]) { groups { count } } }', ['event-counts-by-one']],
  [
    '{ aggregate(by: [AGENT, TARGET]) { totalCount groups { keys { participant { name } } } } }',
    ['actors-by-id', 'event-counts', 'event-counts-by-two'],
  ],
  ['{ timeline(bucket: DAY) { buckets { count } } }', ['event-counts']],
  [
    '{ neighborhood(of: "country:KAZ", hops: 2) { neighbors { participant { name } } } }',
    ['actors-by-id', 'actors-by-id', 'neighbours', 'neighbours'],
  ],
  [
    '{ between(a: "country:KAZ", b: "person:massimov") { events { nodes { evidence { quote article { title } } } } } }',
    ['actors-by-id', 'articles-by-id', 'events-between', 'evidence-of'],
  ],
  [
    '{ paths(from: "person:tokayev", to: "person:massimov", maxHops: 2) { hops { to { name } relation { events { label } states { title } } } } }',
    ['actors-by-id', 'actors-by-id', 'events-by-id', 'neighbours', 'neighbours'],
  ],
  ['{ ranking { ranks { participant { name } } } }', ['actors-by-id', 'links']],
  ['{ communities { communities { members { name } } } }', ['actors-by-id', 'links']],
  [
    '{ asOf(date: "2022-01-05") { states { holder { name } body { name } } events { nodes { id } } } }',
    ['actors-by-id', 'events-known', 'states-on'],
  ],
  ['{ statistics { events } }', ['statistics']],
])('%s', async (query, expected) => {
  const asked: string[] = [];
  const watched: GraphReader = {
    query: store.query,
    ask: (question, ...rest) => {
      asked.push(question);
      return store.ask(question, ...rest);
    },
  };
  expect(await askStore(watched, query)).not.toBeInstanceOf(Array);
  expect(asked.sort()).toEqual(expected);
});
