import type { Knowledge, KnowledgeEntry } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, Token } from '../types.ts';
import { type Candidate, headOf, textOf } from './candidate.ts';

const MAX_NAME_TOKENS = 7;
/** Words behind a body's name that add nothing to it: "Hezbollah Movement". */
const BODY = /^(?:party|movement|group|organi[sz]ation|alliance|coalition|forces?|militia)$/i;

/** The longest names of the knowledge base that start with a capital, from each token on. */
export function knownNames(doc: AnnotatedArticle, knowledge: Knowledge): readonly Candidate[] {
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
  // "The RCMP" is named from its second word on, "The military of Myanmar" has no capital there.
  const isArticle = isThe(start) && /^\p{Lu}/u.test(doc.tokens[first + 1]?.text ?? '');
  for (let last = Math.min(limit, first + MAX_NAME_TOKENS); last > first; last -= 1) {
    if (/^[.,'’-]$/.test(doc.tokens[last - 1]?.text ?? '')) continue;
    const text = textOf(doc, first, last);
    if (last - first === 1 && (start.pos === 'VERB' || start.pos === 'AUX' || start.pos === 'DET')) continue;
    const matches = knowledge
      .lookup(text)
      .filter(({ entry }) => !isCommonNoun(doc, first, entry) && (!isArticle || hasThe(entry)));
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
export function isCommonNoun({ tokens }: AnnotatedArticle, first: number, entry: KnowledgeEntry): boolean {
  const isNear = tokens[first - 1]?.sentence === tokens[first]?.sentence;
  if (entry.kind !== 'city' || !(isThe(tokens[first]) || (isThe(tokens[first - 1]) && isNear))) return false;
  return !hasThe(entry);
}

function isThe(token: Token | undefined): boolean {
  return token?.text.toLowerCase() === 'the';
}

/** The Hague, The Gambia. */
function hasThe({ names }: KnowledgeEntry): boolean {
  return names.some((name) => /^the /i.test(name));
}

/**
 * Whether a known name is but a part of a body's longer name that the model saw: "Northern Ireland" of the "Northern
 * Ireland Assembly", "Democratic Party" of the "Social Democratic Party". Words for its own country add nothing to a
 * body's name ("British Labour Party"), nor does a noun behind it ("Hezbollah Movement").
 */
export function isOutgrown(
  doc: AnnotatedArticle,
  knowledge: Knowledge,
  known: Candidate,
  seen: readonly Candidate[],
): boolean {
  const entry = known.matches[0]?.entry;
  const longer = seen.find(
    ({ type, first, last }) =>
      type === 'Organization' && first <= known.first && known.last <= last && last - first > known.last - known.first,
  );
  if (!longer || !entry || !isCapitalized(doc, longer)) return false;
  const isTrailing = known.last < longer.last && !BODY.test(textOf(doc, longer.last - 1, longer.last));
  if (entry.type !== 'Organization') return isTrailing;
  return (
    isTrailing || (longer.first < known.first && !isOfCountry(doc, knowledge, { ...longer, last: known.first }, entry))
  );
}

function isCapitalized({ tokens }: AnnotatedArticle, { first, last }: Candidate): boolean {
  return tokens.slice(first, last).every(({ text, pos }) => /^\p{Lu}/u.test(text) || pos !== 'NOUN');
}

/** Whether words name the country of an entry, or are no names at all. */
function isOfCountry(
  doc: AnnotatedArticle,
  knowledge: Knowledge,
  { first, last }: Pick<Candidate, 'first' | 'last'>,
  { country }: KnowledgeEntry,
): boolean {
  const words = doc.tokens.slice(first, last).filter(({ text }) => /^\p{Lu}/u.test(text) && !/^the$/i.test(text));
  const codes = (text: string): readonly (string | undefined)[] =>
    knowledge.lookup(text).map(({ entry }) => entry.country);
  return words.every(({ text }) => country !== undefined && codes(text).includes(country));
}
