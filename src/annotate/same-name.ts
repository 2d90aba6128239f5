import type { Knowledge } from '../knowledge/knowledge.ts';
import { isCalledRoyally, isOfAnotherOffice, isOfOtherGender } from './called.ts';
import { type Candidate, textOf } from './candidate.ts';
import type { Draft } from './cast.ts';
import { countryOfBody } from './country-of-body.ts';
import { isKin } from './kinds-of-names.ts';
import type { Setting } from './setting.ts';

/** Whether a name that the text gives is one that an entity has: equal, a part of it, or its initials. */
export function isSameName(setting: Setting, draft: Draft, candidate: Candidate, text: string): boolean {
  if (draft.type !== candidate.type || isOfAnotherState(setting, draft, candidate)) return false;
  // What the knowledge base has under another name may still go by its initials, or by its noun alone: "the Commission".
  if (draft.knowledge)
    return (
      draft.type === 'Organization' &&
      [...draft.names.keys()].some((name) => isAcronym(text, name) || isNounOf(text, name, setting.knowledge))
    );
  const words = nameWords(setting.knowledge, text);
  const isPerson = draft.type === 'Person';
  const isOther = isPerson && isCalledOtherwise(setting, draft, candidate);
  const isRelative = isPerson && isKin(setting.doc, candidate);
  for (const [name, others] of comparableNames(setting, draft, words)) {
    if (isPerson && words.length > 1 && others.length > 1 && hasSuffix(text) !== hasSuffix(name)) continue;
    const isEqual = words.join(' ') === others.join(' ');
    // Father and son may have one full name: "Michael Brown Sr., his father".
    if (isEqual && !(words.length === 1 ? isOther : isRelative)) return true;
    if (isPerson && !isRelative && !isOther && isPart(setting, words, others)) return true;
    if (draft.type === 'Organization' && (isAcronym(text, name) || isAcronym(name, text))) return true;
  }
  return false;
}

/** A ministry of another country than the one that has been spoken of. */
function isOfAnotherState(setting: Setting, draft: Draft, candidate: Candidate): boolean {
  if (draft.type !== 'Organization') return false;
  const country = countryOfBody(setting.doc, candidate, setting.knowledge);
  return country !== undefined && country !== draft.country;
}

/** Whether the title before one of the names makes them two, though a family name is the same. */
function isCalledOtherwise(setting: Setting, { names, candidates }: Draft, candidate: Candidate): boolean {
  const isRoyal = (each: Candidate): boolean => isCalledRoyally(setting.doc, each, setting.knowledge);
  if (isRoyal(candidate) !== candidates.some(isRoyal)) return true;
  const { doc, knowledge } = setting;
  const known = { names: [...names.keys()], knowledge };
  if (isOfOtherGender(doc, candidate, known) || isOfAnotherOffice(doc, candidate, known)) return true;
  // "President Kennedy" before "Robert Kennedy" is no more he than after.
  const own = [textOf(doc, candidate.first, candidate.last)];
  const isBare = [...names.keys()].every((name) => !name.includes(' '));
  return isBare && candidates.some((each) => isOfAnotherOffice(doc, each, { names: own, knowledge }));
}

function isPart(setting: Setting, words: readonly string[], others: readonly string[]): boolean {
  if (isPartOf(words, others)) return true;
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  const [word] = short;
  return word !== undefined && short.length === 1 && long[0] === word && setting.knowledge.isFamilyNameFirst(word);
}

/** A full name is compared with full ones, where there are any: father and son are called by one surname. */
function comparableNames(
  setting: Setting,
  draft: Draft,
  words: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  const all = [...draft.names.keys()].map((name) => [name, nameWords(setting.knowledge, name)] as const);
  const full = draft.type === 'Person' && words.length > 1 ? all.filter(([, others]) => others.length > 1) : [];
  return full.length > 0 ? full : all;
}

export function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/['’]s$/, '');
}

/** The folded words of a name without honorifics before it; "Major" is the name of John Major, and "Sen" of Hun Sen. */
export function nameWords(knowledge: Knowledge, name: string): readonly string[] {
  const words = knowledge
    .fold(tidy(name))
    .split(' ')
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !knowledge.isHonorific(word));
  return words.slice(first < 0 ? -1 : first);
}

export function isSameOrPart(words: readonly string[], others: readonly string[]): boolean {
  return words.join(' ') === others.join(' ') || isPartOf(words, others);
}

/** One name is the last words, or the first word, of the other. */
function isPartOf(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  if (short.length === 0 || short.length === long.length) return false;
  const isTail = short.every((word, index) => long[long.length - short.length + index] === word);
  const isHead = short.length > 1 && short.every((word, index) => long[index] === word);
  const skips = short.length > 1 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
  const isInside = short.length === 1 && long.length > 3 && long.slice(1).includes(short[0] as string);
  return isTail || isHead || skips || isInside;
}

/** "Donald Trump Jr." is not Donald Trump, where one article has both. */
function hasSuffix(name: string): boolean {
  return /,? (?:Jr|Sr|II|III)\.?$/.test(name);
}

function isNounOf(short: string, long: string, knowledge: Knowledge): boolean {
  return knowledge.isBody(short.toLowerCase()) && long.endsWith(` ${short}`);
}

/** "CSTO" for "Collective Security Treaty Organization". */
function isAcronym(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '');
  if (!/^\p{Lu}{2,}$/u.test(letters)) return false;
  const initials = long
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]);
  return initials.join('') === letters;
}
