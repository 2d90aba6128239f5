import type { AnnotatedArticle, Token } from '../types.ts';
import type { Candidate } from './candidate.ts';

/** Nouns whose apposition is another person than the one whose relative it is. */
const KIN = new Set([
  ...['father', 'mother', 'son', 'daughter', 'brother', 'sister', 'wife', 'husband', 'widow', 'widower', 'uncle'],
  ...['aunt', 'cousin', 'nephew', 'niece', 'grandfather', 'grandmother', 'grandson', 'granddaughter', 'stepson'],
]);

/** Before a full name, words that tell it from a namesake's: "the elder George Bush". */
const OF_TWO = new Set(['elder', 'younger', 'older']);

/** "his father, Laurent Kabila", "Laurent Kabila, his father": somebody of the same name, and not the same. */
export function isKin({ tokens }: AnnotatedArticle, { first, last, head }: Candidate): boolean {
  const own = tokens[head] as Token;
  const noun = tokens[own.head];
  const isNoun = noun !== undefined && KIN.has(noun.lemma.toLowerCase());
  if (isNoun && /^(?:appos|flat|nmod:desc)/.test(own.dep)) return true;
  // "the daughter of Park Chung-hee": whose relative somebody is, is another one.
  if (isNoun && own.dep === 'nmod' && last - first > 1) return true;
  const isCalled = tokens.some(
    ({ head: on, dep, lemma, index }) =>
      on === head &&
      dep === 'appos' &&
      KIN.has(lemma.toLowerCase()) &&
      isPossessed(tokens, index) &&
      !isNamed(tokens, index),
  );
  if (isCalled) return true;
  if (last - first > 1 && isToldApart(tokens[first - 1], tokens[first - 2])) return true;
  return followsKin({ tokens }, { first });
}

/** "his father, Laurent Kabila", "his father Laurent Kabila". */
export function followsKin({ tokens }: Pick<AnnotatedArticle, 'tokens'>, { first }: Pick<Candidate, 'first'>): boolean {
  const beside = tokens[first - 1]?.text === ',' ? tokens[first - 2] : tokens[first - 1];
  return beside?.sentence === tokens[first]?.sentence && KIN.has(beside?.lemma.toLowerCase() ?? '');
}

/** "the elder George Bush", "also named George Bush". */
function isToldApart(before: Token | undefined, also: Token | undefined): boolean {
  const word = before?.text.toLowerCase() ?? '';
  return OF_TWO.has(word) || (/^(?:named|called)$/.test(word) && also?.text.toLowerCase() === 'also');
}

/** "Hafez al-Assad, his son, Bashar al-Assad": the relative has a name of his own behind him. */
function isNamed(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1]?.text === ',' ? tokens[noun + 2] : tokens[noun + 1];
  return next?.sentence === tokens[noun]?.sentence && next?.pos === 'PROPN';
}

/** "his father", not "the father of three". */
function isPossessed(tokens: readonly Token[], noun: number): boolean {
  return tokens.some(({ head, dep, pos }) => head === noun && dep === 'nmod:poss' && pos === 'PRON');
}

/** "Kazakhs", "thousands of Burmese": a word for the people of a country that stands as a noun of its own. */
export function isPeople({ tokens }: AnnotatedArticle, { first, last, matches }: Candidate): boolean {
  const token = tokens[last - 1];
  const isBare = last - first === 1 || (last - first === 2 && tokens[first]?.dep === 'det');
  if (!token || !isBare || !matches.some(({ sense }) => sense === 'people')) return false;
  if (matches.some(({ sense }) => sense === 'name' || sense === 'former')) return false;
  if (token.tag === 'NNPS' || token.tag === 'NNS') return true;
  if (!matches.some(({ sense }) => sense === 'demonym')) return true;
  const isNoun = token.pos === 'PROPN' || token.pos === 'NOUN';
  return isNoun && /^(?:nsubj|obj|iobj|obl|nmod$|conj)/.test(token.dep);
}
