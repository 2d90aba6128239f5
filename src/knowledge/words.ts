import { ConfigError } from '../errors.ts';
import { plain } from './fold.ts';
import type { Knowledge, NounKind } from './knowledge.ts';
import { partsOf, rowsOf } from './tables.ts';

type Kind = 'honorific' | 'royal' | 'office' | 'government' | 'land' | 'body' | 'group' | 'collective';
const KINDS: ReadonlySet<string> = new Set<Kind>([
  'honorific',
  'royal',
  'office',
  'government',
  'land',
  'body',
  'group',
  'collective',
]);

/** What the knowledge base knows of common nouns, titles and given names. */
export type Words = Pick<
  Knowledge,
  | 'gender'
  | 'isHonorific'
  | 'isRoyal'
  | 'sectorOf'
  | 'isOffice'
  | 'isBody'
  | 'isGroup'
  | 'isCollective'
  | 'isGovernment'
  | 'isLand'
  | 'nounKind'
>;

/** Reads words.tsv, given-names.tsv and nouns.tsv. Throws ConfigError KNOWLEDGE_INVALID. */
export function readWords(words: string, givenNames: string, nouns: string): Words {
  const tables = tablesOf(words);
  const table = (kind: Kind): ReadonlyMap<string, string> => tables.get(kind) ?? new Map();
  const [honorifics, royals] = [table('honorific'), table('royal')];
  const [offices, bodies, groups] = [table('office'), table('body'), table('group')];
  const [governments, lands, collectives] = [table('government'), table('land'), table('collective')];
  const genders = gendersOf(givenNames, honorifics);
  const kinds = kindsOf(nouns);
  return {
    gender: (word) => genders.get(plain(word)),
    isHonorific: (word) => honorifics.has(plain(word)),
    isRoyal: (word) => royals.has(plain(word)),
    sectorOf: (noun) =>
      bodies.get(noun) ??
      groups.get(noun) ??
      (offices.get(noun) || undefined) ??
      (governments.has(noun) ? 'GOV' : undefined),
    isOffice: (lemma) => offices.has(lemma),
    isBody: (lemma) => bodies.has(lemma),
    isGroup: (lemma) => groups.has(lemma),
    isCollective: (lemma) => collectives.has(lemma),
    isGovernment: (lemma) => governments.has(lemma),
    isLand: (lemma) => lands.has(lemma),
    nounKind: (lemma) => kinds.get(lemma),
  };
}

/** For each kind its words with their values; a word keeps the first value of its kind. */
function tablesOf(words: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  for (const [kind = '', value = '', cell] of rowsOf(words)) {
    if (!KINDS.has(kind)) throw new ConfigError('KNOWLEDGE_INVALID', `words.tsv: "${kind}" is no kind of words`);
    const table = tables.get(kind) ?? new Map<string, string>();
    for (const word of partsOf(cell)) if (!table.has(word)) table.set(word, value);
    tables.set(kind, table);
  }
  return tables;
}

function kindsOf(nouns: string): ReadonlyMap<string, NounKind> {
  const kinds = new Map<string, NounKind>();
  for (const [kind, cell] of rowsOf(nouns)) {
    if (kind !== 'person' && kind !== 'organization' && kind !== 'group' && kind !== 'place')
      throw new ConfigError('KNOWLEDGE_INVALID', `nouns.tsv: "${kind}" is no kind of nouns`);
    for (const noun of partsOf(cell)) kinds.set(noun, kind);
  }
  return kinds;
}

function gendersOf(
  givenNames: string,
  honorifics: ReadonlyMap<string, string>,
): ReadonlyMap<string, 'female' | 'male'> {
  const genders = new Map<string, 'female' | 'male'>();
  for (const [gender, names = ''] of rowsOf(givenNames)) {
    for (const name of names.split(' ')) genders.set(plain(name), gender === 'female' ? 'female' : 'male');
  }
  for (const [word, gender] of honorifics) {
    if (gender === 'female' || gender === 'male') genders.set(word, gender);
  }
  return genders;
}
