import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesWith } from '../helpers/bytes.ts';
import { ARREST, OTHER_ARREST, writeFiles } from './articles.ts';
import { dramatis, jsonLines, temporaryFolder } from './run.ts';

test('an article is retracted by its key, erased by its id, and the others stay', async () => {
  const folder = temporaryFolder();
  const store = join(folder, 'store');
  writeFiles(join(folder, 'in'), { 'a.txt': ARREST, 'b.txt': OTHER_ARREST });
  await dramatis(['import', join(folder, 'in'), '--store', store]);
  const first = await dramatis(['retract', 'a.txt', 'c.txt', '--store', store]);
  expect(first).toEqual({
    code: 1,
    stdout: 'retracted a.txt\n',
    stderr: 'no article has the id or key "c.txt"\n',
  });
  expect((await dramatis(['events', '--store', store])).stdout).not.toContain('Omarova');
  const second = await dramatis(['retract', 'b.txt', '--erase', '--json', '--store', store]);
  expect([second.code, jsonLines(second.stdout)]).toEqual([
    0,
    [{ kind: 'erased', article: 'b.txt', id: expect.stringMatching(/^article:/) }],
  ]);
  expect(filesWith(store, ['Bekov'])).toEqual([]);
  expect(filesWith(store, ['Omarova'])).toEqual(['journal.jsonl']);
  const third = await dramatis(['retract', 'a.txt', '--erase', '--store', store]);
  expect([third.code, third.stderr]).toEqual([
    1,
    'no article has the id or key "a.txt"; what was left of it is erased\n',
  ]);
  expect(filesWith(store, ['Omarova'])).toEqual([]);
});
