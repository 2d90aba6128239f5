import type { Token } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';
import { subjectAbove } from './pairs.ts';
import { type Gathered, headLemma } from './setting.ts';

/** The country in a noun phrase: "Kazakh president", "president of Kazakhstan", "Kazakhstan's police". */
export function countryOf(gathered: Gathered, { head }: Candidate): string | undefined {
  for (const [candidate, draft] of gathered.placed) {
    if (!draft.country || candidate.kind !== 'name' || draft.type === 'Person') continue;
    const token = gathered.doc.tokens[candidate.head];
    if (token?.head === head && /^(?:amod|compound|nmod)/.test(token.dep)) return draft.country;
  }
  return undefined;
}

/** "President Ruto's government": the country that he is from, else the country of the story. */
export function countryOfOwner(gathered: Gathered, { head }: Candidate): string | undefined {
  for (const [candidate, draft] of gathered.placed) {
    if (draft.type !== 'Person' || !isOwner(gathered, candidate.head, head)) continue;
    return draft.country ?? home(gathered)?.country ?? nearestCountry(gathered, candidate)?.country;
  }
  return undefined;
}

/** A name may hang on its title: "President Ruto 's". */
export function isOwner(gathered: Gathered, index: number, noun: number): boolean {
  const token = gathered.doc.tokens[index];
  const title = gathered.doc.tokens[token?.head ?? -1];
  const isOwning = (each: Token | undefined): boolean => each?.head === noun && each.dep === 'nmod:poss';
  return isOwning(token) || (isOwning(title) && (title?.index ?? 0) < index);
}

/** The country named last before a place, in its sentence or the one before. */
function nearestCountry(gathered: Gathered, { first }: Candidate): Draft | undefined {
  const sentence = gathered.doc.tokens[first]?.sentence ?? 0;
  let best: { readonly draft: Draft; readonly at: number } | undefined;
  for (const draft of gathered.drafts.filter(({ type }) => type === 'Country')) {
    for (const { first: at } of draft.candidates) {
      const isNear = sentence - (gathered.doc.tokens[at]?.sentence ?? 0) <= 1;
      if (at < first && isNear && (!best || at > best.at)) best = { draft, at };
    }
  }
  return best?.draft;
}

export function countryDraft(gathered: Gathered, code: string | undefined): Draft | undefined {
  return code ? gathered.drafts.find(({ knowledge }) => knowledge?.id === `country:${code}`) : undefined;
}

/** The country of the story: where it is datelined, if the text also speaks of it more than of any other. */
export function home(gathered: Gathered): Draft | undefined {
  const counted = gathered.drafts
    .filter(({ type }) => type === 'Country')
    .sort((a, b) => b.candidates.length - a.candidates.length);
  const total = counted.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const [first] = counted;
  const filed = filedFrom(gathered);
  if (filed && filed.candidates.length >= total * 0.2) return filed;
  return first && first.candidates.length >= total * 0.4 ? first : undefined;
}

/** The country of the dateline, where the text speaks of it. */
function filedFrom(gathered: Gathered): Draft | undefined {
  const { dateline, text } = gathered.doc.article;
  const place = dateline?.place && text.slice(dateline.place.start, dateline.place.end);
  const match = place ? gathered.knowledge.lookup(place).find(({ entry }) => entry.country !== undefined) : undefined;
  return countryDraft(gathered, match?.entry.country);
}

export function lastCountry(gathered: Gathered, candidate: Candidate): Draft | undefined {
  const sentence = gathered.doc.tokens[candidate.head]?.sentence ?? 0;
  const lemma = headLemma(gathered, candidate);
  // A regime is that of the country spoken of just before.
  if (!gathered.knowledge.isLand(lemma) && lemma !== 'regime') return undefined;
  const subject = subjectAbove(gathered.doc, candidate);
  let best: { readonly draft: Draft; readonly at: number } | undefined;
  for (const draft of gathered.drafts.filter(({ type }) => type === 'Country')) {
    // "Norland, which has withdrawn from the country": that is another country.
    if (draft.candidates.some(({ head }) => head === subject)) continue;
    for (const { first, kind } of draft.candidates) {
      const near = sentence - (gathered.doc.tokens[first]?.sentence ?? 0) <= 2;
      if (kind === 'name' && first < candidate.first && near && (!best || first > best.at)) best = { draft, at: first };
    }
  }
  return best?.draft;
}
