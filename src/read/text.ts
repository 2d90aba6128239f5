import { DramatisError } from '../errors.ts';
import { decode } from './decode.ts';
import type { Reader, ReadResult, Source } from './reader.ts';
import { toArticle } from './to-article.ts';

/** Reads a plain-text file: one article, its first line the title. */
export const textReader: Reader = {
  name: 'text',
  accepts: ({ name }) => /\.(?:txt|text)$/i.test(name) || name === '-',
  async *read(source: Source): AsyncGenerator<ReadResult> {
    try {
      const text = await decode(source);
      const { key, name, published } = source;
      const article = toArticle({ key, source: name, text, ...(published ? { publishedAt: published } : {}) });
      yield { kind: 'article', article: settled(article, source) };
    } catch (error) {
      if (!(error instanceof DramatisError)) throw error;
      yield { kind: 'failure', source: source.name, error };
    }
  },
};

/** `--published` only stands in: a dateline that settles its own year wins. */
function settled(article: ReturnType<typeof toArticle>, source: Source): ReturnType<typeof toArticle> {
  if (!source.published) return article;
  const own = toArticle({ key: article.key, source: article.source, text: article.text });
  return own.publishedAt ? own : article;
}
