import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../errors.ts';

const FILE = new URL('../../src/annotate/english.yaml', import.meta.url);
const words = z.array(z.string().min(1));

const schema = z.strictObject({
  titles: words,
  neverLast: words,
  beforeNumber: words,
  mayBeLast: words,
  times: words,
  afterTime: words,
  openers: words,
  reporting: words,
  prefixes: words,
  units: words,
  contractions: z.record(z.string(), z.number().int().positive()),
  whole: words,
  domains: words,
});

/** The word lists of `english.yaml`, which says what each is for. */
export type English = z.output<typeof schema>;

/** Reads and checks `english.yaml`. Throws ConfigError CONFIG_INVALID that names the list. */
export function readEnglish(file: URL = FILE): English {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ConfigError('CONFIG_INVALID', `${file.pathname}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Tells whether a word is on a list of abbreviations, by the rule in the first lines of `english.yaml`. */
export function abbreviationTest(list: readonly string[]): (word: string) => boolean {
  const known = new Set(list.flatMap((word) => (word.length > 2 ? [word, word.toUpperCase()] : [word])));
  const anyCase = new Set(list.filter((word) => word.length > 1 && word === word.toLowerCase()));
  return (word) => known.has(word) || anyCase.has(word.toLowerCase());
}
