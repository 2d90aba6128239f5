import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARREST, graphIn, line, OTHER_ARREST, writeFiles } from './articles.ts';
import { dramatis, jsonLines, temporaryFolder } from './run.ts';

/** A graph without where its articles were read, and the number of its last change. */
async function graphOf(store: string): Promise<readonly string[]> {
  const lines = await graphIn(store);
  return lines.filter((each) => !/sequence/.test(each)).map((each) => each.replace(/"source":"[^"]*"/, ''));
}

test('what is exported makes the same graph when it is imported, and is read again alike', async () => {
  const folder = temporaryFolder();
  const [store, other] = [join(folder, 'store'), join(folder, 'other')];
  const given = {
    id: 'b',
    title: 'Editor held',
    publishedAt: '2022-01-09',
    url: 'https://news.example/b',
    publisher: 'SW',
  };
  writeFiles(join(folder, 'in'), { 'a.txt': ARREST, 'b.jsonl': line({ ...given, text: OTHER_ARREST }) });
  await dramatis(['import', join(folder, 'in'), '--store', store]);
  const { code, stdout } = await dramatis(['export', '--store', store]);
  expect(code).toBe(0);
  expect([...jsonLines(stdout)].sort((x, y) => (String(x.id) < String(y.id) ? -1 : 1))).toEqual([
    { id: 'a.txt', title: 'Banker held in city', text: ARREST },
    { ...given, text: OTHER_ARREST },
  ]);
  await dramatis(['import', '-', '--store', other], { input: stdout });
  expect(await graphOf(other)).toEqual(await graphOf(store));
  const reports = jsonLines((await dramatis(['export', '--reports', '--store', store])).stdout);
  expect(reports.map(({ id, events }) => [id, (events as unknown[]).length]).sort()).toEqual([
    ['a.txt', 1],
    ['b', 1],
  ]);
  const again = await dramatis(['reprocess', '--store', store]);
  expect(again).toEqual({ code: 0, stdout: '0 changed, 2 unchanged, 0 failed\n', stderr: '' });
});

test('the graph is written as files for the importer of Neo4j, into a new folder', async () => {
  const folder = temporaryFolder();
  const [store, files] = [join(folder, 'store'), join(folder, 'files')];
  writeFiles(join(folder, 'in'), { 'a.txt': ARREST });
  await dramatis(['import', join(folder, 'in'), '--store', store]);
  const { code, stdout } = await dramatis(['export', '--neo4j-import', files, '--store', store]);
  expect([code, stdout]).toEqual([
    0,
    `cd ${files} && neo4j-admin database import full neo4j --overwrite-destination @import.args\n`,
  ]);
  const [header, ...events] = readFileSync(join(files, 'Event.csv'), 'utf8').trimEnd().split('\n');
  expect(header).toContain('id:ID(Event),key:string,type:string,');
  expect(events).toHaveLength(1);
  const named = readFileSync(join(files, 'import.args'), 'utf8').match(/(?<=\.\/).*\.csv/g);
  expect(named?.sort()).toEqual(readdirSync(files).filter((name) => name.endsWith('.csv')));
  expect(readFileSync(join(files, 'Migration.csv'), 'utf8')).toContain('V005__pairs');
  const again = await dramatis(['export', '--neo4j-import', files, '--store', store]);
  expect([again.code, again.stderr]).toEqual([3, expect.stringContaining('is not empty')]);
});

/** Namesakes in two countries, decades apart: a pair for a person to decide. */
const NAMESAKES = [
  ['a', '2022-01-08', 'Kazakh police arrested Asel Omarova on Saturday. Kazakhstan said so.'],
  ['b', '1989-03-01', 'Russian troops detained Asel Omarova in Russia on 1 March 1989. Russia said so.'],
]
  .map(([id, publishedAt, text]) => JSON.stringify({ id, publishedAt, text }))
  .join('\n');

test('judgements travel with the articles', async () => {
  const folder = temporaryFolder();
  const [store, other, file] = ['store', 'other', 'judgements.jsonl'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await dramatis(['import', '-', '--store', store], { input: NAMESAKES });
  await dramatis(['review', '--author', 'ana', '--store', store], { input: 's' });
  const { stdout } = await dramatis(['export', '--judgements', '--store', store]);
  expect(jsonLines(stdout)).toMatchObject([{ decision: 'same', author: 'ana' }]);
  writeFileSync(file, stdout);
  const taken = await dramatis(['import', '-', '--judgements', file, '--store', other], { input: NAMESAKES });
  expect(taken.stdout).toBe('1 judgements taken over, 0 unchanged\n2 imported, 0 changed, 0 unchanged, 0 failed\n');
  expect(await graphOf(other)).toEqual(await graphOf(store));
}, 240_000);
