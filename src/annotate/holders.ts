import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';
import { isSameOrPart, nameWords } from './same-name.ts';
import { type Gathered, headLemma, textAt } from './setting.ts';
import { home } from './story-countries.ts';
import { titleOf } from './titles.ts';

/**
 * Of those who have the title: those of the country that the phrase names, or else of the story's; then whom the
 * knowledge base has in that office; then those whose country nobody told. "The former president" is not who holds it.
 */
export function holderAmong(
  gathered: Gathered,
  holders: readonly Draft[],
  candidate: Candidate,
  { named, country }: { readonly named: readonly Draft[]; readonly country: string | undefined },
): Draft | undefined {
  if (isOfAnotherTime(gathered, candidate)) return nearest(sameField(gathered, holders, candidate), candidate);
  const wanted = country ?? home(gathered)?.country;
  const compatriots = holders.filter(({ country: own }) => own !== undefined && own === wanted);
  const others = country ? holders.filter((holder) => !isForeign(gathered, holder, country)) : holders;
  return (
    (country ? undefined : besideIn(gathered, holders, candidate)) ??
    nearest(compatriots, candidate) ??
    knownHolder(gathered, named, candidate, country) ??
    nearest(others, candidate)
  );
}

/** "the former intelligence chief" is whom the article calls that; a mere "former president" may be anybody. */
function sameField(gathered: Gathered, holders: readonly Draft[], candidate: Candidate): readonly Draft[] {
  const title = titleOf(gathered.doc, gathered.knowledge, candidate);
  return title.includes(' ') ? holders.filter(({ titles }) => titles.has(title)) : [];
}

/** "the former president", "his successor as president": not who is president in the article. */
function isOfAnotherTime(gathered: Gathered, { first, last }: Candidate): boolean {
  return gathered.doc.tokens
    .slice(first, last)
    .some(({ text }) => /^(?:former|ex|late|then|next|new|first)$/i.test(text));
}

/** Whether the knowledge base has all people of this name in other countries. */
function isForeign(gathered: Gathered, { names }: Draft, country: string): boolean {
  const known = [...names.keys()].flatMap((name) => gathered.knowledge.personsNamed(name));
  return known.length > 0 && known.every((entry) => entry.country !== undefined && entry.country !== country);
}

/** "The Kazakh president" of an article that never introduces him: who held the office on its date, if it names him. */
function knownHolder(
  gathered: Gathered,
  named: readonly Draft[],
  candidate: Candidate,
  country: string | undefined,
): Draft | undefined {
  const day = gathered.doc.article.publishedAt?.slice(0, 10);
  const code = country ?? home(gathered)?.country;
  if (!day || !code) return undefined;
  const lemma = headLemma(gathered, candidate);
  const office = lemma === 'minister' && textAt(gathered, candidate.head - 1) === 'prime' ? 'prime minister' : lemma;
  const holder = gathered.knowledge.holderOf(code, office, day);
  if (!holder) return undefined;
  const words = nameWords(gathered.knowledge, holder);
  return named.find(({ names }) =>
    [...names.keys()].some((name) => isSameOrPart(nameWords(gathered.knowledge, name), words)),
  );
}

/** "President A's visit ended as the president flew home": whom the sentence itself calls so before. */
function besideIn(gathered: Gathered, holders: readonly Draft[], { first, head }: Candidate): Draft | undefined {
  const sentence = gathered.doc.tokens[head]?.sentence;
  const beside = holders.filter(({ candidates }) =>
    candidates.some((other) => other.first < first && gathered.doc.tokens[other.head]?.sentence === sentence),
  );
  return beside.length === 1 ? beside[0] : undefined;
}

/** The one whose mention before a place is nearest to it; who is named only later counts less. */
export function nearest(drafts: readonly Draft[], { first }: Candidate): Draft | undefined {
  // Who has been named comes to mind before who is going to be.
  const distance = (draft: Draft): number =>
    Math.min(
      ...draft.candidates.map((other) => (other.first < first ? first - other.first : 4 * (other.first - first))),
    );
  return drafts.toSorted((a, b) => distance(a) - distance(b))[0];
}
