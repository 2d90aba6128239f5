import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import { toStoredArticle } from '../../src/store/stored-article.ts';
import type { ViewChange } from '../../src/types.ts';
import { FIXTURE, NOTHING, storedArticle } from '../contract/graph-fixture.ts';

const LAST: ViewChange = { ...NOTHING, articles: [storedArticle({ id: 'article:last', key: 'last' })] };

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the store, works with it, and closes it. */
async function within<T>(folder: string, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const articlesOf = async (store: GraphStore) => (await store.ask('stored-articles', {})).map(toStoredArticle);
const numberOfLines = (folder: string) => readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n').length - 1;

test('a graph that lost its last change gets it back whole', async () => {
  const folder = temporaryFolder();
  await within(folder, (store) => store.write(LAST));
  cpSync(join(folder, 'graph.grafeo'), join(folder, 'before'));
  const whole = await within(folder, async (store) => {
    await store.write(FIXTURE);
    return store.snapshot();
  });
  cpSync(join(folder, 'before'), join(folder, 'graph.grafeo'));
  expect(await within(folder, (store) => store.snapshot())).toEqual(whole);
  expect(await within(folder, (store) => store.isStale())).toBe(false);
});

test('a graph that lost several changes since its last checkpoint gets them back whole', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  const whole = await within(folder, async (store) => {
    await store.write(FIXTURE);
    await store.write(LAST);
    await store.write({ ...NOTHING, retiredArticles: ['article:last'] });
    for (const name of ['journal.jsonl', 'redo']) cpSync(join(folder, name), join(other, name), { recursive: true });
    return store.snapshot();
  });
  // The first change settled the graph, so that its whole is no longer kept: the graph of after it is.
  const settled = temporaryFolder();
  await within(settled, (store) => store.write(FIXTURE));
  cpSync(join(settled, 'graph.grafeo'), join(other, 'graph.grafeo'));
  expect(readdirSync(join(other, 'redo')).length).toBeGreaterThanOrEqual(2);
  expect(await within(other, (store) => store.snapshot())).toEqual(whole);
  expect(await within(other, (store) => store.isStale())).toBe(false);
});

test('a graph that lost more gets its articles and reports back, and is stale', async () => {
  const folder = temporaryFolder();
  const before = await within(folder, async (store) => {
    await store.write(FIXTURE);
    await store.write(LAST);
    return articlesOf(store);
  });
  rmSync(join(folder, 'graph.grafeo'));
  await within(folder, async (store) => {
    expect(await articlesOf(store)).toEqual(before);
    expect(await store.isStale()).toBe(true);
  });
});

test('a retired article does not come back', async () => {
  const folder = temporaryFolder();
  await within(folder, async (store) => {
    await store.write(FIXTURE);
    await store.write({ ...LAST, retiredArticles: ['article:3'] });
  });
  rmSync(join(folder, 'graph.grafeo'));
  const articles = await within(folder, articlesOf);
  expect(articles.map(({ article }) => article.id)).toEqual(['article:1', 'article:2', 'article:last']);
});

test('a line that was cut short was never acknowledged: it goes', async () => {
  const folder = temporaryFolder();
  await within(folder, (store) => store.write(FIXTURE));
  appendFileSync(join(folder, 'journal.jsonl'), '{"sequence":2,"articles":[{"art');
  const whole = await within(folder, (store) => store.snapshot());
  expect(numberOfLines(folder)).toBe(1);
  await within(folder, (store) => store.write(LAST));
  rmSync(join(folder, 'graph.grafeo'));
  expect(await within(folder, articlesOf)).toHaveLength(FIXTURE.articles.length + 1);
  expect(whole.length).toBeGreaterThan(0);
});

test('a change that is refused is not in the journal', async () => {
  const folder = temporaryFolder();
  await within(folder, async (store) => {
    await store.write(LAST);
    const refused = { ...FIXTURE, actors: [] };
    await expect(store.write(refused)).rejects.toMatchObject({ code: 'STORE_STATEMENT' });
    expect(numberOfLines(folder)).toBe(1);
  });
  rmSync(join(folder, 'graph.grafeo'));
  expect(await within(folder, articlesOf)).toEqual(LAST.articles);
});

test('what was left by a program that was killed goes when the store is opened', async () => {
  const folder = temporaryFolder();
  await within(folder, (store) => store.write(FIXTURE));
  const left = ['journal.jsonl.new', 'graph.new.grafeo'];
  for (const name of left) writeFileSync(join(folder, name), 'half of it');
  mkdirSync(join(folder, 'copies', 'copy-1'), { recursive: true });
  writeFileSync(join(folder, 'copies', 'copy-1', 'graph.grafeo'), 'what a program left that was killed');
  await within(folder, async (store) => {
    expect(await articlesOf(store)).toEqual(FIXTURE.articles);
    await store.erase(['article:none']);
  });
  expect(readdirSync(folder).filter((name) => [...left, 'copies'].includes(name))).toEqual([]);
});

test('a file of something else is told, with what to do', async () => {
  const folder = temporaryFolder();
  await within(folder, (store) => store.write(FIXTURE));
  writeFileSync(join(folder, 'graph.grafeo'), 'no graph at all');
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'STORE_CORRUPT',
    message: expect.stringMatching(/graph\.grafeo.*Move it away.*journal\.jsonl/),
  });
  rmSync(join(folder, 'graph.grafeo'));
  expect(await within(folder, articlesOf)).toEqual(FIXTURE.articles);
});

test('a second program is refused', async () => {
  const folder = temporaryFolder();
  await within(folder, async () => {
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
  });
  await within(folder, (store) => store.write(FIXTURE));
});

test('a folder without a store is made into one, unless there must be one', async () => {
  const folder = join(temporaryFolder(), 'none');
  await expect(openStore(folder, { mustExist: true })).rejects.toMatchObject({ code: 'STORE_UNKNOWN' });
  await within(folder, (store) => store.write(FIXTURE));
  await (await openStore(folder, { mustExist: true })).close();
});
