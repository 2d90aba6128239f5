import { plain } from '../knowledge/fold.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';
import { countryInFront } from './country-of-body.ts';
import { nearest } from './holders.ts';
import { type Gathered, headLemma } from './setting.ts';
import { countryOf, home } from './story-countries.ts';
import { hasTitle } from './titles.ts';

const GROUP_TYPES = new Set(['Organization', 'Country', 'Group']);

/** Whose body a noun stands for, by the words of its own or by where the sentence is set. */
export function countryOfBodyNoun(gathered: Gathered, candidate: Candidate): string | undefined {
  const own = countryOf(gathered, candidate);
  if (own || candidate.type !== 'Organization') return own;
  return countryInFront(gathered.doc, candidate, gathered.knowledge);
}

/** The body named before that a noun like "the ministry" stands for. */
export function namedBody(gathered: Gathered, candidate: Candidate): Draft | undefined {
  const lemma = headLemma(gathered, candidate);
  const country = countryOfBodyNoun(gathered, candidate);
  const field = fieldOf(gathered, candidate);
  const bodies = gathered.drafts.filter((draft) => {
    if (country && country !== (draft.country ?? home(gathered)?.country)) return false;
    if (!GROUP_TYPES.has(draft.type) || draft.candidates.every(({ first }) => first >= candidate.first)) return false;
    const words = [...draft.names.keys(), ...(draft.knowledge?.names ?? [])].flatMap((name) => plain(name).split(' '));
    if (draft.names.size > 0 && field.some((word) => !words.includes(word))) return false;
    return words.includes(lemma) || (hasTitle(draft.titles, lemma) && draft.type === 'Organization');
  });
  return nearest(bodies, candidate);
}

/** "the Foreign Ministry": words in capitals that tell it from other ministries. */
function fieldOf({ doc, knowledge }: Gathered, { first, head }: Candidate): readonly string[] {
  return doc.tokens
    .slice(first, head)
    .filter(({ dep, text }) => dep !== 'det' && /^\p{Lu}/u.test(text) && knowledge.lookup(text).length === 0)
    .map(({ text }) => plain(text));
}
