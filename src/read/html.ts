import { DramatisError, InputError } from '../errors.ts';
import { gatherBytes, MAX_BYTES } from './decode.ts';
import { decodePage } from './html/charset.ts';
import { readStory, type Story } from './html/story.ts';
import type { Reader, ReadResult, Source } from './reader.ts';
import { type RawArticle, toArticle } from './to-article.ts';

/** Markup weighs more than the text in it: a page may hold so many bytes. */
const MAX_PAGE_BYTES = 8 * MAX_BYTES;
const BETWEEN = '\n\n';

/** Reads a page of news: the article's own paragraphs, with the title, date, publisher and address that the page gives. */
export const htmlReader: Reader = {
  name: 'html',
  accepts: ({ name, format }) => format === 'html' || (!format && /\.x?html?$/i.test(name)),
  async *read(source: Source): AsyncGenerator<ReadResult> {
    try {
      const bytes = await gatherBytes(source, MAX_PAGE_BYTES);
      const story = await readStory(decodePage(bytes, source.name, source.charset), source.name);
      yield { kind: 'article', article: toArticle(toRaw(story, source)) };
    } catch (error) {
      if (!(error instanceof DramatisError)) throw error;
      yield { kind: 'failure', source: source.name, error };
    }
  },
};

/** A page is known by its address, so that it is one article wherever it was saved. */
function toRaw({ facts, blocks }: Story, { name, key, url: fetched, published }: Source): RawArticle {
  const { title, publishedAt, publisher, isPartial } = facts;
  const text = blocks.map((block) => block.text).join(BETWEEN);
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new InputError(
      'INPUT_TOO_LONG',
      name,
      `${name}: more than ${MAX_BYTES} bytes of text; split it into articles`,
    );
  }
  const url = ownAddress(facts.url, fetched);
  return {
    key: url ?? key,
    source: fetched ?? name,
    text,
    marks: marksOf(blocks),
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(published ? { published } : {}),
    ...(isPartial ? { diagnostics: [partial(name)] } : {}),
  };
}

/**
 * The address that a page gives as its own; of a page that was fetched only if it lies on the site that gave it, for a
 * page may not speak for another one.
 */
function ownAddress(claimed: string | undefined, fetched: string | undefined): string | undefined {
  if (!claimed || !URL.canParse(claimed, fetched)) return fetched;
  const url = new URL(claimed, fetched);
  if (!/^https?:$/.test(url.protocol) || (fetched && siteOf(url) !== siteOf(new URL(fetched)))) return fetched;
  url.hash = '';
  return url.href;
}

/** The host without what marks the same site for other screens. */
function siteOf({ host }: URL): string {
  return host.replace(/^(?:www|m|mobile|amp)\./, '');
}

/** Where lines begin whose kind the markup tells. */
function marksOf(blocks: Story['blocks']): NonNullable<RawArticle['marks']> {
  let start = 0;
  return new Map(
    blocks.flatMap(({ text, kind }) => {
      const at = start;
      start += text.length + BETWEEN.length;
      return kind ? [[at, kind] as const] : [];
    }),
  );
}

function partial(name: string): NonNullable<RawArticle['diagnostics']>[number] {
  const message = `${name}: the page says that it shows only a part of the article to those who do not subscribe`;
  return { code: 'ARTICLE_PARTIAL', message };
}
