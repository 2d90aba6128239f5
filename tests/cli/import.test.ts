import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePages } from '../helpers/web.ts';
import { ARREST, graphIn, line, OTHER_ARREST, writeFiles } from './articles.ts';
import { dramatis, jsonLines, temporaryFolder } from './run.ts';

const names = (graph: readonly string[]): string => graph.filter((each) => /^\(\S+:Actor/.test(each)).join('\n');

test('a folder imported twice is imported once', async () => {
  const folder = temporaryFolder();
  const [articles, store] = [join(folder, 'in'), join(folder, 'store')];
  writeFiles(articles, { 'a.txt': ARREST, 'below/b.jsonl': line({ id: 'b', text: OTHER_ARREST }) });
  const first = await dramatis(['import', articles, '--store', store]);
  expect(first).toEqual({ code: 0, stdout: '2 imported, 0 changed, 0 unchanged, 0 failed\n', stderr: '' });
  const once = await graphIn(store);
  const second = await dramatis(['import', articles, '--store', store]);
  expect(second).toEqual({ code: 0, stdout: '0 imported, 0 changed, 2 unchanged, 0 failed\n', stderr: '' });
  expect(await graphIn(store)).toEqual(once);
  expect(names(once)).toMatch(/Asel Omarova(?:.|\n)*Daniyar Bekov|Daniyar Bekov(?:.|\n)*Asel Omarova/);
});

test('a changed article retires what it no longer says', async () => {
  const folder = temporaryFolder();
  const [articles, store, fresh] = [join(folder, 'in'), join(folder, 'store'), join(folder, 'fresh')];
  writeFiles(articles, { 'a.txt': ARREST });
  await dramatis(['import', articles, '--store', store]);
  expect(names(await graphIn(store))).toContain('Asel Omarova');
  writeFiles(articles, { 'a.txt': OTHER_ARREST });
  const again = await dramatis(['import', articles, '--store', store]);
  expect(again).toEqual({ code: 0, stdout: '0 imported, 1 changed, 0 unchanged, 0 failed\n', stderr: '' });
  const graph = await graphIn(store);
  expect(graph.filter((each) => each.includes('Omarova'))).toEqual([]);
  await dramatis(['import', articles, '--store', fresh]);
  expect(graph).toEqual(await graphIn(fresh));
});

test('standard input holds JSON lines, or one text', async () => {
  const store = join(temporaryFolder(), 'store');
  const [title = '', , text] = OTHER_ARREST.split('\n');
  const input = line({ id: 1, text: ARREST }) + line({ id: 2, title, publishedAt: '2022-01-08', text });
  const lines = await dramatis(['import', '-', '--store', store], { input });
  expect(lines).toEqual({ code: 0, stdout: '2 imported, 0 changed, 0 unchanged, 0 failed\n', stderr: '' });
  const one = await dramatis(['import', '-', '--format', 'txt', '--store', store], { input: ARREST });
  expect(one.stdout).toBe('1 imported, 0 changed, 0 unchanged, 0 failed\n');
  const { stdout } = await dramatis(['events', '--type', 'arrested', '--store', store, '--json']);
  const articles = jsonLines(stdout).flatMap(({ evidence }) => evidence as { articleId: string; quote: string }[]);
  expect(new Set(articles.map(({ articleId }) => articleId)).size).toBe(3);
  for (const { quote } of articles) expect(quote).toMatch(/^Police arrested .*\.$/);
});

test('--json tells what became of each article, and sums up', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.txt': ARREST });
  const run = () => dramatis(['import', join(folder, 'a.txt'), '--store', join(folder, 'store'), '--json']);
  const { code, stdout, stderr } = await run();
  expect([code, stderr]).toEqual([0, '']);
  expect(jsonLines(stdout)).toEqual([
    {
      kind: 'imported',
      id: expect.stringMatching(/^article:/),
      key: 'a.txt',
      source: join(folder, 'a.txt'),
      title: 'Banker held in city',
      counts: { entities: expect.any(Number), events: 1, states: expect.any(Number), statements: expect.any(Number) },
      diagnostics: [],
    },
    { kind: 'summary', imported: 1, changed: 0, unchanged: 0, failed: 0 },
  ]);
  expect(jsonLines((await run()).stdout)).toMatchObject([{ kind: 'unchanged', key: 'a.txt' }, { unchanged: 1 }]);
});

test('an article without a date takes that of --published, else is imported with a note', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.txt': ARREST.replace('ALMATY, Jan. 8, 2022 - ', '') });
  const arguments_ = (store: string) => ['import', join(folder, 'a.txt'), '--store', join(folder, store), '--json'];
  const without = jsonLines((await dramatis(arguments_('without'))).stdout);
  expect(without[0]).toMatchObject({ kind: 'imported', diagnostics: [{ code: expect.stringMatching(/DATE/) }] });
  const given = jsonLines((await dramatis([...arguments_('given'), '--published', '2022-01-08'])).stdout);
  expect(given[0]).toMatchObject({ kind: 'imported', diagnostics: [] });
});

test('a batch of one gives the same graph as a batch of all', async () => {
  const folder = temporaryFolder();
  const seeds = [
    '001_kazakhstan_massimov_seed_wire',
    '003_kazakhstan_noursoultan_harbour_post',
    '005_navalny_detained',
  ];
  const paths = seeds.map((name) => `seeds/${name}.txt`);
  const graphs: (readonly string[])[] = [];
  for (const batch of ['1', '3']) {
    const store = join(folder, batch);
    expect((await dramatis(['import', ...paths, '--store', store, '--batch', batch])).code).toBe(0);
    graphs.push(await graphIn(store));
  }
  expect(graphs[0]).toEqual(graphs[1]);
});

test('pages are imported; an address of this machine is refused before anything is asked of it', async () => {
  const folder = temporaryFolder();
  const paragraphs = ARREST.split('\n\n')
    .slice(1)
    .map((text) => `<p>${text}</p>`);
  writeFiles(folder, { 'a.html': `<title>Banker held in city</title><article>${paragraphs.join('')}</article>` });
  const { port, asked } = await servePages((_, response) => response.end('<p>Talks began.</p>'));
  const url = `http://127.0.0.1:${port}/`;
  const paths = [url, join(folder, 'a.html')];
  const { code, stdout, stderr } = await dramatis(['import', ...paths, '--store', join(folder, 'store')]);
  expect([code, stdout]).toEqual([1, '1 imported, 0 changed, 0 unchanged, 1 failed\n']);
  expect(stderr).toBe(
    `failed: ${url}: it leads to an address that is not on the public internet [INPUT_URL_REFUSED]\n`,
  );
  expect(asked).toEqual([]);
});
