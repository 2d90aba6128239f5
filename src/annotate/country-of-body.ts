import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, Token } from '../types.ts';
import type { Candidate } from './candidate.ts';

/** How a country hangs on a body: "Kazakh", "Kazakhstan's", "of Kazakhstan", "in Almaty". */
const OWNERS = /^(?:amod|compound|nmod)/;

/** Words of parties that many countries have: "Christian Democratic Party". */
const PARTY =
  /^(?:social(?:ist)?|christian|liberal|democrat(?:ic|s)?|communist|conservative|labou?r|people['’]?s|workers['’]?|national|republican|green|party)$/i;

/**
 * The country that the words on a body's name give it, where many states have a body of that name: "the Interior Ministry
 * of neighboring Kazakhstan", "the Senate in Bogota", "Spain's Socialist Party". Undefined where they give none, or several.
 */
export function countryOfBody(doc: AnnotatedArticle, candidate: Candidate, knowledge: Knowledge): string | undefined {
  const { tokens } = doc;
  const { start } = tokens[candidate.first]?.span ?? { start: 0 };
  const { end } = tokens[candidate.last - 1]?.span ?? { end: 0 };
  const name = doc.article.text.slice(start, end);
  if (!knowledge.stateBody(name) && !isCommonParty(name)) return undefined;
  const owners = tokens.filter(
    (token) =>
      token.head === candidate.head &&
      OWNERS.test(token.dep) &&
      (token.index < candidate.first || token.index >= candidate.last) &&
      /^\p{Lu}/u.test(token.text),
  );
  const codes = new Set(owners.flatMap((owner) => countryAt(owner, tokens, knowledge) ?? []));
  return codes.size === 0 ? countryInFront(doc, candidate, knowledge) : codes.size === 1 ? [...codes][0] : undefined;
}

/** Whether a name is made of words that parties of many countries have in theirs. */
export function isCommonParty(name: string): boolean {
  return name.includes(' ') && name.split(/\s+/).every((word) => PARTY.test(word));
}

/**
 * "In Ankara, the Foreign Ministry said": the country or the seat of government in which the sentence is set before the
 * body acts.
 */
export function countryInFront(
  { tokens }: AnnotatedArticle,
  { first, head }: Pick<Candidate, 'first' | 'head'>,
  knowledge: Knowledge,
): string | undefined {
  const body = tokens[head];
  if (!body?.dep.startsWith('nsubj')) return undefined;
  const settings = tokens.filter(
    (token) =>
      token.head === body.head && token.index < first && token.dep.startsWith('obl') && isInside(tokens, token),
  );
  const codes = new Set(settings.flatMap((token) => stateAt(token, tokens, knowledge) ?? []));
  return codes.size === 1 ? [...codes][0] : undefined;
}

function isInside(tokens: readonly Token[], { index }: Token): boolean {
  return tokens.some(({ head, dep, lemma }) => head === index && dep === 'case' && lemma.toLowerCase() === 'in');
}

/** The country of a country's name or of a seat of government: ministers and councils meet in other cities, too. */
function stateAt({ index }: Token, tokens: readonly Token[], knowledge: Knowledge): string | undefined {
  for (const name of namesAt(index, tokens)) {
    const match = knowledge.lookup(name).find(({ entry }) => entry.type === 'Country');
    if (match?.entry.country) return match.entry.country;
  }
  return undefined;
}

/** The country of a name of one or more words that starts or stands here: "Kazakhstan", "South Africa", "Almaty". */
function countryAt({ index }: Token, tokens: readonly Token[], knowledge: Knowledge): string | undefined {
  for (const name of namesAt(index, tokens)) {
    const match = knowledge.lookup(name).find(({ entry }) => entry.type === 'Country' || entry.type === 'Place');
    if (match?.entry.country) return match.entry.country;
  }
  return undefined;
}

/** The longest name around a word, and the word. */
function namesAt(index: number, tokens: readonly Token[]): readonly string[] {
  const parts = tokens.filter(({ head, dep }) => head === index && /^(?:flat|compound|amod)/.test(dep));
  const [first, last] = [
    Math.min(index, ...parts.map((part) => part.index)),
    Math.max(index, ...parts.map((part) => part.index)),
  ];
  const long = tokens.slice(first, last + 1).map(({ text }) => text);
  return [long.join(' '), tokens[index]?.text ?? ''];
}
