import type { Token } from '../types.ts';

/** Verbs whose clause says what somebody said. */
const SAYING = new Set(['say', 'announce', 'report', 'add', 'confirm', 'tell', 'declare', 'state', 'insist', 'argue']);
/** Participles that say how somebody speaks: "he said they would march, accusing the judge of bias". */
const SPEAKING = new Set([
  ...['accuse', 'blame', 'warn', 'call', 'urge', 'vow', 'threaten', 'denounce', 'condemn', 'criticize', 'criticise'],
  ...['praise', 'cite', 'add', 'describe', 'claim', 'allege', 'insist', 'demand', 'promise', 'pledge', 'refer'],
]);

/**
 * Gives what is said and who says it what the parser mixed up: "the man was jailed, said a spokesman" (the spokesman says
 * it, the man was jailed), "said that they would march, accusing the judge" (whoever speaks accuses).
 */
export function ofSpeech(tokens: readonly Token[], token: Token): Token {
  return subjectOfReport(tokens, token) ?? speakerBehind(tokens, token) ?? ofSpeaker(tokens, token) ?? token;
}

/** "X was jailed, said a spokesman": X belongs to the clause before the verb of saying. */
function subjectOfReport(tokens: readonly Token[], token: Token): Token | undefined {
  const verb = tokens[token.head];
  if (token.dep !== 'nsubj' || !verb || token.index > verb.index || !SAYING.has(verb.lemma)) return undefined;
  const clause = reportWithoutSubject(tokens, verb);
  if (!clause || clause.index < token.index || !speakerAfter(tokens, verb)) return undefined;
  return { ...token, head: clause.index, dep: hasChild(tokens, clause, /^aux:pass$/) ? 'nsubj:pass' : 'nsubj' };
}

/** "…, said a spokesman": behind such a verb stands who says it. */
function speakerBehind(tokens: readonly Token[], token: Token): Token | undefined {
  const verb = tokens[token.head];
  if (token.dep !== 'obj' || !verb || !SAYING.has(verb.lemma) || speakerAfter(tokens, verb) !== token) return undefined;
  return reportWithoutSubject(tokens, verb) ? { ...token, dep: 'nsubj' } : undefined;
}

/** A finite clause before the verb of saying that has lost its subject to it. */
function reportWithoutSubject(tokens: readonly Token[], verb: Token): Token | undefined {
  const clause = tokens.find(({ head, dep, index }) => head === verb.index && dep === 'ccomp' && index < verb.index);
  if (!clause || hasChild(tokens, clause, /^(?:nsubj|csubj)/)) return undefined;
  const hasTense = /^VB[DPZ]$/.test(clause.tag) || hasChild(tokens, clause, /^(?:aux|cop)/);
  return hasTense ? clause : undefined;
}

function speakerAfter(tokens: readonly Token[], verb: Token): Token | undefined {
  return tokens
    .slice(verb.index + 1, verb.index + 8)
    .find(({ head, dep, pos }) => head === verb.index && dep === 'obj' && ['NOUN', 'PROPN', 'PRON'].includes(pos));
}

function ofSpeaker(tokens: readonly Token[], token: Token): Token | undefined {
  const clause = tokens[token.head];
  const isParticiple = token.dep === 'advcl' && token.tag === 'VBG' && SPEAKING.has(token.lemma);
  if (!isParticiple || tokens[token.index - 1]?.text !== ',' || clause?.dep !== 'ccomp') return undefined;
  const verb = tokens[clause.head];
  return verb && verb.index < clause.index && SAYING.has(verb.lemma) ? { ...token, head: verb.index } : undefined;
}

function hasChild(tokens: readonly Token[], { index }: Token, relation: RegExp): boolean {
  return tokens
    .slice(Math.max(0, index - 40), index + 40)
    .some(({ head, dep }) => head === index && relation.test(dep));
}
