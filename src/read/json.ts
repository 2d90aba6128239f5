import { DramatisError, InputError } from '../errors.ts';
import { decodeBytes, MAX_BYTES } from './decode.ts';
import { readJsonLine } from './json-line.ts';
import type { Reader, ReadResult, Source } from './reader.ts';
import { type ByteLine, splitLines } from './split-lines.ts';
import { toArticle } from './to-article.ts';

/** The most that a line may hold: an article whose characters are all written as escapes. */
const MAX_LINE_BYTES = 6 * MAX_BYTES;

/** Reads JSON lines: one article a line; a line that is wrong is a failure of its own. */
export const jsonReader: Reader = {
  name: 'json',
  accepts: ({ name, format }) => format === 'jsonl' || (!format && /\.(?:jsonl|ndjson)$/i.test(name)),
  async *read(source: Source): AsyncGenerator<ReadResult> {
    let number = 0;
    for await (const line of splitLines(source.bytes(), MAX_LINE_BYTES)) {
      number += 1;
      const result = readLine(line, number, source);
      if (result) yield result;
    }
  },
};

function readLine(line: ByteLine, number: number, source: Source): ReadResult | undefined {
  const where = `${source.name}:${number}`;
  try {
    if (line.tooLong) throw tooLong(where);
    const json = decodeBytes(line.bytes, where).trim();
    if (json === '') return undefined;
    const raw = readJsonLine(json, where, `${source.key}:${number}`);
    if (Buffer.byteLength(raw.text) > MAX_BYTES) throw tooLong(where);
    const published = source.published ? { published: source.published } : {};
    return { kind: 'article', article: toArticle({ ...raw, ...published }) };
  } catch (error) {
    if (!(error instanceof DramatisError)) throw error;
    return { kind: 'failure', source: where, error };
  }
}

function tooLong(where: string): InputError {
  return new InputError(
    'INPUT_TOO_LONG',
    where,
    `${where}: more than ${MAX_BYTES} bytes of text; split it into articles`,
  );
}
