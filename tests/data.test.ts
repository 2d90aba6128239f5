import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);
const sha256 = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(at(path)))
    .digest('hex');

/** Licences that data may have: none that asks for non-commercial use (design: nothing non-commercial ships). */
const LICENCES = /^(?:CC0-1\.0|CC-BY-[34]\.0|CC-BY-SA-[34]\.0|Apache-2\.0|MIT|Unicode-3\.0|WordNet|public domain)$/;

const sources = z
  .array(z.object({ file: z.string(), source: z.string().min(1), licence: z.string(), sha256: z.string() }))
  .parse(JSON.parse(readFileSync(at('src/knowledge/data/sources.json'), 'utf8')));

describe('the knowledge base', () => {
  it('names the source of each of its files, and of no other', () => {
    const files = readdirSync(at('src/knowledge/data/')).filter(
      (file) => file !== 'sources.json' && file !== 'README.md',
    );
    expect([...new Set(sources.map(({ file }) => file))].sort()).toEqual(files.sort());
  });

  it.each(sources)('$file: $source, $licence', ({ file, licence, sha256: checksum }) => {
    expect(licence).toMatch(LICENCES);
    expect(sha256(`src/knowledge/data/${file}`)).toBe(checksum);
  });
});

describe('models', () => {
  const names = readdirSync(at('src/models/'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  it.each(names.map(({ name }) => name))('%s has a card, a licence, its sources and the right checksum', (name) => {
    for (const file of ['README.md', 'LICENSE', 'NOTICE', 'model.json']) {
      expect([file, existsSync(at(`src/models/${name}/${file}`))]).toEqual([file, true]);
    }
    const manifest = JSON.parse(readFileSync(at(`src/models/${name}/model.json`), 'utf8'));
    expect(sha256(`src/models/${name}/${manifest.file}`)).toBe(manifest.sha256);
    const named = z.array(z.object({ name: z.string().min(1), licence: z.string().min(1) })).parse(manifest.data);
    expect(named.filter(({ licence }) => /\bNC\b|non-?commercial/i.test(licence))).toEqual([]);
    const notice = readFileSync(at(`src/models/${name}/NOTICE`), 'utf8');
    expect(notice).toContain('CC BY-SA 4.0');
  });
});

it('tells the licence of the seeds and names each text file', () => {
  const readme = readFileSync(at('seeds/README.md'), 'utf8');
  expect(readme).toContain('CC0');
  for (const file of readdirSync(at('seeds/')).filter((name) => name.endsWith('.txt'))) {
    expect([file, readme.includes(file.slice(0, 3))]).toEqual([file, true]);
  }
});

describe('labelled texts', () => {
  const sets = readdirSync(at('tests/gold/'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  it.each(sets.map(({ name }) => name))('%s has guidelines and names its sources with their licences', (name) => {
    expect(existsSync(at(`tests/gold/${name}/GUIDELINES.md`))).toBe(true);
    expect(readFileSync(at(`tests/gold/${name}/SOURCES.md`), 'utf8')).toMatch(/public domain|CC BY/i);
  });
});
