import type { ReadResult, Source } from '../../src/read/reader.ts';
import type { Article } from '../../src/types.ts';

/** A source that holds these bytes, given out in pieces of `pieceSize`. */
export function sourceOf(name: string, content: string | Uint8Array, options: Partial<Source> = {}): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, key: name, bytes: () => inPieces(bytes, 7), ...options };
}

async function* inPieces(bytes: Uint8Array, pieceSize: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

/** All results of reading. */
export async function gather(results: AsyncIterable<ReadResult>): Promise<readonly ReadResult[]> {
  const all: ReadResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** The sections of an article as `kind: text` lines. */
export function sectionsOf(article: Article): readonly string[] {
  return article.sections.map(({ kind, span }) => {
    const text = span.in === 'title' ? article.title : article.text;
    return `${kind}: ${text.slice(span.start, span.end)}`;
  });
}
