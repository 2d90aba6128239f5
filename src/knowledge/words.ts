import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import { plain } from './fold.ts';
import type { Knowledge } from './knowledge.ts';
import { rowsOf } from './tables.ts';

const schema = z.strictObject({
  honorifics: z.record(z.string(), z.enum(['male', 'female', ''])),
  offices: z.record(z.string(), z.string()),
  governments: z.array(z.string()),
  lands: z.array(z.string()),
  bodies: z.record(z.string(), z.string()),
  groups: z.record(z.string(), z.string()),
  collectives: z.array(z.string()),
});

/** What the knowledge base knows of common nouns, titles and given names. */
export type Words = Pick<
  Knowledge,
  'gender' | 'isHonorific' | 'sectorOf' | 'isOffice' | 'isBody' | 'isGroup' | 'isCollective' | 'isGovernment' | 'isLand'
>;

/** Reads words.yaml and given-names.tsv. Throws ConfigError KNOWLEDGE_INVALID. */
export function readWords(yaml: string, givenNames: string): Words {
  const parsed = schema.safeParse(parse(yaml));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError('KNOWLEDGE_INVALID', `words.yaml: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { honorifics, offices, governments, lands, bodies, groups, collectives } = parsed.data;
  const genders = gendersOf(givenNames, honorifics);
  const governmentNouns = new Set(governments);
  const landNouns = new Set(lands);
  const collectiveNouns = new Set(collectives);
  return {
    gender: (word) => genders.get(plain(word)),
    isHonorific: (word) => Object.hasOwn(honorifics, plain(word)),
    sectorOf: (noun) =>
      own(bodies, noun) ??
      own(groups, noun) ??
      (own(offices, noun) || undefined) ??
      (governmentNouns.has(noun) ? 'GOV' : undefined),
    isOffice: (lemma) => Object.hasOwn(offices, lemma),
    isBody: (lemma) => Object.hasOwn(bodies, lemma),
    isGroup: (lemma) => Object.hasOwn(groups, lemma),
    isCollective: (lemma) => collectiveNouns.has(lemma),
    isGovernment: (lemma) => governmentNouns.has(lemma),
    isLand: (lemma) => landNouns.has(lemma),
  };
}

function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function gendersOf(
  givenNames: string,
  honorifics: Readonly<Record<string, string>>,
): ReadonlyMap<string, 'female' | 'male'> {
  const genders = new Map<string, 'female' | 'male'>();
  for (const [gender, names = ''] of rowsOf(givenNames)) {
    for (const name of names.split(' ')) genders.set(plain(name), gender === 'female' ? 'female' : 'male');
  }
  for (const [word, gender] of Object.entries(honorifics)) {
    if (gender === 'female' || gender === 'male') genders.set(word, gender);
  }
  return genders;
}
