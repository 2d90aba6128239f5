import { isTimeWord } from '../lib/time-words.ts';
import type { Token } from '../types.ts';
import { besideVerb, coordinated, oneSubject, subjectBeforeVerb, subjectBehindConjunction } from './mend-clauses.ts';
import { reattached } from './mend-heads.ts';
import { ofSpeech } from './mend-speech.ts';

/** Verbs that say what their object is (Levin 1993, section 2.14). */
const CALLING = new Set([
  'call',
  'name',
  'label',
  'brand',
  'term',
  'declare',
  'deem',
  'consider',
  'elect',
  'appoint',
  'make',
  'dub',
]);
const SPEAKING = new Set(['call', 'label', 'brand', 'term', 'dub', 'deem', 'consider', 'describe']);
/** Verbs with two objects, a person and a thing (Levin 1993, section 2.1, those of news). */
const GIVING = new Set([
  'give',
  'offer',
  'grant',
  'lend',
  'send',
  'award',
  'promise',
  'deny',
  'hand',
  'pay',
  'show',
  'sell',
  'pledge',
  'allocate',
  'cost',
  'extend',
  'supply',
  'bring',
]);

/**
 * Mends what parsers of this size often get wrong and word order tells: "the decision of the alliance, which is led by
 * A, to send troops": an infinitive behind the comma that closes a relative clause belongs to the noun before it.
 */
export function mendTrees(parsed: readonly Token[]): readonly Token[] {
  const tokens = parsed.map((token) => reattached(parsed, token));
  const mended = tokens.map((given) => {
    const joined = oneSubject(tokens, besideVerb(tokens, coordinated(tokens, ofSpeech(tokens, given))));
    const token = subjectBeforeVerb(tokens, subjectBehindConjunction(tokens, joined));
    const noun = nounOfInfinitive(tokens, token);
    if (noun !== undefined) return { ...token, head: noun, dep: 'acl' };
    return mendObject(tokens, token);
  });
  for (const token of tokens) if (isFiniteModifier(tokens, token)) promote(mended, token.index);
  return mended;
}

/** "sacked Wednesday": a time is no object. "blocked the border crossing", "his neighbor Georgia": two objects are one. */
function mendObject(tokens: readonly Token[], token: Token): Token {
  const verdict = verdictDep(tokens, token);
  if (verdict) return { ...token, dep: verdict };
  const receiver = receiverOf(tokens, token);
  if (receiver !== undefined) return { ...token, head: receiver, dep: 'iobj' };
  if (isBareObject(tokens, token)) return { ...token, dep: 'obj' };
  if (token.dep !== 'obj' && token.dep !== 'iobj') return token;
  if (isTimeWord(token.text)) return { ...token, dep: 'obl:unmarked' };
  if (isReceiver(tokens, token)) return { ...token, dep: 'iobj' };
  const next = tokens[token.index + 1];
  const isPair = token.dep === 'obj' && next?.dep === 'obj' && next.head === token.head && token.index > token.head;
  if (!isPair || token.pos !== 'NOUN') return token;
  if (next.pos === 'NOUN') return { ...token, head: next.index, dep: 'compound' };
  return token;
}

/** "shot dead a resident": a noun without a preposition behind a verb and its particle is the object. */
function isBareObject(tokens: readonly Token[], { index, head, dep, pos, text }: Token): boolean {
  const verb = tokens[head];
  if (dep !== 'obl' || pos !== 'NOUN' || verb?.pos !== 'VERB' || index < head || isTimeWord(text)) return false;
  const between = tokens.slice(head + 1, index);
  const isNext = between.every((each) => each.head === index || each.dep === 'compound:prt');
  const hasParticle = between.some((each) => each.dep === 'compound:prt' && each.head === head);
  return hasParticle && isNext && !between.some((each) => each.dep === 'case');
}

/** "called the ruling an injustice": of two nouns behind such a verb the first is its object, the second what it is called. */
function verdictDep(tokens: readonly Token[], token: Token): string | undefined {
  const verb = tokens[token.head];
  const isNoun = ['obj', 'xcomp'].includes(token.dep) && ['NOUN', 'PROPN', 'PRON'].includes(token.pos);
  if (!isNoun || !verb || !CALLING.has(verb.lemma) || token.index < verb.index) return undefined;
  const others = tokens.filter(
    (other) =>
      other.head === verb.index && other.index > verb.index && other !== token && ['obj', 'xcomp'].includes(other.dep),
  );
  const [other] = others;
  // "what he called a coup": the object is what the clause describes.
  if (!other && verb.dep === 'acl:relcl' && SPEAKING.has(verb.lemma) && token.index > verb.index) return 'xcomp';
  if (!other || others.length > 1 || !['NOUN', 'PROPN', 'PRON', 'ADJ'].includes(other.pos)) return undefined;
  return token.index < other.index ? 'obj' : 'xcomp';
}

/** "pledged Norland 13 million dollars": of two objects the first, a name, receives the second. */
function isReceiver(tokens: readonly Token[], { index, head, dep, pos }: Token): boolean {
  if (dep !== 'obj' || (pos !== 'PROPN' && pos !== 'PRON') || index < head) return false;
  const [, second] = tokens.slice(index).filter((other) => other.head === head && other.dep === 'obj');
  return second?.pos === 'NOUN' && GIVING.has(tokens[head]?.lemma ?? '');
}

/** "offered the rebels asylum": a noun without 's owns nothing; between a verb and its object it receives. */
function receiverOf(tokens: readonly Token[], token: Token): number | undefined {
  const object = tokens[token.head];
  const verb = tokens[object?.head ?? -1];
  const isOwner =
    (token.dep === 'nmod:poss' || token.dep === 'compound') && (token.pos === 'NOUN' || token.pos === 'PROPN');
  if (!isOwner || object?.dep !== 'obj' || !verb || !GIVING.has(verb.lemma) || token.index < verb.index)
    return undefined;
  const next = tokens.slice(token.index + 1, object.index);
  return next.every(({ head }) => head === token.index) && !next.some(({ tag }) => tag === 'POS')
    ? verb.index
    : undefined;
}

/** "Turkey has deployed soldiers": a verb with an auxiliary, or in the past tense, describes no noun behind it. */
function isFiniteModifier(tokens: readonly Token[], token: Token): boolean {
  if (token.pos !== 'VERB' || (token.dep !== 'amod' && token.dep !== 'compound') || token.head < token.index)
    return false;
  return token.tag === 'VBD' || tokens[token.index - 1]?.pos === 'AUX';
}

/** Puts a verb above the noun that it was said to describe; the noun before it is its subject, that behind it its object. */
function promote(tokens: Token[], verb: number): void {
  const { head } = tokens[verb] as Token;
  const noun = tokens[head] as Token;
  const subject = tokens.findLast(
    (token) =>
      token.index < verb &&
      (token.head === head || token.head === verb) &&
      ['PROPN', 'NOUN', 'PRON'].includes(token.pos),
  );
  if (!subject || subject.sentence !== noun.sentence) {
    enumerate(tokens, verb);
    return;
  }
  tokens[verb] = { ...(tokens[verb] as Token), head: noun.head, dep: noun.dep };
  for (const token of tokens.slice(subject.index, verb)) {
    if (token.head === head || token === subject)
      tokens[token.index] = { ...token, head: verb, dep: token === subject ? 'nsubj' : token.dep };
  }
  for (const token of tokens.slice(
    tokens.findIndex(({ sentence }) => sentence === noun.sentence),
    subject.index,
  )) {
    if (token.head === head) tokens[token.index] = { ...token, head: subject.index };
  }
  tokens[head] = { ...noun, head: verb, dep: 'obj' };
}

/** "set up checkpoints, occupied buildings": a verb behind a comma goes on with the verb whose object stands before. */
function enumerate(tokens: Token[], verb: number): void {
  const own = tokens[verb] as Token;
  const noun = tokens[own.head] as Token;
  const before = tokens[noun.head];
  const first = tokens[before?.head ?? -1];
  const isListed = tokens[verb - 1]?.text === ',' || tokens[verb - 1]?.dep === 'cc';
  if (!isListed || noun.dep !== 'conj' || before?.dep !== 'obj' || first?.pos !== 'VERB') return;
  if (own.tag !== 'VBD' || before.sentence !== own.sentence) return;
  const head = first.dep === 'conj' ? first.head : first.index;
  tokens[verb] = { ...own, head, dep: 'conj' };
  tokens[noun.index] = { ...noun, head: verb, dep: 'obj' };
}

function nounOfInfinitive(tokens: readonly Token[], token: Token): number | undefined {
  if (token.dep !== 'xcomp' && token.dep !== 'advcl') return undefined;
  const relative = tokens[token.head];
  if (relative?.dep !== 'acl:relcl' || relative.index > token.index) return undefined;
  const to = tokens[token.index - 1];
  const closing = tokens[token.index - 2];
  const described = tokens[relative.head];
  const opening = described && tokens[described.index + 1];
  if (!described || to?.tag !== 'TO' || closing?.text !== ',' || opening?.text !== ',' || opening === closing)
    return undefined;
  return topNoun(tokens, described).index;
}

/** "the decision of the alliance": the decision. */
function topNoun(tokens: readonly Token[], token: Token): Token {
  const head = tokens[token.head];
  const isInside = token.dep === 'nmod' && head?.pos === 'NOUN' && head.index < token.index;
  return isInside ? topNoun(tokens, head) : token;
}
