import { z } from 'zod';
import { DramatisError, InputError } from '../errors.ts';
import { decodeBytes, MAX_BYTES } from './decode.ts';
import type { Reader, ReadResult, Source } from './reader.ts';
import { toArticle } from './to-article.ts';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T.*)?$/, 'must be an ISO 8601 date such as 2022-01-08');

/** One line of a JSON-lines file. */
const line = z.object({
  id: z.union([z.string().min(1), z.number()]).optional(),
  title: z.string().optional(),
  publishedAt: isoDay.nullish(),
  published: isoDay.nullish(),
  url: z.url().nullish(),
  publisher: z.string().nullish(),
  text: z.string(),
});

/** Reads JSON lines: one article a line; a line that is wrong is a failure of its own. */
export const jsonReader: Reader = {
  name: 'json',
  accepts: ({ name }) => /\.(?:jsonl|ndjson|json)$/i.test(name),
  async *read(source: Source): AsyncGenerator<ReadResult> {
    let number = 0;
    for await (const bytes of splitLines(source)) {
      number += 1;
      const where = `${source.name}:${number}`;
      try {
        const text = decodeBytes(bytes, where).trim();
        if (text !== '') yield { kind: 'article', article: readLine(text, where, source) };
      } catch (error) {
        if (!(error instanceof DramatisError)) throw error;
        yield { kind: 'failure', source: where, error };
      }
    }
  },
};

function readLine(text: string, where: string, source: Source): ReturnType<typeof toArticle> {
  if (text.length > MAX_BYTES)
    throw new InputError('INPUT_TOO_LONG', where, `${where}: more than ${MAX_BYTES} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError(
      'INPUT_NOT_JSON',
      where,
      `${where}: not JSON; each line must be one object {"id", "text", …}`,
      { cause },
    );
  }
  const result = line.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new InputError('INPUT_INVALID', where, `${where}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`);
  }
  const { id, title, url, publisher, text: body, ...dates } = result.data;
  const publishedAt = dates.publishedAt ?? dates.published ?? source.published;
  return toArticle({
    key: id !== undefined ? String(id) : (url ?? `${source.key}:${where.slice(source.name.length + 1)}`),
    source: where,
    text: body,
    title: title ?? '',
    ...(url ? { url } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  });
}

/** The lines of a source as bytes, so that one broken line does not spoil the others. */
async function* splitLines(source: Source): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source.bytes()) {
    rest = Buffer.concat([rest, piece]);
    let end = rest.indexOf(10);
    while (end >= 0) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
      end = rest.indexOf(10);
    }
  }
  if (rest.length > 0) yield rest;
}
