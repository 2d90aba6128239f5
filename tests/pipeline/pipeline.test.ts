import { expect, it } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import type { Outcome } from '../../src/pipeline/outcome.ts';
import type { Reporter } from '../../src/pipeline/reporter.ts';
import { createPipeline, extractFrom } from '../../src/pipeline.ts';
import type { ReadResult } from '../../src/read/reader.ts';
import type { ReportChange } from '../../src/resolve/resolver.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import type { Article, StoredArticle, ViewChange } from '../../src/types.ts';
import { articleOf, emptyReport } from '../helpers/article.ts';
import { sourceOf } from '../helpers/source.ts';

/** A store that keeps articles alone, and what was written in which transaction. */
function shelf(write: (keys: readonly string[]) => void = () => {}) {
  const articles = new Map<string, StoredArticle>();
  const transactions: string[][] = [];
  const store = {
    index: {},
    ask: async (_: string, { keys }: { keys: readonly string[] }) =>
      keys.flatMap((key) => articles.get(key)?.article ?? []),
    write: async ({ articles: given }: ViewChange) => {
      const keys = given.map(({ article }) => article.key);
      write(keys);
      transactions.push(keys);
      for (const each of given) articles.set(each.article.key, each);
    },
  };
  return { store: store as unknown as GraphStore, transactions };
}

/** Reports nothing; an article whose text is `throws` cannot be read. */
const reporter: Reporter = {
  ahead: 4,
  warmUp: () => {},
  extract: async (article) => {
    for (let tick = 0; tick < article.key.length % 3; tick += 1) await Promise.resolve();
    if (article.text === 'throws') throw new RangeError('no such token');
    return emptyReport(article);
  },
  explain: async () => ({ events: [], sentences: [] }),
  close: async () => {},
};

const resolver = { resolve: async ({ articles }: ReportChange) => ({ articles }) as unknown as ViewChange };

async function run(articles: readonly Article[], parts: Partial<Parameters<typeof createPipeline>[0]> = {}) {
  const { store, transactions } = shelf();
  const outcomes: Outcome[] = [];
  const pipeline = createPipeline({ reporter, resolver, store, batchSize: 3, ...parts });
  const results = articles.map((article): ReadResult => ({ kind: 'article', article }));
  const summary = await pipeline.importArticles(results, { onOutcome: (outcome) => outcomes.push(outcome) });
  return { summary, transactions, outcomes, pipeline, results };
}

const numbered = (count: number): Article[] =>
  Array.from({ length: count }, (_, at) => articleOf({ key: 'k'.repeat(at + 1) }));

it('writes whole articles in batches, in the order of the input', async () => {
  const { summary, transactions, outcomes } = await run(numbered(7));
  expect(summary).toMatchObject({ imported: 7, changed: 0, unchanged: 0, failed: 0 });
  expect(transactions.map((keys) => keys.length)).toEqual([3, 3, 1]);
  expect(transactions.flat()).toEqual(numbered(7).map(({ key }) => key));
  expect(outcomes.map((outcome) => 'key' in outcome && outcome.key)).toEqual(transactions.flat());
});

it('makes a value of what goes wrong with one article', async () => {
  const { summary } = await run([...numbered(2), articleOf({ key: 'bad', source: 'in/bad.txt', text: 'throws' })]);
  expect(summary).toMatchObject({ imported: 2, failed: 1 });
  expect(summary.failures[0]?.error).toMatchObject({ code: 'ARTICLE_FAILED', message: 'in/bad.txt: no such token' });
});

it('writes the others of a batch where one cannot be resolved', async () => {
  const resolve = async (change: ReportChange) => {
    if (change.articles.some(({ article }) => article.key === 'kk')) throw new TypeError('no such block');
    return resolver.resolve(change);
  };
  const { summary } = await run(numbered(3), { resolver: { resolve } });
  expect(summary).toMatchObject({ imported: 2, failed: 1 });
});

it('stops where the store fails', async () => {
  const { store } = shelf(() => {
    throw new StoreError('STORE_UNREACHABLE', 'gone');
  });
  await expect(run(numbered(2), { store })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
});

it('writes nothing where nothing has changed', async () => {
  const { pipeline, results, transactions } = await run(numbered(4));
  expect(await pipeline.importArticles(results)).toMatchObject({ imported: 0, unchanged: 4 });
  expect(transactions).toHaveLength(2);
});

it('lets two imports of the same articles at once write each article once', async () => {
  const { store, transactions } = shelf();
  const pipeline = createPipeline({ reporter, resolver, store, batchSize: 2 });
  const results = numbered(5).map((article): ReadResult => ({ kind: 'article', article }));
  const summaries = await Promise.all([pipeline.importArticles(results), pipeline.importArticles(results)]);
  expect(summaries.map(({ imported, unchanged, failed }) => imported + unchanged + failed)).toEqual([5, 5]);
  expect(transactions.flat().toSorted()).toEqual(numbered(5).map(({ key }) => key));
});

it('extracts in the order of the input, failures among them', async () => {
  const sources = [sourceOf('a.txt', 'Title\n\nA text.'), sourceOf('b.txt', ''), sourceOf('c.txt', 'Title\n\nA text.')];
  const results: string[] = [];
  for await (const result of extractFrom(sources, reporter)) {
    results.push(result.kind === 'failed' ? result.error.code : result.extraction.id);
  }
  expect(results).toEqual(['a.txt', 'INPUT_EMPTY', 'c.txt']);
});
