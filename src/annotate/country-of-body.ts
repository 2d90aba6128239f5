import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, Token } from '../types.ts';
import type { Candidate } from './mention-spans.ts';

/** How a country hangs on a body: "Kazakh", "Kazakhstan's", "of Kazakhstan", "in Almaty". */
const OWNERS = /^(?:amod|compound|nmod)/;

/**
 * The country that the words on a body's name give it, where every state has a body of that name: "the Interior Ministry
 * of neighboring Kazakhstan", "the Senate in Bogota". Undefined where they give none, or several.
 */
export function countryOfBody(doc: AnnotatedArticle, candidate: Candidate, knowledge: Knowledge): string | undefined {
  const { tokens } = doc;
  const { start } = tokens[candidate.first]?.span ?? { start: 0 };
  const { end } = tokens[candidate.last - 1]?.span ?? { end: 0 };
  if (!knowledge.stateBody(doc.article.text.slice(start, end))) return undefined;
  const owners = tokens.filter(
    (token) =>
      token.head === candidate.head &&
      OWNERS.test(token.dep) &&
      (token.index < candidate.first || token.index >= candidate.last) &&
      /^\p{Lu}/u.test(token.text),
  );
  const codes = new Set(owners.flatMap((owner) => countryAt(owner, tokens, knowledge) ?? []));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** The country of a name of one or more words that starts or stands here: "Kazakhstan", "South Africa", "Almaty". */
function countryAt({ index }: Token, tokens: readonly Token[], knowledge: Knowledge): string | undefined {
  const parts = tokens.filter(({ head, dep }) => head === index && /^(?:flat|compound|amod)/.test(dep));
  const [first, last] = [
    Math.min(index, ...parts.map((part) => part.index)),
    Math.max(index, ...parts.map((part) => part.index)),
  ];
  const long = tokens.slice(first, last + 1).map(({ text }) => text);
  for (const name of [long.join(' '), tokens[index]?.text ?? '']) {
    const match = knowledge.lookup(name).find(({ entry }) => entry.type === 'Country' || entry.type === 'Place');
    if (match?.entry.country) return match.entry.country;
  }
  return undefined;
}
