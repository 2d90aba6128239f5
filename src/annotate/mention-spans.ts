import type { Knowledge, KnowledgeEntry, KnowledgeMatch } from '../knowledge/knowledge.ts';
import { isTimeWord } from '../lib/time-words.ts';
import type { AnnotatedArticle, EntityType, MentionKind, NameSpan, Span, Token } from '../types.ts';
import { namesOfPlaces } from './names-of-places.ts';

/** A stretch of tokens that names or points to something, before coreference. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: EntityType;
  readonly kind: MentionKind;
  readonly score: number;
  /** What the knowledge base says of the wording. */
  readonly matches: readonly KnowledgeMatch[];
}

const LABELS: Readonly<Record<string, EntityType>> = { PER: 'Person', ORG: 'Organization', GPE: 'Place', LOC: 'Place' };
const MAX_NAME_TOKENS = 7;

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
    if (isSurname(doc, surnames, name)) return { ...name, type: 'Person' as const };
    const isGiven = knowledge.gender(doc.tokens[name.first]?.text ?? '') !== undefined;
    const isPlace = !isGiven && name.matches.length === 0 && places.has(textOf(doc, name.first, name.last));
    return isPlace ? { ...name, type: 'Place' as const } : name;
  });
  const all = [...known.filter(({ last, first }) => last - first > 1), ...named, ...known];
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

/** The longest names of the knowledge base that start with a capital, from each token on. */
function knownNames(doc: AnnotatedArticle, knowledge: Knowledge): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of doc.sentences) {
    let index = sentence.first;
    while (index < sentence.last) {
      const candidate = longestFrom(doc, knowledge, index, sentence.last);
      if (candidate) found.push(candidate);
      index = candidate ? candidate.last : index + 1;
    }
  }
  return found;
}

function longestFrom(doc: AnnotatedArticle, knowledge: Knowledge, first: number, limit: number): Candidate | undefined {
  const start = doc.tokens[first] as Token;
  if (!/^\p{Lu}/u.test(start.text) || start.pos === 'PRON') return undefined;
  for (let last = Math.min(limit, first + MAX_NAME_TOKENS); last > first; last -= 1) {
    if (/^[.,'’-]$/.test(doc.tokens[last - 1]?.text ?? '')) continue;
    const text = textOf(doc, first, last);
    if (last - first === 1 && (start.pos === 'VERB' || start.pos === 'AUX' || start.pos === 'DET')) continue;
    const matches = knowledge.lookup(text).filter(({ entry }) => !isCommonNoun(doc, first, entry));
    if (matches.length === 0) continue;
    const isShouted = text === text.toUpperCase() && text.length > 5;
    if (isShouted && doc.sentences[start.sentence]?.section === 'heading') continue;
    return {
      first,
      last,
      head: headOf(doc, first, last),
      type: matches[0]?.entry.type ?? 'Place',
      kind: 'name',
      score: 0.95,
      matches,
    };
  }
  return undefined;
}

/** "the Commonwealth" is no city: one with an article has it in its name, The Hague. */
function isCommonNoun({ tokens }: AnnotatedArticle, first: number, { kind, names }: KnowledgeEntry): boolean {
  const isThe = (index: number): boolean => tokens[index]?.text.toLowerCase() === 'the';
  const isNear = tokens[first - 1]?.sentence === tokens[first]?.sentence;
  if (kind !== 'city' || !(isThe(first) || (isThe(first - 1) && isNear))) return false;
  return !names.some((name) => /^the /i.test(name));
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
    while (name.label === 'PER' && isHyphened(doc, last + 1)) last += 2;
    if (name.label === 'PER' && last - name.first > 1 && /^(?:[JS]r\.?|I{2,3})$/.test(doc.tokens[last]?.text ?? ''))
      last += 1;
    return last === name.last || !/^\p{Lu}/u.test(doc.tokens[name.first]?.text ?? '') ? name : { ...name, last };
  };
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

/** "the President", "Foreign Minister": an office in capitals is no name. */
function isOffice(doc: AnnotatedArticle, knowledge: Knowledge, { first, last, type }: Candidate): boolean {
  const lemma = doc.tokens[last - 1]?.lemma.toLowerCase() ?? '';
  return type === 'Person' && last - first === 1 && knowledge.isOffice(lemma) && knowledge.isHonorific(lemma);
}

/** The token of a stretch whose head lies outside it. */
export function headOf(doc: AnnotatedArticle, first: number, last: number): number {
  for (let index = first; index < last; index += 1) {
    const head = doc.tokens[index]?.head ?? -1;
    if (head < first || head >= last) return index;
  }
  return last - 1;
}

/** The text between the first and the last token of a stretch. */
export function textOf({ article, tokens }: AnnotatedArticle, first: number, last: number): string {
  const span = spanOf(tokens, first, last);
  return (span.in === 'title' ? article.title : article.text).slice(span.start, span.end);
}

/** The span of a stretch of tokens. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  const start = tokens[first]?.span as Span;
  const end = tokens[last - 1]?.span as Span;
  return { start: start.start, end: end.end, ...(start.in ? { in: start.in } : {}) };
}
