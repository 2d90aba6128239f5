import type { Knowledge } from '../knowledge/knowledge.ts';

/** Behind a name, of no use in telling people apart across articles that leave it out. */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']);
const SMALL_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'for', 'and', 'in', 'on', 'to', 'a', 'an', '&', 'de']);
const ACRONYM = /^\p{Lu}[\p{Lu}\d.&-]{1,9}$/u;

/** A person's name as folded tokens, given names first; honorifics before it and suffixes behind it dropped. */
export function personTokens(name: string, knowledge: Knowledge): readonly string[] {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  while (words.length > 1 && knowledge.isHonorific((words[0] ?? '').replace(/\.$/, ''))) words.shift();
  return knowledge
    .fold(words.join(' '))
    .split(' ')
    .filter((token) => token !== '' && !SUFFIXES.has(token));
}

/** The family name among the tokens of a full name: the last one, the first one where a country writes it so. */
export function surnameOf(tokens: readonly string[], country: string | undefined, knowledge: Knowledge): string {
  const isFirst = country !== undefined && knowledge.isSurnameFirst(country);
  return tokens.at(isFirst ? 0 : -1) ?? '';
}

/**
 * The consonants of a folded word by the way they sound: spellings of one foreign name in several languages have the same.
 * Too short ones say too little, and are the word itself.
 */
export function skeletonOf(token: string): string {
  const sounds = token
    .replace(/^(?:iu|ju|yu)/, 'u')
    .replace(/[td]?s?ch|[td]?sh|zh|[td]j|[td]z|ts|cz/g, 's')
    .replace(/[jyhaeiou]/g, '')
    .replace(/z/g, 's')
    .replace(/w|ff|f/g, 'v')
    .replace(/[cqg]/g, 'k')
    .replace(/(.)\1+/g, '$1');
  return sounds.length >= SHORTEST_SKELETON ? sounds : token;
}

const SHORTEST_SKELETON = 3;

/** `AU` for `A.U.`; undefined where the name is no acronym. */
export function acronymOf(name: string): string | undefined {
  return ACRONYM.test(name) ? name.replace(/[^\p{Lu}\d]/gu, '') : undefined;
}

/** The first letters of a name's greater words: `National Security Committee` NSC. */
export function initialsOf(name: string): string {
  return lettersOf(words(name).filter((word) => !SMALL_WORDS.has(word.toLowerCase())));
}

/** Acronyms that a name may have: small words count in some, COR for `Council of Representatives`. */
export function acronymsFor(name: string): readonly string[] {
  const all = [initialsOf(name), lettersOf(words(name).filter((word) => word.toLowerCase() !== 'the'))];
  return [...new Set(all)].filter(({ length }) => length > 2);
}

function lettersOf(own: readonly string[]): string {
  return own.map((word) => word.charAt(0).toUpperCase()).join('');
}

/**
 * The folded name of a body, without small words and without the words for its own country, so that "Kazakhstan's
 * National Security Committee" meets "National Security Committee" of the same country.
 */
export function bodyName(name: string, country: string | undefined, knowledge: Knowledge): string {
  const great = words(name).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const own = great.filter((word) => !country || !countriesOf(word, knowledge).includes(country));
  return knowledge.fold((own.length >= 2 ? own : great).join(' '));
}

/** The one country that a name holds a word for: `Bank of England`, `South African court`; undefined for none or several. */
export function countryInName(name: string, knowledge: Knowledge): string | undefined {
  const all = words(name);
  const pairs = all.slice(1).map((word, index) => `${all[index]} ${word}`);
  const codes = new Set(pairs.flatMap((pair) => countriesOf(pair, knowledge)));
  if (codes.size === 0) for (const word of all) for (const code of countriesOf(word, knowledge)) codes.add(code);
  return codes.size === 1 ? [...codes][0] : undefined;
}

function words(name: string): readonly string[] {
  return name
    .replace(/['’]s?(?=\s|$)/gu, '')
    .split(/[\s,()]+/)
    .filter((word) => word !== '');
}

function countriesOf(wording: string, knowledge: Knowledge): readonly string[] {
  if (!/^\p{Lu}/u.test(wording) || acronymOf(wording)) return [];
  return knowledge
    .lookup(wording)
    .filter(({ entry, sense }) => entry.type === 'Country' && sense !== 'seat')
    .flatMap(({ entry }) => entry.country ?? []);
}
