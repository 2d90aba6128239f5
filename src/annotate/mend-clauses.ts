import { isTimeWord } from '../lib/time-words.ts';
import type { Token } from '../types.ts';

/**
 * What a parser takes for a description though it is one more: "he and Vice President X" (a phrase that an "and" opens is
 * no apposition), "Prime Minister X, Finance Minister Y" (a title never stands behind the name that it describes).
 */
export function coordinated(tokens: readonly Token[], token: Token): Token {
  const head = tokens[token.head];
  if (!head || head.index > token.index || !/^(?:appos|nmod:desc|flat)$/.test(token.dep)) return token;
  if (token.dep !== 'nmod:desc') return opensWithAnd(tokens, token) ? { ...token, dep: 'conj' } : token;
  return tokens.slice(head.index, token.index).some(({ text }) => text === ',') ? { ...token, dep: 'conj' } : token;
}

function opensWithAnd(tokens: readonly Token[], token: Token): boolean {
  return tokens.slice(token.head + 1, token.index).some(({ dep, head }) => dep === 'cc' && head === token.index);
}

/**
 * "were wounded": what a passive auxiliary stands before is a verb, whatever the tagger says; "rebuffed its call": so is
 * what stands before the beginning of the noun phrase that it is said to be in.
 */
export function asParticiple(tokens: readonly Token[], token: Token): Token {
  if (opensPhrase(tokens, token)) return { ...token, pos: 'VERB', tag: 'VBD' };
  if (token.pos !== 'ADJ' || token.tag !== 'VBN') return token;
  const isPassive = tokens
    .slice(Math.max(0, token.index - 5), token.index)
    .some(({ dep, head }) => dep === 'aux:pass' && head === token.index);
  return isPassive ? { ...token, pos: 'VERB' } : token;
}

function opensPhrase(tokens: readonly Token[], { text, pos, dep, index, head }: Token): boolean {
  const next = tokens[index + 1];
  if (!text.endsWith('ed') || pos === 'PROPN' || !['amod', 'compound'].includes(dep) || head < index) return false;
  return next?.head === head && (next.dep === 'det' || next.dep === 'nmod:poss');
}

const FINITE = new Set(['root', 'conj', 'ccomp', 'parataxis', 'acl:relcl']);

/** "China, a close ally, called on both": without a passive auxiliary a clause with a subject is none. */
export function activeSubject(tokens: readonly Token[], token: Token): Token {
  const verb = tokens[token.head];
  if (token.dep !== 'nsubj:pass' || !verb || verb.pos !== 'VERB' || !FINITE.has(verb.dep)) return token;
  const span = tokens.slice(Math.max(0, verb.index - 12), verb.index + 1).filter(({ head }) => head === verb.index);
  const isPassive = span.some(({ dep, lemma }) => dep === 'aux:pass' || lemma === 'be' || lemma === 'get');
  return isPassive || !tokens.slice(token.index, verb.index).some(({ sentence }) => sentence === verb.sentence)
    ? token
    : { ...token, dep: 'nsubj' };
}

const CONJUNCTIONS = new Set(['after', 'before', 'since', 'until', 'as', 'while']);

/** "after Tokayev had dismissed him": who stands between the conjunction and a finite verb is its subject. */
export function subjectBehindConjunction(tokens: readonly Token[], token: Token): Token {
  const verb = tokens[token.head];
  if (!/^(?:obl|nmod)$/.test(token.dep) || !verb || verb.index <= token.index || !/^VB[DNPZ]$/.test(verb.tag))
    return token;
  const between = tokens.slice(token.index + 1, verb.index);
  const hasTense = verb.tag !== 'VBN' || between.some(({ pos }) => pos === 'AUX');
  const isNext = between.every(
    (each) =>
      each.pos === 'AUX' || each.dep === 'flat' || each.pos === 'ADV' || (each.pos === 'PUNCT' && each.tag === 'HYPH'),
  );
  const opens = tokens
    .slice(Math.max(0, token.index - 8), token.index)
    .some(
      ({ head, dep, lemma }) =>
        CONJUNCTIONS.has(lemma) &&
        ((head === token.index && dep === 'case') || (head === verb.index && dep === 'mark')),
    );
  return hasTense && isNext && opens && !hasSubject(tokens, verb) ? { ...token, dep: 'nsubj' } : token;
}

/** "China massed warships": a name right before a finite verb without a subject is its subject, not a time or a manner. */
export function subjectBeforeVerb(tokens: readonly Token[], token: Token): Token {
  const verb = tokens[token.head];
  const isLoose = /^(?:obl:unmarked|obl|vocative|dislocated|discourse|nmod:desc)$/.test(token.dep);
  if (!isLoose || !['NOUN', 'PROPN', 'PRON'].includes(token.pos) || isTimeWord(token.text)) return token;
  if (!verb || verb.index <= token.index || verb.pos !== 'VERB' || !/^VB[DPZ]$/.test(verb.tag)) return token;
  const parts = tokens.slice(Math.max(0, token.index - 8), verb.index).filter(({ head }) => head === token.index);
  if (parts.some(({ dep }) => dep === 'case')) return token;
  const between = tokens.slice(token.index + 1, verb.index);
  const isNext = between.every(
    ({ head, dep, pos }) => pos === 'AUX' || pos === 'ADV' || (head === token.index && dep === 'flat'),
  );
  return isNext && !hasSubject(tokens, verb) ? { ...token, dep: 'nsubj' } : token;
}

/**
 * "which since the autumn has been massing troops": a clause has one subject, and what stands behind a preposition after it
 * is when or where.
 */
export function oneSubject(tokens: readonly Token[], token: Token): Token {
  if (token.dep === 'nsubj' && prepositionOfSecond(tokens, token)) return { ...token, dep: 'obl' };
  if (token.dep !== 'mark' || token.pos !== 'ADP') return token;
  const noun = tokens
    .slice(token.index + 1, token.head)
    .find(({ dep, head }) => dep === 'nsubj' && head === token.head);
  const isIts = noun && prepositionOfSecond(tokens, noun)?.index === token.index;
  return isIts ? { ...token, dep: 'case', head: noun.index } : token;
}

/** The preposition that stands between a clause's subject and what was taken for another. */
function prepositionOfSecond(tokens: readonly Token[], { head, index }: Token): Token | undefined {
  const before = tokens.slice(Math.max(0, index - 8), index);
  const subject = before.findLast((each) => each.head === head && each.dep === 'nsubj');
  return before.find(
    (each) => subject && each.index > subject.index && each.head === head && each.dep === 'mark' && each.pos === 'ADP',
  );
}

function hasSubject(tokens: readonly Token[], verb: Token): boolean {
  return tokens
    .slice(Math.max(0, verb.index - 40), verb.index)
    .some(({ head, dep }) => head === verb.index && /^(?:nsubj|csubj|expl)/.test(dep));
}

/** "killed three and wounded 20": a finite verb behind "and" goes with the verb before it, not with that verb's object. */
export function besideVerb(tokens: readonly Token[], token: Token): Token {
  const first = verbBefore(tokens, token) ?? sameVerbAbove(tokens, token);
  if (first) return { ...token, head: first.index };
  if (token.dep !== 'obj') return token;
  const second = tokens
    .slice(token.head + 1, token.index)
    .findLast((each) => verbBefore(tokens, each)?.index === token.head);
  const hasObject = tokens.some(({ head, dep }) => head === second?.index && dep === 'obj');
  return second && !hasObject ? { ...token, head: second.index } : token;
}

/** The verb whose object a second verb was hung on. */
function verbBefore(tokens: readonly Token[], { index, tag, dep, head }: Token): Token | undefined {
  const object = tokens[head];
  const verb = tokens[object?.head ?? -1];
  if (dep !== 'conj' || !/^VB[DNPZ]$/.test(tag) || !object || object.index > index || object.dep !== 'obj')
    return undefined;
  if (!['NOUN', 'NUM', 'PROPN', 'PRON'].includes(object.pos) || verb?.pos !== 'VERB' || verb.index > object.index)
    return undefined;
  const opens = tokens.slice(object.index + 1, index).some((each) => each.dep === 'cc' && each.head === index);
  const hasSubject = tokens.some((each) => each.head === index && each.dep.startsWith('nsubj'));
  return opens && !hasSubject ? verb : undefined;
}

/** "said that they were killed and said who was to blame": one verb twice, without a subject of its own, is one speaker's. */
function sameVerbAbove(tokens: readonly Token[], { index, lemma, tag, dep, head }: Token): Token | undefined {
  if (dep !== 'conj' || !/^VB[DPZ]$/.test(tag)) return undefined;
  const inner = tokens[head];
  const outer = tokens[inner?.head ?? -1];
  const hasSubject = tokens.some((each) => each.head === index && each.dep.startsWith('nsubj'));
  const isSame = inner?.dep === 'ccomp' && outer?.lemma === lemma && outer.index < index && inner.lemma !== lemma;
  return isSame && !hasSubject ? outer : undefined;
}
