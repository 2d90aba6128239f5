import type { AnnotatedArticle, EntityType } from '../types.ts';
import type { Draft } from './cast.ts';
import type { Candidate } from './mention-spans.ts';

/** How many sentences back a pair is looked for. */
const REACH = 3;
const PERSONS: readonly EntityType[] = ['Person'];
const BODIES: readonly EntityType[] = ['Country', 'Organization'];
const ANY: readonly EntityType[] = [...PERSONS, ...BODIES];
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
  side: BODIES,
  country: BODIES,
  nation: BODIES,
  government: BODIES,
  state: BODIES,
  neighbor: BODIES,
  neighbour: BODIES,
  power: BODIES,
};

/** Whom "the two leaders", "both countries" stands for: the last two of that kind that were named before. */
export function pairOf(
  doc: AnnotatedArticle,
  drafts: readonly Draft[],
  candidate: Candidate,
): readonly [Draft, Draft] | undefined {
  const noun = doc.tokens[candidate.head];
  if (!noun || !isPair(doc, candidate)) return undefined;
  const named = drafts
    .filter(({ type, names }) => ANY.includes(type) && names.size > 0)
    .map((draft) => ({ draft, last: lastBefore(doc, draft, candidate) }))
    .filter(({ last }) => last >= 0)
    .sort((a, b) => b.last - a.last);
  // "The two agreed": two people or two bodies, whichever was named last.
  const bare = PERSONS.includes(named[0]?.draft.type ?? 'Country') ? PERSONS : BODIES;
  const types = noun.pos === 'NUM' ? bare : NOUNS[noun.lemma.toLowerCase()];
  const [one, other] = named.filter(({ draft }) => types?.includes(draft.type));
  return one && other ? [other.draft, one.draft] : undefined;
}

function isPair({ tokens }: AnnotatedArticle, { first, last }: Candidate): boolean {
  const words = tokens.slice(first, last).map(({ text }) => text.toLowerCase());
  return words.includes('both') || (words.includes('two') && ['the', 'these', 'those'].includes(words[0] ?? ''));
}

/** Index of the last mention of an entity before a place, in reach of it; -1 if there is none. */
function lastBefore({ tokens }: AnnotatedArticle, { candidates }: Draft, place: Candidate): number {
  const sentence = tokens[place.first]?.sentence ?? 0;
  const before = candidates
    .map(({ first }) => first)
    .filter((first) => first < place.first && sentence - (tokens[first]?.sentence ?? 0) <= REACH);
  return Math.max(-1, ...before);
}
