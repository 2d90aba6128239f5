import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Reporter } from '../../src/pipeline/reporter.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import { articleOf, emptyReport } from '../helpers/article.ts';
import { plainReporter } from '../helpers/plain-reporter.ts';

const resolver = createResolver({ knowledge: loadKnowledge(), ontology: loadOntology() });
const ARTICLES = [
  articleOf({ key: 'a', text: 'Kazakhstan arrested Asel Omarova.' }),
  articleOf({ key: 'b', text: 'Kazakhstan arrested Daniyar Bekov.' }),
  articleOf({ key: 'c', text: 'Nothing happened.' }),
];
const blind: Reporter = { ...plainReporter, extract: async (article) => emptyReport(article) };

async function storeOf(reporter: Reporter): Promise<GraphStore> {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-reprocess-'));
  const store = await openStore(folder);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const pipeline = createPipeline({ reporter, resolver, store, batchSize: 2 });
  await pipeline.importArticles(ARTICLES.map((article) => ({ kind: 'article', article })));
  return store;
}

const graphOf = async (store: GraphStore) => (await store.snapshot()).filter((line) => !/sequence/.test(line));

it('makes the graph that the reporter of today would have made, and changes nothing the second time', async () => {
  const store = await storeOf(blind);
  const pipeline = createPipeline({ reporter: plainReporter, resolver, store, batchSize: 2 });
  const seen: number[] = [];
  const summary = await pipeline.reprocess((done) => seen.push(done));
  expect([summary, seen]).toEqual([{ changed: 2, unchanged: 1, failed: 0, failures: [] }, [2, 3]]);
  expect(await graphOf(store)).toEqual(await graphOf(await storeOf(plainReporter)));
  expect(await pipeline.reprocess()).toMatchObject({ changed: 0, unchanged: 3 });
});

it('keeps the report of an article that fails, and goes on', async () => {
  const store = await storeOf(plainReporter);
  const extract: Reporter['extract'] = async (article) => {
    if (article.key === 'a') throw new RangeError('no such token');
    return emptyReport(article);
  };
  const summary = await createPipeline({ reporter: { ...blind, extract }, resolver, store }).reprocess();
  expect(summary).toMatchObject({ changed: 1, unchanged: 1, failed: 1, failures: [{ source: 'a' }] });
  expect(await store.ask('statistics', {})).toMatchObject([{ events: 1 }]);
});

it('writes no article that was retracted while it was read', async () => {
  const store = await storeOf(blind);
  const pipeline = createPipeline({
    reporter: {
      ...plainReporter,
      extract: async (article) => {
        if (article.key === 'a') await pipeline.retract([article.id]);
        return plainReporter.extract(article);
      },
    },
    resolver,
    store,
  });
  await pipeline.reprocess();
  expect((await graphOf(store)).filter((line) => line.includes('Omarova'))).toEqual([]);
  expect(await store.ask('statistics', {})).toMatchObject([{ articles: 2, events: 1 }]);
});
