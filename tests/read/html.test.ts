import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../src/read/html.ts';
import type { ReadResult, Source } from '../../src/read/reader.ts';
import type { Article } from '../../src/types.ts';
import { describeReader } from '../contract/reader.ts';
import { gather, sectionsOf, sourceOf } from '../helpers/source.ts';

function page(body: string, head = '<meta property="og:type" content="article">'): Uint8Array {
  return Buffer.from(`<!DOCTYPE html><html><head>${head}<title>Talks</title></head><body>${body}</body></html>`);
}

describeReader({
  reader: htmlReader,
  folder: 'html',
  name: 'a.html',
  wrap: (text) => page(`<article><p>${text}</p></article>`),
});

async function readPage(content: Uint8Array, options: Partial<Source> = {}): Promise<ReadResult | undefined> {
  return (await gather(htmlReader.read({ ...sourceOf('a.html', content), ...options })))[0];
}

async function article(content: Uint8Array, options: Partial<Source> = {}): Promise<Article> {
  const result = await readPage(content, options);
  if (result?.kind !== 'article') throw new Error(`no article: ${result?.error.message}`);
  return result.article;
}

function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/read/${path}`, import.meta.url));
}

/** A page; its key, date and publisher; how its first and its last paragraph begin, and how many there are. */
const PAGES: readonly (readonly [string, readonly (string | undefined)[], readonly [string, string, number]])[] = [
  [
    'linked-data.html',
    ['https://times.example/world/former-minister-held', '2022-01-08T14:30:00+01:00', 'The Strelsau Times'],
    ['The authorities of Ruritania announced', '“We shall not negotiate', 5],
  ],
  [
    'broadcaster.html',
    ['https://news.channelnine.example/articles/c9x1', '2023-05-17T06:02:11Z', 'Channel Nine News'],
    ['Graustark and Ruritania have signed', 'Ms Stern called it', 6],
  ],
  [
    'tabloid.html',
    ['a.html', '2021-11-03T09:15:00', 'Daily Comet Online'],
    ['The mayor of Hentzau', 'The police have arrested an electrician', 5],
  ],
  ['tables-1998.html', ['a.html', '1998-10-17', undefined], ['The parliament of Ruritania', 'The International', 4]],
  [
    'live-page.html',
    ['a.html', '2024-10-02T05:00:00Z', 'Coast Radio'],
    ['President Ilse Kord ordered', 'Welcome to our coverage', 5],
  ],
  ['paywall.html', ['a.html', '2020-02-29', 'The Ledger'], ['Lawyers want 90mn', 'The bank, which dismissed', 3]],
  [
    'weblog.html',
    ['https://works.example/2019/06/union-ends-strike/', '2019-06-14T11:20:05+00:00', 'Works Council News'],
    ['The metal workers’ union ended', 'A court in Zenda forbade', 5],
  ],
  [
    'amp.html',
    ['https://harbour.example/news/navy-seizes-tanker', '2022-07-30T19:45:00Z', 'Harbour Post'],
    ['The navy of Graustark seized', 'Admiral Gerd Falk said', 4],
  ],
  [
    'press-release.html',
    ['a.html', '2018-03-02', 'Ministry of Foreign Affairs of Graustark'],
    ['The Government of Graustark', 'The European Union and Ruritania', 6],
  ],
  [
    'microdata.html',
    ['a.html', '2017-09-05T07:00:00+02:00', 'Hentzau Courier'],
    ['Some 3,000 teachers', 'Parents supported the walkout', 4],
  ],
  ['saved-plain.htm', ['a.html', '2016-03-03', undefined], ['A court in Strelsau', 'Reporters Without Borders', 3]],
  [
    'nested-updates.html',
    ['a.html', '2022-08-12T06:05:00Z', 'Graustark Today'],
    ['President Hella Brandt', 'The Defence Ministry denied', 4],
  ],
];

describe('pages', () => {
  it.each(PAGES)('%s', async (file, facts, [first, last, count]) => {
    const read = await article(fixture(`html/${file}`));
    const { key, publishedAt, publisher } = read;
    expect([key, publishedAt, publisher]).toEqual(facts);
    const bodies = sectionsOf(read).filter((line) => line.startsWith('body: '));
    expect(bodies).toHaveLength(count);
    expect(bodies[0]?.slice(6)).toMatch(new RegExp(`^${first}`));
    expect(bodies.at(-1)?.slice(6)).toMatch(new RegExp(`^${last}`));
  });

  it('tells title, headings, credits and what invites to subscribe apart from the story', async () => {
    const lines = await Promise.all(
      ['broadcaster.html', 'linked-data.html', 'paywall.html'].map(async (file) =>
        sectionsOf(await article(fixture(`html/${file}`))).filter((line) => !line.startsWith('body: ')),
      ),
    );
    expect(lines).toEqual([
      ['title: Graustark and Ruritania sign river treaty', 'heading: What the treaty says', "heading: 'A good day'"],
      [
        'title: Former minister held as protests go on',
        'credit: (Additional reporting by Lena Ost in Graustark; editing by Tom Reed)',
      ],
      [
        'title: Bank of Graustark sues its former chief',
        'boilerplate: Subscribe to continue reading',
        'boilerplate: Already a subscriber? Sign in here',
      ],
    ]);
  });

  it('says that a page shows a part only', async () => {
    const { diagnostics } = await article(fixture('html/paywall.html'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['ARTICLE_PARTIAL']);
  });

  it.each(['front-page.html', 'section.html', 'sign-in.html', 'video.html'])('%s is no article', async (file) => {
    const result = await readPage(fixture(`html-no-article/${file}`));
    expect(result?.kind === 'failure' && result.error.code).toBe('INPUT_NO_ARTICLE');
  });
});

describe('addresses', () => {
  const own = (href: string) =>
    page(
      `<article><p>Talks began.</p></article>`,
      `<link rel="canonical" href="${href}"><meta property="og:type" content="article">`,
    );

  it.each([
    ['/talks', 'https://a.example/live?x=1', 'https://a.example/talks'],
    ['https://a.example/talks#top', 'https://a.example/live', 'https://a.example/talks'],
    ['https://b.example/talks', 'https://a.example/live', 'https://a.example/live'],
    ['https://www.a.example/talks', 'http://m.a.example/live', 'https://www.a.example/talks'],
    ['https://a.example/talks', 'https://b.a.example/live', 'https://b.a.example/live'],
    ['javascript:alert(1)', 'https://a.example/live', 'https://a.example/live'],
    ['https://b.example/talks', undefined, 'https://b.example/talks'],
    ['/talks', undefined, undefined],
  ])('a page that says %s, fetched from %s, is %s', async (href, fetched, url) => {
    const read = await article(own(href), fetched ? { url: fetched } : {});
    expect([read.url, read.key]).toEqual([url, url ?? 'a.html']);
  });
});

describe('encodings', () => {
  const bytes = Buffer.from('<meta charset="X"><p>Ren\xe9 Dor\xe9 began talks \x96 and ended them.</p>', 'latin1');
  const declared = (label: string) => Buffer.from(bytes.toString('latin1').replace('X', label), 'latin1');

  it('reads a page in the encoding that it declares, or in the one that came with it', async () => {
    const text = 'René Doré began talks – and ended them.';
    expect((await article(declared('iso-8859-1'))).text).toBe(text);
    expect((await article(declared('utf-8'), { charset: 'windows-1252' })).text).toBe(text);
  });

  it.each(['utf-8', 'x-klingon'])('refuses a page that is not in the encoding that it claims: %s', async (label) => {
    const result = await readPage(declared(label));
    expect(result?.kind === 'failure' && result.error.code).toBe('INPUT_ENCODING');
  });
});

describe('dates', () => {
  it.each([
    ['2022-01-08 14:30', '2022-01-08T14:30:00'],
    ['2022-01-08T14:30:00+0100', '2022-01-08T14:30:00+01:00'],
    ['Sat, 08 Jan 2022 14:30:00 GMT', '2022-01-08T14:30:00Z'],
    ['1/8/2022', undefined],
    ['2022-02-30', undefined],
  ])('%s is %s', async (given, publishedAt) => {
    const head = `<meta property="og:type" content="article"><meta name="pubdate" content="${given}">`;
    expect((await article(page('<p>Talks began.</p>', head))).publishedAt).toBe(publishedAt);
  });
});

describe('linked data', () => {
  const DATA = '{"@type": "NewsArticle", "datePublished": "2022-01-08"}';
  const WEBSITE = '{"@type": "WebSite", "datePublished": "1999-01-01"}';

  it.each([
    DATA,
    `<![CDATA[${DATA}]]>`,
    `//<![CDATA[\n${DATA}\n//]]>`,
    `<!-- ${DATA} -->`,
    `[${WEBSITE}, ${DATA}]`,
    `{"@graph": [${WEBSITE}, ${DATA}]}`,
    '{"@type": ["Thing", "LiveBlogPosting"], "datePublished": "2022-01-08"}',
  ])('%s tells the date', async (data) => {
    const head = `<script type="application/ld+json">${data}</script>`;
    expect((await article(page('<p>Talks began.</p>', head))).publishedAt).toBe('2022-01-08');
  });

  it.each(['{', WEBSITE, 'null', '{"@type": 7}', `{"@type": "NewsArticle", "datePublished": 7, "publisher": []}`])(
    '%s tells nothing, and does no harm',
    async (data) => {
      const head = `<meta property="og:type" content="article"><script type="application/ld+json">${data}</script>`;
      expect((await article(page('<p>Talks began.</p>', head))).publishedAt).toBeUndefined();
    },
  );
});

describe('pages that mean harm', () => {
  it.each([
    ['nesting', page(`${'<div>'.repeat(20_000)}<p>Talks began.</p>`)],
    ['tags', page('<p>'.repeat(400_000))],
    ['elements', page('<p>Talks began.</p>'.repeat(30_001))],
    ['bytes', page(`<p>Talks began.</p><script>${'x'.repeat(8_000_000)}</script>`)],
  ])('too much %s is a failure', async (_, bytes) => {
    const result = await readPage(bytes, {
      bytes: async function* () {
        yield bytes;
      },
    });
    expect(result?.kind === 'failure' && result.error.code).toBe('INPUT_TOO_LONG');
  });

  it('keeps the text of tags as text', async () => {
    const read = await article(
      page('<article><p>Talks &lt;script&gt;alert(1)&lt;/script&gt; began.</p><script>x()</script></article>'),
    );
    expect(read.text).toBe('Talks <script>alert(1)</script> began.');
  });
});
