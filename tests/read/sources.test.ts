import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readers } from '../../src/read/index.ts';
import type { Source } from '../../src/read/reader.ts';
import { openSources } from '../../src/read/sources.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dramatis-sources-'));
  mkdirSync(join(folder, 'b', 'c'), { recursive: true });
  for (const file of ['z.txt', 'a.jsonl', 'README.md', 'readme.txt', '.hidden.txt', 'photo.png', 'b/c/d.txt']) {
    writeFileSync(join(folder, file), 'Talks began.');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function all(paths: readonly string[], options = {}): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for await (const source of openSources(paths, options)) sources.push(source);
  return sources;
}

it('walks a folder in order and leaves out what no reader reads', async () => {
  expect((await all([folder])).map(({ key }) => key)).toEqual(['a.jsonl', 'b/c/d.txt', 'z.txt']);
});

it('makes keys of the path below the root that was given', async () => {
  expect((await all([join(folder, 'b'), join(folder, 'z.txt')])).map(({ key }) => key)).toEqual(['c/d.txt', 'z.txt']);
});

it('gives a file that no reader reads, so that its failure is told', async () => {
  const [source] = await all([join(folder, 'photo.png')]);
  expect(source?.name).toMatch(/photo\.png$/);
  expect(readers.some((reader) => source && reader.accepts(source))).toBe(false);
});

it.each([
  [undefined, 'json'],
  ['jsonl', 'json'],
  ['txt', 'text'],
  ['html', 'html'],
])('reads standard input as %s with the %s reader', async (inputFormat, name) => {
  const [source] = await all(['-'], inputFormat ? { inputFormat } : {});
  expect(readers.find((reader) => source && reader.accepts(source))?.name).toBe(name);
});

it('names a path that is not there', async () => {
  await expect(all([join(folder, 'none')])).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
});
