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

/** "were wounded": what a passive auxiliary stands before is a verb, whatever the tagger says. */
export function asParticiple(tokens: readonly Token[], token: Token): Token {
  if (token.pos !== 'ADJ' || token.tag !== 'VBN') return token;
  const isPassive = tokens
    .slice(Math.max(0, token.index - 5), token.index)
    .some(({ dep, head }) => dep === 'aux:pass' && head === token.index);
  return isPassive ? { ...token, pos: 'VERB' } : token;
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
    .some(({ head, dep, lemma }) => head === token.index && dep === 'case' && CONJUNCTIONS.has(lemma));
  const hasSubject = tokens
    .slice(Math.max(0, verb.index - 20), verb.index)
    .some(({ head, dep }) => head === verb.index && dep.startsWith('nsubj'));
  return hasTense && isNext && opens && !hasSubject ? { ...token, dep: 'nsubj' } : token;
}
