import type { Knowledge } from '../knowledge/knowledge.ts';
import { isTimeWord } from '../lib/time-words.ts';
import type { AnnotatedArticle, EntityType, NameSpan } from '../types.ts';
import { type Candidate, headOf, textOf } from './candidate.ts';
import { isCommonNoun, isOutgrown, knownNames } from './known-names.ts';
import { namesOfPlaces } from './names-of-places.ts';

const LABELS: Readonly<Record<string, EntityType>> = { PER: 'Person', ORG: 'Organization', GPE: 'Place', LOC: 'Place' };

/** The names of an article: what the model saw, corrected by what the knowledge base knows. */
export function nameCandidates(doc: AnnotatedArticle, knowledge: Knowledge): readonly Candidate[] {
  const known = knownNames(doc, knowledge);
  const seen = joinParts(doc, knowledge)
    .map((name) => trimTitle(doc, knowledge, name))
    .filter((name) => !isOffice(doc, knowledge, name));
  const surnames = new Set(seen.filter(isFullName).map(({ last }) => doc.tokens[last - 1]?.text));
  const isMistaken = (name: Candidate): boolean =>
    name.type === 'Person' && name.last - name.first === 1 && !surnames.has(doc.tokens[name.first]?.text);
  const states = known.filter(
    ({ matches, first }) =>
      matches.some(({ entry, sense }) => sense !== 'people' && entry.type === 'Country') ||
      (matches.some(({ entry }) => entry.type === 'Organization') && !isBorne(doc, knowledge, first)),
  );
  const believed = seen.filter(
    (name) => !(isMistaken(name) && states.some(({ first, last }) => first === name.first && last === name.last)),
  );
  const taken = new Set<number>();
  const candidates: Candidate[] = [];
  const add = (candidate: Candidate): void => {
    for (let index = candidate.first; index < candidate.last; index += 1) if (taken.has(index)) return;
    for (let index = candidate.first; index < candidate.last; index += 1) taken.add(index);
    candidates.push(candidate);
  };
  // Longer names first: "Washington Post" before "Washington", but "Charles Taylor" before a town called Taylor.
  const unknown = believed.filter(({ matches }) => matches.length === 0);
  const places = new Set(namesOfPlaces(doc, unknown).map(({ first, last }) => textOf(doc, first, last)));
  const named = believed.map((name) => {
    if (isSurname(doc, surnames, name) || isKnownPerson(doc, knowledge, name))
      return { ...name, type: 'Person' as const };
    if (isClub(doc, name)) return { ...name, type: 'Organization' as const };
    const isGiven = knowledge.gender(doc.tokens[name.first]?.text ?? '') !== undefined;
    const isPlace = !isGiven && name.matches.length === 0 && places.has(textOf(doc, name.first, name.last));
    return isPlace ? { ...name, type: 'Place' as const } : name;
  });
  const trusted = known.filter((name) => !isOutgrown(doc, knowledge, name, believed));
  const all = [...trusted.filter(({ first, last }) => last - first > 1), ...named, ...trusted];
  for (const candidate of all) add(candidate);
  for (const candidate of followers(doc)) add(candidate);
  for (const candidate of knownSurnames(doc, candidates)) add(candidate);
  return candidates.sort((a, b) => a.first - b.first);
}

/** Whether a word is a name that people bear, too. */
function isBorne({ tokens }: AnnotatedArticle, knowledge: Knowledge, index: number): boolean {
  const text = tokens[index]?.text ?? '';
  return knowledge.gender(text) !== undefined || knowledge.personsWithSurname(text).length > 0;
}

/** "the Maoists", "Sunnis": people of a faith, a party or a nation, where the model saw their name in the plural. */
function followers({ names, tokens }: AnnotatedArticle): readonly Candidate[] {
  return names
    .filter(({ label, last }) => label === 'NORP' && tokens[last - 1]?.tag === 'NNPS')
    .map(({ last, score }) => ({
      first: last - 1,
      last,
      head: last - 1,
      type: 'Group' as const,
      kind: 'name' as const,
      score,
      matches: [],
    }));
}

/** "Mutah was freed": the last word of a full name that the model saw elsewhere, where it saw none here. */
function knownSurnames({ tokens }: AnnotatedArticle, names: readonly Candidate[]): readonly Candidate[] {
  const surnames = new Set(names.filter(isFullName).map(({ last }) => tokens[last - 1]?.text));
  const taken = new Set(names.flatMap(({ first, last }) => tokens.slice(first, last).map(({ index }) => index)));
  return tokens
    .filter(({ pos, text, index }) => pos === 'PROPN' && text.length > 2 && surnames.has(text) && !taken.has(index))
    .map(({ index }) => ({
      first: index,
      last: index + 1,
      head: index,
      type: 'Person' as const,
      kind: 'name' as const,
      score: 0.8,
      matches: [],
    }));
}

function isFullName({ type, first, last }: Candidate): boolean {
  return type === 'Person' && last - first > 1;
}

/** "Carrie Lam … Lam": no place and no body, whatever the model takes it for, where nothing else is called so. */
function isSurname(
  { tokens }: AnnotatedArticle,
  surnames: ReadonlySet<string | undefined>,
  { first, last, matches }: Candidate,
): boolean {
  return last - first === 1 && matches.length === 0 && surnames.has(tokens[first]?.text);
}

/** "Valencia CF", whatever the model takes it for. */
function isClub({ tokens }: AnnotatedArticle, { first, last, type }: Candidate): boolean {
  const ends = [tokens[first]?.text ?? '', tokens[last - 1]?.text ?? ''];
  return type === 'Place' && last - first > 1 && ends.some((word) => /^(?:A?FC|[ACS]F?C|CF|SV)$/.test(word));
}

/** "Costas Simitis", whatever the model takes him for. */
function isKnownPerson(doc: AnnotatedArticle, knowledge: Knowledge, { first, last, matches }: Candidate): boolean {
  if (matches.length > 0 || last - first < 2) return false;
  return (
    knowledge.gender(doc.tokens[first]?.text ?? '') !== undefined &&
    knowledge.personsNamed(textOf(doc, first, last)).length > 0
  );
}

/** The model's names, with parts that it cut apart joined again: "Kassim -" and "Jomart Tokaev". */
function joinParts(doc: AnnotatedArticle, knowledge: Knowledge): readonly Candidate[] {
  const joined: { -readonly [key in keyof NameSpan]: NameSpan[key] }[] = [];
  for (const name of doc.names.map((each) => relabelled(doc, knowledge, each))) {
    if (!(name.label in LABELS)) continue;
    const previous = joined.at(-1);
    if (previous && isOneName(doc, previous, name)) previous.last = name.last;
    else joined.push({ ...name });
  }
  return joined
    .filter(({ first, last }) => doc.tokens.slice(first, last).some(({ text }) => /^\p{Lu}/u.test(text)))
    .filter(({ first, last }) => !isTimeWord(textOf(doc, first, last)))
    .map(trimmed(doc))
    .map(({ first, last, label, score }) => ({
      first,
      last,
      head: headOf(doc, first, last),
      type: LABELS[label] as EntityType,
      kind: 'name',
      score,
      matches: [],
    }));
}

/** A name of two words or more that opens with a given name is a person's, if the model has no better idea. */
function relabelled(doc: AnnotatedArticle, knowledge: Knowledge, name: NameSpan): NameSpan {
  if (name.label in LABELS || name.last - name.first < 2 || name.last - name.first > 4) return name;
  const words = doc.tokens.slice(name.first, name.last);
  const isPerson = words.every(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}/u.test(text));
  return isPerson && knowledge.gender(words[0]?.text ?? '') ? { ...name, label: 'PER' } : name;
}

/** "Soviet republics": a name ends with its last word in capitals, where one stands before. */
function trimmed(doc: AnnotatedArticle): (name: NameSpan) => NameSpan {
  return (name) => {
    let { last } = name;
    while (last - name.first > 1 && /^\p{Ll}/u.test(doc.tokens[last - 1]?.text ?? '') && !isHyphened(doc, last - 1))
      last -= 1;
    // "Kim Dae-jung": the model may stop at the hyphen.
    while (isHyphened(doc, last + 1) && (name.label === 'PER' || isSmall(doc, last + 1))) last += 2;
    if (name.label === 'PER' && last - name.first > 1 && /^(?:[JS]r\.?|I{2,3})$/.test(doc.tokens[last]?.text ?? ''))
      last += 1;
    return last === name.last || !/^\p{Lu}/u.test(doc.tokens[name.first]?.text ?? '') ? name : { ...name, last };
  };
}

function isSmall({ tokens }: AnnotatedArticle, index: number): boolean {
  return /^\p{Ll}/u.test(tokens[index]?.text ?? '');
}

/** Whether a hyphen joins a word to the one before, without a blank. */
function isHyphened({ tokens }: AnnotatedArticle, index: number): boolean {
  const [before, hyphen, word] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (!before || !hyphen || !word || !/^[-‐‑]$/.test(hyphen.text)) return false;
  return before.span.end === hyphen.span.start && hyphen.span.end === word.span.start;
}

/** Two parts of one label with nothing between them, or with a hyphen between that touches both. */
function isOneName(doc: AnnotatedArticle, before: NameSpan, after: NameSpan): boolean {
  if (before.label !== after.label || (after.label !== 'PER' && after.label !== 'GPE')) return false;
  if (doc.tokens[before.first]?.sentence !== doc.tokens[after.first]?.sentence) return false;
  if (before.last === after.first) return true;
  const hyphen = doc.tokens[before.last];
  if (before.last + 1 !== after.first || !hyphen || !/^[-‐‑–]$/.test(hyphen.text)) return false;
  const [left, right] = [doc.tokens[before.last - 1], doc.tokens[after.first]];
  return left?.span.end === hyphen.span.start && right?.span.start === hyphen.span.end;
}

/** "President Tokayev": the name is "Tokayev". */
function trimTitle(doc: AnnotatedArticle, knowledge: Knowledge, name: Candidate): Candidate {
  let { first, last } = name;
  const text = (index: number): string => doc.tokens[index]?.text ?? '';
  if (name.type === 'Person') {
    while (last - first > 1 && knowledge.isHonorific(text(first))) first += 1;
  }
  if (name.type !== 'Person') first = afterOwner(doc, knowledge, { first, last });
  while (last - first > 1 && /^[-–.,'’]$/.test(text(first))) first += 1;
  while (last - first > 1 && /^(?:[-–,]|['’]s?)$/.test(text(last - 1))) last -= 1;
  const found = name.type === 'Person' ? [] : knowledge.lookup(textOf(doc, first, last));
  const matches = found.filter(({ entry }) => !isCommonNoun(doc, first, entry));
  // "Imperial Japan", "Soviet Russia": a country by its last word.
  const isPart = /^(?:upper|lower|middle|central|new|greater|inner|outer|(?:north|south|east|west)(?:ern)?)$/i;
  const short =
    matches.length === 0 && name.type === 'Place' && last - first > 1 && !isPart.test(text(first))
      ? knowledge.lookup(text(last - 1))
      : [];
  const country = short.filter(({ entry, sense }) => entry.type === 'Country' && sense !== 'people');
  return { ...name, first, last, head: headOf(doc, first, last), matches: country.length > 0 ? country : matches };
}

/** "Niger's Defense Ministry": whose it is has a name of its own, which is no part of the body's. */
function afterOwner(
  doc: AnnotatedArticle,
  knowledge: Knowledge,
  { first, last }: Pick<Candidate, 'first' | 'last'>,
): number {
  for (let index = first + 1; index < last - 1; index += 1) {
    if (doc.tokens[index]?.tag !== 'POS') continue;
    const owners = knowledge.lookup(textOf(doc, first, index));
    return owners.some(
      ({ entry, sense }) => entry.country !== undefined && entry.type !== 'Organization' && sense !== 'people',
    )
      ? index + 1
      : first;
  }
  return first;
}

/** "the President", "Foreign Minister": an office in capitals is no name. */
function isOffice(doc: AnnotatedArticle, knowledge: Knowledge, { first, last, type }: Candidate): boolean {
  const lemma = doc.tokens[last - 1]?.lemma.toLowerCase() ?? '';
  return type === 'Person' && last - first === 1 && knowledge.isOffice(lemma) && knowledge.isHonorific(lemma);
}
