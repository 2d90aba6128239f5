import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonReader } from '../../src/read/json.ts';
import { describeReader } from '../contract/reader.ts';
import { gather, sectionsOf, sourceOf } from '../helpers/source.ts';

describeReader({
  reader: jsonReader,
  folder: 'json',
  name: 'a.jsonl',
  wrap: (text) => Buffer.from(JSON.stringify({ text })),
});

const ARTICLES = readFileSync(new URL('../fixtures/read/json/articles.jsonl', import.meta.url));

it('takes key, title and date from the line', async () => {
  const results = await gather(jsonReader.read(sourceOf('a.jsonl', ARTICLES)));
  const rows = results.map((result) =>
    result.kind === 'article'
      ? [result.article.key, result.article.title, result.article.publishedAt, result.article.source]
      : result.error.message,
  );
  expect(rows).toEqual([
    ['one', 'Minister resigns', '1998-10-17', 'a.jsonl:1'],
    ['2', 'Minister resigns', '1998-10-17T10:00:00Z', 'a.jsonl:2'],
    ['https://example.org/three', 'Talks begin', undefined, 'a.jsonl:4'],
    ['a.jsonl:5', '', undefined, 'a.jsonl:5'],
  ]);
});

it('marks a separate title as a span of the title', async () => {
  const [result] = await gather(jsonReader.read(sourceOf('a.jsonl', ARTICLES)));
  if (result?.kind !== 'article') throw new Error('no article');
  expect(result.article.sections[0]).toEqual({ kind: 'title', span: { start: 0, end: 16, in: 'title' } });
  expect(sectionsOf(result.article)).toEqual([
    'title: Minister resigns',
    'dateline: STRELSAU, Oct. 17 (Seed Wire) -',
    'body: The minister of finance resigned on Saturday.',
    'body: He gave no reason.',
  ]);
});

it('takes a first line that repeats the title for the title', async () => {
  const line = JSON.stringify({ title: 'Talks begin', text: 'Talks begin\n\nTalks began on Monday.' });
  const [result] = await gather(jsonReader.read(sourceOf('a.jsonl', line)));
  expect(result?.kind === 'article' && sectionsOf(result.article)).toEqual([
    'title: Talks begin',
    'body: Talks began on Monday.',
  ]);
});

it.each([
  ['{"text": "Talks began."', 'INPUT_NOT_JSON'],
  ['not json', 'INPUT_NOT_JSON'],
  ['["a"]', 'INPUT_INVALID'],
  ['{"id": "x"}', 'INPUT_INVALID'],
  ['{"text": 5}', 'INPUT_INVALID'],
  ['{"text": "Talks began.", "publishedAt": "8 January"}', 'INPUT_INVALID'],
  ['{"text": "Talks began.", "publishedAt": "2022-02-30"}', 'INPUT_INVALID'],
  ['{"text": "Talks began.", "url": "no url"}', 'INPUT_INVALID'],
  ['{"text": "Talks \\u0000 began."}', 'INPUT_BINARY'],
  ['{"text": "Talks \\ud800 began."}', 'INPUT_ENCODING'],
])('names file and line of %s and goes on', async (line, code) => {
  const lines = `{"id": "a", "text": "Talks began."}\n${line}\n{"id": "b", "text": "Talks ended."}`;
  const results = await gather(jsonReader.read(sourceOf('a.jsonl', lines)));
  expect(results.map((result) => (result.kind === 'article' ? result.article.key : result.error.code))).toEqual([
    'a',
    code,
    'b',
  ]);
  expect(results[1]?.kind === 'failure' && results[1].error.message).toContain('a.jsonl:2');
});

it('does not gather a line that never ends', async () => {
  const long = Buffer.alloc(7_000_000, 0x20);
  const pieces = [long, Buffer.from('\n{"id": "b", "text": "Talks ended."}')];
  const source = {
    ...sourceOf('a.jsonl', ''),
    bytes: async function* () {
      yield* pieces;
    },
  };
  const results = await gather(jsonReader.read(source));
  expect(results.map((result) => (result.kind === 'article' ? result.article.key : result.error.code))).toEqual([
    'INPUT_TOO_LONG',
    'b',
  ]);
});
