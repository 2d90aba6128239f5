import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReadResult } from '../../src/read/reader.ts';
import { pipelineInto, readSeeds, rememberingReporter, shuffled, temporaryStore } from './seeds.ts';

const reporter = rememberingReporter();
let seeds: readonly ReadResult[];
let graph: readonly string[];

/** The graph that articles make when they come in this order, in batches of this size. */
async function graphOf(articles: readonly ReadResult[], batchSize: number): Promise<readonly string[]> {
  const store = await temporaryStore();
  const summary = await pipelineInto(store, reporter, batchSize).importArticles(articles);
  expect(summary).toMatchObject({ imported: articles.length, failed: 0 });
  return store.snapshot();
}

beforeAll(async () => {
  seeds = await readSeeds();
});
afterAll(() => reporter.close());

it('makes a graph of the seeds', async () => {
  graph = await graphOf(seeds, 100);
  expect(seeds.length).toBeGreaterThanOrEqual(20);
  expect(graph.filter((line) => /^\(event:/.test(line)).length).toBeGreaterThan(100);
}, 60_000);

it.each([
  [1, 1],
  [2, 3],
  [3, 20],
])(
  'makes the same graph in order %i, in batches of %i',
  async (seed, batchSize) => {
    const articles = shuffled(seeds, seed);
    expect(articles).not.toEqual(seeds);
    expect(await graphOf(articles, batchSize)).toEqual(graph);
  },
  120_000,
);

it('makes the same graph again from the reports', async () => {
  const store = await temporaryStore();
  const pipeline = pipelineInto(store, reporter, 7);
  await pipeline.importArticles(shuffled(seeds, 4));
  expect(await pipeline.rebuild()).toBe(seeds.length);
  expect(await store.snapshot()).toEqual(graph);
}, 120_000);

it('makes the same graph when articles change, and change back', async () => {
  const store = await temporaryStore();
  const pipeline = pipelineInto(store, reporter);
  await pipeline.importArticles(seeds);
  const others = seeds.slice(0, 4).map((result, at) => exchanged(result, seeds[at + 8]));
  expect(await pipeline.importArticles(others)).toMatchObject({ changed: 4 });
  expect(await store.snapshot()).not.toEqual(graph);
  expect(await pipeline.importArticles(seeds)).toMatchObject({ changed: 4, unchanged: seeds.length - 4 });
  expect(await store.snapshot()).toEqual(graph);
}, 120_000);

/** The text of another article under the key of this one. */
function exchanged(result: ReadResult, other: ReadResult | undefined): ReadResult {
  if (result.kind !== 'article' || other?.kind !== 'article') return result;
  const { id, key, source } = result.article;
  return { kind: 'article', article: { ...other.article, id, key, source } };
}
