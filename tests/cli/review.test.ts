import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dramatis, jsonLines, type Ran, temporaryFolder } from './run.ts';

/** Namesakes in two countries, decades apart: two pairs that nothing brings together or tells apart. */
const ARTICLES = [
  ['a', '2022-01-08', 'Kazakh police arrested Asel Omarova on Saturday. Kazakhstan said so.'],
  ['b', '1989-03-01', 'Russian troops detained Asel Omarova in Russia on 1 March 1989. Russia said so.'],
  ['c', '2022-01-08', 'Kazakh police arrested Daniyar Bekov on Saturday. Kazakhstan said so.'],
  ['d', '1989-03-01', 'Russian troops detained Daniyar Bekov in Russia on 1 March 1989. Russia said so.'],
].map(([id, publishedAt, text]) => JSON.stringify({ id, publishedAt, text }));

test('pairs are decided key by key, taken back, and another day goes on where the last one ended', async () => {
  const store = join(temporaryFolder(), 'store');
  const run = (args: readonly string[], input = ''): Promise<Ran> => dramatis([...args, '--store', store], { input });
  expect((await run(['import', '-', '--format', 'jsonl'], ARTICLES.join('\n'))).code).toBe(0);
  const people = async (): Promise<readonly unknown[]> => {
    const { stdout } = await run(['actors', '--type', 'Person', '--json']);
    return jsonLines<{ name: string }>(stdout).map(({ name }) => name);
  };
  expect(await people()).toHaveLength(4);

  const first = await run(['review', '--author', 'ana'], 'x\nk\nd\n');
  expect(first.stderr).toMatch(/Asel Omarova \(Person; .*\n +1989-03-01 {2}b: Russian troops detained Asel Omarova in/);
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^different judgement:\w+\n$/) });
  expect(first.stderr).toMatch(/1 decided, 1 to decide\n$/);
  expect(await people()).toHaveLength(4);

  const second = await run(['review', '--author', 'ana', '--json'], 'szs');
  expect([second.code, jsonLines(second.stdout)]).toEqual([
    0,
    ['same', 'withdrawn', 'same'].map((kind) => ({ kind, judgement: expect.stringMatching(/^judgement:/) })),
  ]);
  expect(second.stderr).toMatch(/1 decided, 0 to decide\n$/);
  expect(await people()).toHaveLength(3);
  expect(await run(['review'], 'q')).toMatchObject({ stdout: '', stderr: '0 decided, 0 to decide\n' });
}, 240_000);
