import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Reporter } from '../../src/pipeline/reporter.ts';
import { createPipeline, type Pipeline } from '../../src/pipeline.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import type { Judgement, StoredArticle } from '../../src/types.ts';
import { filesWith } from '../helpers/bytes.ts';
import { storedOf } from '../helpers/story.ts';

const resolver = createResolver({ knowledge: loadKnowledge(), ontology: loadOntology() });
const KAZAKHSTAN = { type: 'Country', name: 'Kazakhstan', knowledge: 'country:KAZ', country: 'KAZ' } as const;

/** An article in which Kazakhstan arrests somebody; its text and its evidence hold the name and the words. */
function arrest(key: string, name: string, text: string): StoredArticle {
  const entities = [KAZAKHSTAN, { type: 'Person', name }] as const;
  const events = [{ type: 'ARRESTED', agents: [0], targets: [1], date: '2022-01-08', speaker: 0 }] as const;
  const states = [{ subject: 1, object: 0, title: `${name}’s office` }] as const;
  return storedOf({ key, publishedAt: '2022-01-08', text, entities, events, states });
}

const FIRST = arrest('a', 'Zubayda Quillfeather', 'Marmalade was found in her house.');
const CHANGED = arrest('a', 'Zubayda Quillfeather-Brown', 'Gooseberry jam was found in her house.');
const OTHER = arrest('b', 'Asel Omarova', 'Nothing was found.');
const SECRETS = ['Quillfeather', 'Marmalade', 'Gooseberry', 'quillfeather'];
const ID = FIRST.article.id;

const JUDGEMENT: Judgement = {
  id: 'judgement:1',
  decision: 'different',
  anchors: [FIRST, OTHER].map(({ article, report }) => {
    const { start, end, text: quote } = report.entities[1]?.mentions[0] ?? { start: 0, end: 0, text: '' };
    return { articleId: article.id, start, end, quote };
  }),
  author: 'ada',
  time: '2022-01-10T00:00:00Z',
};

/** Hands out the reports that came with the articles. */
function reporterOf(stories: readonly StoredArticle[]): Reporter {
  const extract: Reporter['extract'] = async ({ contentHash }) => {
    const story = stories.find(({ article }) => article.contentHash === contentHash);
    if (!story) throw new Error('no such story');
    return story.report;
  };
  const explain: Reporter['explain'] = async () => ({ events: [], sentences: [] });
  return { ahead: 2, warmUp: () => {}, extract, explain, close: async () => {} };
}

async function opened(folder = mkdtempSync(join(tmpdir(), 'dramatis-retract-'))) {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(folder, { copyAgeMs: 0 });
  const pipeline = createPipeline({ reporter: reporterOf([FIRST, CHANGED, OTHER]), resolver, store });
  return { folder, store, pipeline };
}

async function imported(pipeline: Pipeline, ...stories: readonly StoredArticle[]): Promise<void> {
  for (const { article } of stories) {
    expect(await pipeline.importArticles([{ kind: 'article', article }])).toMatchObject({ failed: 0, unchanged: 0 });
  }
}

/** The graph without what tells of the past: the number of the last change, and what superseded what. */
async function graphOf(store: GraphStore): Promise<readonly string[]> {
  return (await store.snapshot()).filter((line) => !/sequence|Redirect/.test(line));
}

/** The graph of the other article alone. */
async function otherAlone(): Promise<readonly string[]> {
  const { store, pipeline } = await opened();
  await imported(pipeline, OTHER);
  const graph = await graphOf(store);
  await store.close();
  return graph;
}

it('takes an article out with all that only it says', async () => {
  const { folder, store, pipeline } = await opened();
  await imported(pipeline, FIRST, OTHER);
  expect(await pipeline.retract([ID, 'article:none'])).toEqual([ID]);
  expect(await graphOf(store)).toEqual(await otherAlone());
  expect(await pipeline.retract([ID])).toEqual([]);
  await store.close();
  expect(filesWith(folder, SECRETS)).toContain('journal.jsonl');
});

it('erases: no byte of the text, of its versions and of its quotes is left in the folder', async () => {
  const { folder, store, pipeline } = await opened();
  await imported(pipeline, FIRST, OTHER);
  await store.write(await resolver.resolve({ articles: [], retired: [], judgements: [JUDGEMENT] }, store.index));
  await imported(pipeline, CHANGED);
  await store.query('MATCH (x:Article) RETURN count(x) AS n');
  const copy = store.readers?.hold();
  copy?.release();
  expect(copy && existsSync(copy.copy.path)).toBe(true);
  expect(filesWith(folder, SECRETS)).toEqual(expect.arrayContaining(['graph.grafeo', 'journal.jsonl']));
  expect(await pipeline.retract([ID], { erase: true })).toEqual([ID]);
  expect(filesWith(folder, SECRETS)).toEqual([]);
  expect(copy && existsSync(copy.copy.path)).toBe(false);
  expect(await store.query('MATCH (x:Article) RETURN count(x) AS n')).toEqual([{ n: 1 }]);
  await imported(pipeline, CHANGED);
  await pipeline.retract([ID], { erase: true });
  await store.close();
  expect(filesWith(folder, SECRETS)).toEqual([]);
});

it('erases what was retracted before, and a store that lost its graph gets the rest back', async () => {
  const { folder, store, pipeline } = await opened();
  await imported(pipeline, FIRST, OTHER);
  await pipeline.retract([ID]);
  expect(await pipeline.retract([ID], { erase: true })).toEqual([]);
  const graph = await graphOf(store);
  await store.close();
  expect(filesWith(folder, SECRETS)).toEqual([]);
  rmSync(join(folder, 'graph.grafeo'));
  const again = await opened(folder);
  await again.pipeline.rebuild();
  expect(await graphOf(again.store)).toEqual(graph);
  await again.store.close();
});

it('lets questions be asked while it erases', async () => {
  const { store, pipeline } = await opened();
  await imported(pipeline, FIRST, OTHER);
  const erasing = pipeline.retract([ID], { erase: true });
  const answers: unknown[] = [];
  let isDone = false;
  void erasing.finally(() => {
    isDone = true;
  });
  while (!isDone) answers.push(...(await store.ask('statistics', {})));
  await erasing;
  expect(answers.length).toBeGreaterThan(1);
  expect(await store.ask('statistics', {})).toMatchObject([{ articles: 1 }]);
  await store.close();
});
