import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphReader, GraphStore } from '../../src/store/graph-store.ts';
import { expectAlike } from '../helpers/alike.ts';
import { pipelineInto, readSeeds, rememberingReporter, storeForFile } from '../pipeline/seeds.ts';
import { askStore } from './analysis/ask-store.ts';
import { renderQueries, rowsOf, TYPICAL_QUERIES } from './queries.ts';

let store: GraphStore;
const reporter = rememberingReporter();
beforeAll(async () => {
  store = await storeForFile();
  await pipelineInto(store, reporter).importArticles(await readSeeds());
}, 120_000);
afterAll(async () => {
  await store.close();
  await reporter.close();
});

test('there are thirty, each with its question in words', () => {
  expect(TYPICAL_QUERIES).toHaveLength(30);
  expect(new Set(TYPICAL_QUERIES.map(({ question }) => question)).size).toBe(30);
});

test.each(TYPICAL_QUERIES)('$name: $question', async ({ source, questions }) => {
  const asked: string[] = [];
  const watched: GraphReader = {
    query: store.query,
    ask: (question, ...rest) => {
      asked.push(question);
      return store.ask(question, ...rest);
    },
  };
  const answer = await askStore(watched, source);
  expect(answer).not.toBeInstanceOf(Array);
  expect(rowsOf(answer)).toBeGreaterThanOrEqual(3);
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(questions);
});

test('the page of questions shows the answers of today', async () => {
  const answers = new Map<string, unknown>();
  for (const { name, source } of TYPICAL_QUERIES) answers.set(name, await askStore(store, source));
  await expectAlike(renderQueries(answers), new URL('queries/README.md', import.meta.url), 0.9);
});
