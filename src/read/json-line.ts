import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { RawArticle } from './to-article.ts';

const isoDay = z.string().refine(isIsoDate, 'must be an ISO 8601 date such as 2022-01-08');

/** One line of a JSON-lines file; fields that are not listed are left alone. */
const line = z.object({
  id: z.union([z.string().min(1), z.number()]).nullish(),
  title: z.string().nullish(),
  publishedAt: isoDay.nullish(),
  published: isoDay.nullish(),
  url: z.url().nullish(),
  publisher: z.string().nullish(),
  text: z.string(),
});

/** What a line of JSON says of its article; `key` stands in where it has neither id nor URL. Throws InputError. */
export function readJsonLine(json: string, where: string, key: string): RawArticle {
  const { id, title, url, publisher, text, ...dates } = check(parse(json, where), where);
  checkCharacters(`${title ?? ''}\n${text}`, where);
  const publishedAt = dates.publishedAt ?? dates.published;
  return {
    key: id != null ? String(id) : (url ?? key),
    source: where,
    text,
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

function parse(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const message = `${where}: not JSON; each line must be one object {"id", "text", …}`;
    throw new InputError('INPUT_NOT_JSON', where, message, { cause });
  }
}

function check(value: unknown, where: string): z.output<typeof line> {
  const result = line.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const message = `${where}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'is wrong'}`;
  throw new InputError('INPUT_INVALID', where, message);
}

/** JSON can spell what no text holds: a zero character, half of a surrogate pair. */
function checkCharacters(text: string, where: string): void {
  const zero = text.indexOf('\u0000');
  if (zero >= 0) throw new InputError('INPUT_BINARY', where, `${where}: character ${zero} is zero; this is no text`);
  const half = text.search(/\p{Surrogate}/u);
  if (half < 0) return;
  throw new InputError('INPUT_ENCODING', where, `${where}: character ${half} is half of a surrogate pair`);
}

function isIsoDate(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value);
  const date = new Date(`${match?.[1]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === match?.[1];
}
