import type { Knowledge, KnownPerson } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle } from '../types.ts';
import type { Candidate } from './candidate.ts';

/** A title has at most so many words: `deputy prime minister`. */
const TITLE_WORDS = 3;

/** "King Hussein", "Pope Francis": who is called by a given name shares no name with those whose family name it is. */
export function isCalledRoyally(
  { tokens }: AnnotatedArticle,
  { first, last }: Candidate,
  knowledge: Knowledge,
): boolean {
  const title = tokens[first - 1];
  const isRight = title !== undefined && title.sentence === tokens[first]?.sentence && /^\p{Lu}/u.test(title.text);
  return isRight && last - first === 1 && knowledge.isRoyal(title.text);
}

/**
 * Whether a title before a family name ("President Kennedy") makes it another person than the one of this full name: the
 * knowledge base knows him and never had him in such an office, and has another of that family name who was.
 */
export function isOfAnotherOffice(
  doc: AnnotatedArticle,
  candidate: Candidate,
  { names, knowledge }: { readonly names: readonly string[]; readonly knowledge: Knowledge },
): boolean {
  const offices = officesBefore(doc, candidate, knowledge);
  if (offices.size === 0) return false;
  const known = names.filter((name) => name.includes(' ')).flatMap((name) => knowledge.personsNamed(name));
  if (known.length === 0 || known.some((person) => held(person, offices))) return false;
  const surname = doc.tokens[candidate.last - 1]?.text ?? '';
  return knowledge.personsWithSurname(surname).some((person) => held(person, offices));
}

/** The gender that the word before a name gives: "Mrs. Perón". */
export function genderCalled(
  { tokens }: AnnotatedArticle,
  { first }: Candidate,
  knowledge: Knowledge,
): 'female' | 'male' | undefined {
  const title = tokens[first - 1];
  if (!title || title.sentence !== tokens[first]?.sentence || !/^\p{Lu}/u.test(title.text)) return undefined;
  const word = title.text.replace(/\.$/, '');
  return knowledge.isHonorific(word) ? knowledge.gender(word) : undefined;
}

/** Whether the title before a name is for women and a given name of an entity for men, or the other way round. */
export function isOfOtherGender(
  doc: AnnotatedArticle,
  candidate: Candidate,
  { names, knowledge }: { readonly names: readonly string[]; readonly knowledge: Knowledge },
): boolean {
  const called = genderCalled(doc, candidate, knowledge);
  if (!called) return false;
  const given = names.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? '');
  const genders = given.map((word) => (knowledge.isFamilyNameFirst(word) ? undefined : knowledge.gender(word)));
  return genders.some((gender) => gender !== undefined && gender !== called) && !genders.includes(called);
}

/** Canonical offices of the words right before a name, in capitals: "Prime Minister". */
function officesBefore({ tokens }: AnnotatedArticle, { first }: Candidate, knowledge: Knowledge): ReadonlySet<string> {
  const words: string[] = [];
  const offices = new Set<string>();
  for (let at = first - 1; at >= Math.max(0, first - TITLE_WORDS); at -= 1) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence || !/^\p{Lu}/u.test(token.text)) break;
    words.unshift(token.text.toLowerCase());
    for (const office of knowledge.officesOf(words.join(' '))) offices.add(office);
  }
  return offices;
}

function held({ tenures }: KnownPerson, offices: ReadonlySet<string>): boolean {
  return tenures.some(({ office }) => offices.has(office));
}
