import { DramatisError } from '../errors.ts';
import { decode } from './decode.ts';
import type { Reader, ReadResult, Source } from './reader.ts';
import { toArticle } from './to-article.ts';

/** Reads a plain-text file: one article, its first line the title. */
export const textReader: Reader = {
  name: 'text',
  accepts: ({ name, format }) => format === 'txt' || (!format && /\.(?:txt|text)$/i.test(name)),
  async *read(source: Source): AsyncGenerator<ReadResult> {
    const { key, name, published, url } = source;
    try {
      const text = await decode(source);
      const article = toArticle({
        key,
        source: url ?? name,
        text,
        ...(url ? { url } : {}),
        ...(published ? { published } : {}),
      });
      yield { kind: 'article', article };
    } catch (error) {
      if (!(error instanceof DramatisError)) throw error;
      yield { kind: 'failure', source: name, error };
    }
  },
};
