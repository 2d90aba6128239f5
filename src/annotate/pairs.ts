import type { AnnotatedArticle, EntityType, Token } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';

/** How many sentences back a pair is looked for. */
const REACH = 3;
const PERSONS: readonly EntityType[] = ['Person'];
const BODIES: readonly EntityType[] = ['Country', 'Organization'];
const PARTIES: readonly EntityType[] = [...BODIES, 'Group'];
const ANY: readonly EntityType[] = [...PERSONS, ...PARTIES];
/** Of these the plural is a pair of itself: "urged the sides to talk". */
const ALWAYS_TWO = new Set(['side']);
/** Nouns of a pair, and what the two are. */
const NOUNS: Readonly<Record<string, readonly EntityType[]>> = {
  leader: PERSONS,
  president: PERSONS,
  minister: PERSONS,
  man: PERSONS,
  woman: PERSONS,
  diplomat: PERSONS,
  politician: PERSONS,
  general: PERSONS,
  side: PARTIES,
  party: PARTIES,
  camp: PARTIES,
  rival: PARTIES,
  foe: PARTIES,
  ally: BODIES,
  country: BODIES,
  nation: BODIES,
  government: BODIES,
  state: BODIES,
  neighbor: BODIES,
  neighbour: BODIES,
  power: BODIES,
};

/** "both sides", "the two parties", "the sides": a noun that is read as those it stands for, though it names no group. */
export function isPairNoun({ tokens }: AnnotatedArticle, { index, lemma, tag, sentence }: Token): boolean {
  if (tag !== 'NNS' || !NOUNS[lemma.toLowerCase()]) return false;
  const before = tokens.slice(Math.max(0, index - 3), index).filter((token) => token.sentence === sentence);
  const words = before.filter(({ head }) => head === index).map(({ text }) => text.toLowerCase());
  return words.includes('both') || words.includes('two') || (ALWAYS_TWO.has(lemma) && words[0] === 'the');
}

/** Whom "the two leaders", "both countries" stands for: the last two of that kind that were named before. */
export function pairOf(
  doc: AnnotatedArticle,
  drafts: readonly Draft[],
  candidate: Candidate,
): readonly [Draft, Draft] | undefined {
  const noun = doc.tokens[candidate.head];
  if (!noun || !isPair(doc, candidate)) return undefined;
  const subject = subjectAbove(doc, candidate);
  const isSubject = ({ head }: Candidate): boolean =>
    subject !== undefined &&
    (head === subject || (doc.tokens[head]?.dep === 'conj' && doc.tokens[head]?.head === subject));
  const before = drafts
    .filter(({ type }) => ANY.includes(type))
    .filter(({ candidates }) => !candidates.some(isSubject))
    .map((draft) => ({ draft, last: lastBefore(doc, draft, candidate) }))
    .filter(({ last }) => last >= 0)
    .sort((a, b) => b.last - a.last);
  const named = before.filter(({ draft }) => draft.names.size > 0);
  // "The two agreed": two people where the sentences before named two, else two bodies.
  const bare = named.filter(({ draft }) => draft.type === 'Person').length > 1 ? PERSONS : BODIES;
  const types = noun.pos === 'NUM' ? bare : NOUNS[noun.lemma.toLowerCase()];
  const isOne = ({ draft }: { readonly draft: Draft }): boolean => types?.includes(draft.type) === true;
  const all = before.filter(isOne);
  const joined = all.flatMap(({ draft }) => {
    const partner = all.find((each) => areJoined(doc, each.draft, draft, candidate));
    return partner ? [[partner.draft, draft] as const] : [];
  })[0];
  if (joined) return joined;
  const [one, other] = named.filter(isOne).length > 1 ? named.filter(isOne) : all;
  return one && other ? [other.draft, one.draft] : undefined;
}

/** "Russian and Ukrainian officials": the countries before a plural. */
export function statesBefore(
  { tokens }: AnnotatedArticle,
  drafts: readonly Draft[],
  { head }: Candidate,
): readonly Draft[] {
  const joined = (index: number): boolean =>
    index !== head && tokens[index]?.dep === 'conj' ? joined(tokens[index].head) : tokens[index]?.head === head;
  return drafts.filter(
    ({ type, candidates }) =>
      type === 'Country' && candidates.some((each) => each.kind === 'name' && each.head < head && joined(each.head)),
  );
}

/** "A urged both sides", "A, which urged both sides", "A left, urging both sides": who does it to them is neither of them. */
export function subjectAbove({ tokens }: AnnotatedArticle, { head }: Candidate): number | undefined {
  const subjectOf = (verb: Token | undefined): Token | undefined =>
    tokens.find((token) => token.head === verb?.index && token.dep === 'nsubj' && token.index !== head);
  let verb = tokens[tokens[head]?.head ?? -1];
  while (verb && !subjectOf(verb) && /^(?:advcl|xcomp|conj)$/.test(verb.dep)) verb = tokens[verb.head];
  const subject = subjectOf(verb);
  return verb && subject?.tag.startsWith('W') ? verb.head : subject?.index;
}

function isPair({ tokens }: AnnotatedArticle, { first, last, head }: Candidate): boolean {
  const words = tokens.slice(first, last).map(({ text }) => text.toLowerCase());
  if (ALWAYS_TWO.has(tokens[head]?.lemma ?? '') && words[0] === 'the') return true;
  return words.includes('both') || (words.includes('two') && ['the', 'these', 'those'].includes(words[0] ?? ''));
}

/** "A and B": the second is coordinated with the first, in reach of a place. */
function areJoined({ tokens }: AnnotatedArticle, one: Draft, other: Draft, place: Candidate): boolean {
  const sentence = tokens[place.first]?.sentence ?? 0;
  return other.candidates.some(({ head }) => {
    const token = tokens[head];
    const isNear = token !== undefined && head < place.first && sentence - token.sentence <= REACH;
    return isNear && token.dep === 'conj' && one.candidates.some((each) => each.head === token.head);
  });
}

/** Index of the last mention of an entity before a place, in reach of it; -1 if there is none. */
function lastBefore({ tokens }: AnnotatedArticle, { candidates }: Draft, place: Candidate): number {
  const sentence = tokens[place.first]?.sentence ?? 0;
  const before = candidates
    .map(({ first }) => first)
    .filter((first) => first < place.first && sentence - (tokens[first]?.sentence ?? 0) <= REACH);
  return Math.max(-1, ...before);
}
