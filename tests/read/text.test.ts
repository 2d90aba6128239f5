import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textReader } from '../../src/read/text.ts';
import type { Article } from '../../src/types.ts';
import { describeReader } from '../contract/reader.ts';
import { gather, sectionsOf, sourceOf } from '../helpers/source.ts';

describeReader({ reader: textReader, folder: 'text', name: 'a.txt', wrap: (text) => Buffer.from(text) });

async function readText(content: string | Uint8Array, published?: string): Promise<Article> {
  const [result] = await gather(textReader.read(sourceOf('a.txt', content, published ? { published } : {})));
  if (result?.kind !== 'article') throw new Error(`no article: ${result?.error.message}`);
  return result.article;
}

const WIRE = readFileSync(new URL('../fixtures/read/text/wire.txt', import.meta.url));

it('tells the parts of a wire story apart', async () => {
  expect(sectionsOf(await readText(WIRE))).toEqual([
    'title: Ruritania-Former minister arrested, protests go on',
    'bullet: Former minister suspected of bribery',
    'bullet: Police guard the streets',
    'byline: by Anna Berg and Jon Moller',
    'dateline: STRELSAU, Jan.8 (Seed Wire) –',
    'body: Ruritanian authorities on Saturday announced the arrest of Marc Dutel, who was a minister until 2019.',
    'body: Marc Dutel, sacked on Wednesday, was arrested with several other officials.',
    'heading: SPORADIC SHOTS',
    'body: Shots were heard around the main square.',
    'credit: (Reporting by Anna Berg in Strelsau; edited by Jon Moller (London))',
    'boilerplate: Source link -88',
  ]);
});

it('settles the year of a dateline by the weekday', async () => {
  const { publishedAt, dateBasis, dateline, text, diagnostics } = await readText(WIRE);
  expect({ publishedAt, dateBasis, diagnostics }).toEqual({
    publishedAt: '2022-01-08',
    dateBasis: 'weekday',
    diagnostics: [],
  });
  expect(dateline?.place && text.slice(dateline.place.start, dateline.place.end)).toBe('STRELSAU');
  expect(dateline?.agency && text.slice(dateline.agency.start, dateline.agency.end)).toBe('Seed Wire');
});

it('keeps CRLF and joins hard-wrapped lines into one paragraph', async () => {
  const article = await readText(readFileSync(new URL('../fixtures/read/text/wrapped-crlf.txt', import.meta.url)));
  expect(article.text).toContain('Saturday\r\nafter');
  expect(sectionsOf(article)).toEqual([
    'title: Minister resigns',
    'dateline: STRELSAU, Oct. 17, 1998 (SW) -',
    'body: The minister of finance resigned on Saturday\r\nafter a vote in parliament, his office said.',
    'body: He gave no reason.',
  ]);
});

it('drops a byte-order mark and nothing else', async () => {
  const text = ' Talks\r\n\n\tTalks began. \n';
  expect((await readText(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))).text).toBe(text);
});

it('says at which byte the text is broken', async () => {
  const bytes = Buffer.concat([Buffer.from('Déjà vu '), Buffer.from([0xc3, 0x28])]);
  const [result] = await gather(textReader.read(sourceOf('a.txt', bytes)));
  expect(result?.kind === 'failure' && result.error.message).toContain('byte 10 ');
});

it.each([
  ['LONDON, Jan. 8 (SW) - Talks began.', '2020-02-01', '2020-01-08', 'dateline'],
  ['LONDON, Dec. 30 (SW) - Talks began.', '2022-01-02', '2021-12-30', 'dateline'],
  ['LONDON, Jan. 8, 2019 (SW) - Talks began.', '2022-01-02', '2019-01-08', 'dateline'],
  ['LONDON (SW) - Talks began.', '2022-01-02', '2022-01-02', 'given'],
  ['Talks began.', '2022-01-02', '2022-01-02', 'given'],
])('%j with --published %s is of %s', async (text, published, date, basis) => {
  const article = await readText(text, published);
  expect([article.publishedAt, article.dateBasis]).toEqual([date, basis]);
});

it('leaves the date open, with a diagnostic, where nothing gives the year', async () => {
  const article = await readText('LONDON, Jan. 8 (SW) - Talks began on Saturday.');
  expect(article.publishedAt).toBeUndefined();
  expect(article.dateline?.date).toBeUndefined();
  expect(article.diagnostics.map(({ code }) => code)).toEqual(['DATE_UNKNOWN']);
});

const sample = process.env.DRAMATIS_SAMPLE_DIR;
it.skipIf(!sample)('reads the sample article (skipped where DRAMATIS_SAMPLE_DIR is not set)', async () => {
  const article = await readText(readFileSync(`${sample}/000_e67da711cb744d25.txt`));
  expect([article.publishedAt, article.dateBasis]).toEqual(['2022-01-08', 'weekday']);
  const kinds = article.sections.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind !== 'body')).toEqual([
    'title',
    'bullet',
    'bullet',
    'bullet',
    'bullet',
    'byline',
    'dateline',
    'heading',
    'heading',
    'credit',
    'boilerplate',
  ]);
});
