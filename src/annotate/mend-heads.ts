import type { Token } from '../types.ts';

const HARMING = new Set(['kill', 'injure', 'wound', 'destroy', 'damage', 'leave', 'claim', 'displace', 'maim']);
/** Deeds of arms, which the model does not always take for predicates. */
export const ARMED_DEEDS: ReadonlySet<string> = new Set([
  ...['attack', 'bombing', 'strike', 'airstrike', 'raid', 'shelling', 'assault', 'explosion', 'blast', 'ambush'],
  ...['offensive', 'crackdown', 'bombardment', 'shooting', 'massacre', 'clash', 'violence', 'incursion', 'siege'],
  ...['counteroffensive', 'onslaught', 'fire'],
]);
const ARGUMENTS = /^(?:nsubj|obj|iobj|obl|ccomp|xcomp|advcl|advmod|aux|cop)/;
const FUNCTION_WORDS = new Set(['mark', 'aux', 'aux:pass', 'cop', 'case', 'cc', 'det', 'punct']);

/**
 * Hangs words on the word that grammar or sense lets them hang on: nothing takes an argument on a function word, a
 * preposition before a title belongs to the name behind it, an adjective before "to" governs the infinitive; attacks kill.
 */
export function reattached(tokens: readonly Token[], token: Token): Token {
  return (
    adjectiveClause(tokens, token) ??
    fromTitle(tokens, token) ??
    fromFunctionWord(tokens, token) ??
    togetherWith(tokens, token) ??
    besidePhrase(tokens, token) ??
    ofDeed(tokens, token) ??
    visiting(tokens, token) ??
    besidePassive(tokens, token) ??
    besideFinite(tokens, token) ??
    token
  );
}

/** "is due to meet": the adjective is the head, the infinitive completes it. */
function adjectiveClause(tokens: readonly Token[], token: Token): Token | undefined {
  const verb = tokens[token.head];
  if (isMarkingAdjective(tokens, token) && verb) return { ...token, head: verb.head, dep: verb.dep };
  const adjective = tokens
    .slice(Math.max(0, token.index - 4), token.index)
    .find((each) => each.head === token.index && isMarkingAdjective(tokens, each));
  return adjective ? { ...token, head: adjective.index, dep: 'xcomp' } : undefined;
}

function isMarkingAdjective(tokens: readonly Token[], { index, pos, dep, head }: Token): boolean {
  return pos === 'ADJ' && dep === 'mark' && head > index && tokens[index + 1]?.tag === 'TO';
}

/** "with Foreign Minister Lee", "on UN envoy Khan": the preposition is before the name, not inside its title. */
function fromTitle(tokens: readonly Token[], token: Token): Token | undefined {
  const title = tokens[token.head];
  if (token.dep !== 'case' || title?.dep !== 'nmod:desc' || token.index > title.index) return undefined;
  return title.head > title.index && tokens[title.head]?.pos === 'PROPN' ? { ...token, head: title.head } : undefined;
}

function fromFunctionWord(tokens: readonly Token[], token: Token): Token | undefined {
  const word = tokens[token.head];
  if (!word || !FUNCTION_WORDS.has(word.dep) || !ARGUMENTS.test(token.dep) || isMarkingAdjective(tokens, word))
    return undefined;
  const head = tokens[word.head];
  return head && head.index !== token.index ? { ...token, head: head.index } : undefined;
}

/** "called for a vote and for the departure of X": a phrase is coordinated with the one of the same preposition, not with the verb. */
function besidePhrase(tokens: readonly Token[], token: Token): Token | undefined {
  const verb = tokens[token.head];
  if (token.dep !== 'conj' || verb?.pos !== 'VERB' || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) return undefined;
  const between = tokens.slice(verb.index + 1, token.index);
  const preposition = between.findLast(({ head, dep }) => head === token.index && dep === 'case');
  if (!preposition || !between.some(({ head, dep }) => head === token.index && dep === 'cc')) return undefined;
  const isSame = (each: Token): boolean =>
    each.head === verb.index &&
    each.dep === 'obl' &&
    between.some(({ head, dep, lemma }) => head === each.index && dep === 'case' && lemma === preposition.lemma);
  const first = between.findLast(isSame);
  return first && { ...token, head: first.index };
}

/** "was held together with six others": the others are held too. */
function togetherWith(tokens: readonly Token[], token: Token): Token | undefined {
  const own = tokens.slice(Math.max(0, token.index - 8), token.index).filter(({ head }) => head === token.index);
  const preposition = own.find(({ dep, lemma }) => dep === 'case' && lemma === 'with');
  const opening = preposition && tokens[preposition.index - 1];
  if (!opening || !/^(?:together|along)$/i.test(opening.text) || token.pos === 'PRON') return undefined;
  const verb = tokens
    .slice(0, opening.index)
    .findLast(({ pos, sentence }) => pos === 'VERB' && sentence === token.sentence);
  const places = tokens.filter(({ head, dep }) => head === verb?.index && /^(?:nsubj|obj$)/.test(dep));
  const object = places.find(({ dep, index }) => dep === 'obj' && index < opening.index);
  const other = object ?? places.find(({ dep }) => dep.startsWith('nsubj'));
  // "Berg, sacked on Monday, was held together with six others": they were not sacked.
  const isDescribed = tokens.some(({ head, dep }) => head === other?.index && dep.startsWith('acl'));
  return other && !isDescribed ? { ...token, head: other.index, dep: 'conj' } : undefined;
}

/** "an attack on a convoy that killed twenty": the attack killed them, not the convoy. */
function ofDeed(tokens: readonly Token[], token: Token): Token | undefined {
  let described = tokens[token.head];
  while (described?.dep === 'conj') described = tokens[described.head];
  const isJoined = described !== undefined && described.index !== token.head && ARMED_DEEDS.has(described.lemma);
  const deed = isJoined ? described : tokens[described?.head ?? -1];
  if (token.dep !== 'acl:relcl' || !HARMING.has(token.lemma) || !described || !deed) return undefined;
  const isOn = described.dep.startsWith('nmod') && ARMED_DEEDS.has(deed.lemma) && deed.index < described.index;
  return isJoined || isOn ? { ...token, head: deed.index } : undefined;
}

/** "A and visiting President B": B is coordinated with A, and "visiting" only describes him. */
function visiting(tokens: readonly Token[], token: Token): Token | undefined {
  const verb = isDescribing(tokens, token) ? token : tokens[token.head];
  if (!verb || !isDescribing(tokens, verb)) return undefined;
  const name = tokens.find(({ head, dep }) => head === verb.index && dep === 'obj');
  if (!name) return undefined;
  if (token === verb) return { ...token, head: name.index, dep: 'amod', pos: 'ADJ' };
  if (token === name) return { ...token, head: verb.head, dep: verb.dep };
  return { ...token, head: token.dep === 'cc' ? name.index : verb.head };
}

/** "was convicted of violating the terms and sentenced to": a participle goes with the passive, not with the gerund. */
function besidePassive(tokens: readonly Token[], token: Token): Token | undefined {
  const { index, tag, dep, head } = token;
  const gerund = tokens[head];
  const passive = tokens[gerund?.head ?? -1];
  if (dep !== 'conj' || !/^VB[ND]$/.test(tag) || gerund?.tag !== 'VBG' || passive?.tag !== 'VBN') return undefined;
  const isPassive = tokens
    .slice(Math.max(0, passive.index - 5), passive.index)
    .some((each) => each.head === passive.index && each.dep === 'aux:pass');
  const isBare = tokens[index - 1]?.dep === 'cc' && passive.index < gerund.index;
  return isPassive && isBare ? { ...token, tag: 'VBN', head: passive.index } : undefined;
}

/** "accused him of leaving, and demanded": a verb in the past tense goes with the finite verb above the gerund. */
function besideFinite(tokens: readonly Token[], token: Token): Token | undefined {
  const gerund = tokens[token.head];
  const hasTense = token.tag === 'VBD' || token.tag === 'VBZ' || token.tag === 'VBP';
  if (token.dep !== 'conj' || !hasTense || gerund?.tag !== 'VBG' || token.index < gerund.index) return undefined;
  const isOwnVerb = tokens
    .slice(Math.max(0, gerund.index - 5), gerund.index)
    .some(({ head, dep }) => head === gerund.index && /^(?:aux|nsubj)/.test(dep));
  const verb = isOwnVerb ? undefined : finiteAbove(tokens, gerund);
  return verb ? { ...token, head: verb.index } : undefined;
}

/** The finite verb that a gerund belongs to: at once ("left, accusing"), or by the noun that it describes. */
function finiteAbove(tokens: readonly Token[], gerund: Token): Token | undefined {
  const head = tokens[gerund.head];
  const isNoun = gerund.dep === 'acl' && (head?.pos === 'NOUN' || head?.pos === 'PROPN');
  const verb = isNoun ? tokens[head.head] : head;
  const hasTense = verb?.pos === 'VERB' && /^VB[DNPZ]$/.test(verb.tag);
  return hasTense && verb.index < gerund.index ? verb : undefined;
}

function isDescribing(tokens: readonly Token[], { index, lemma, tag, dep, head }: Token): boolean {
  const isVisit = lemma === 'visit' && tag === 'VBG' && dep === 'conj' && tokens[index - 1]?.dep === 'cc';
  return (
    isVisit &&
    tokens[head]?.pos === 'PROPN' &&
    tokens.some((other) => other.head === index && other.dep === 'obj' && other.pos === 'PROPN')
  );
}
