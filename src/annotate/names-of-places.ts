import type { AnnotatedArticle, EntityType, Token } from '../types.ts';

/** A stretch of tokens that the model took for a name of a type. */
interface Name {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: EntityType;
}

const INSIDE = new Set(['in', 'near', 'inside', 'outside', 'around', 'across', 'throughout', 'toward', 'towards']);
const SETTLEMENT = new Set([
  ...['town', 'village', 'city', 'district', 'province', 'port', 'suburb', 'island', 'hamlet', 'settlement', 'region'],
]);

/** Names that the article says something is in ("inside Kfar Nabuda", "the village of Qassabiyeh"), as they are written. */
export function namesOfPlaces({ tokens }: AnnotatedArticle, names: readonly Name[]): ReadonlySet<string> {
  const settled = names.filter(({ first, type, head }) => {
    const [noun, word] = [tokens[first - 2], tokens[first - 1]];
    if (!word || word.sentence !== tokens[first]?.sentence) return false;
    const isOf = word.lemma === 'of' && SETTLEMENT.has(noun?.lemma.toLowerCase() ?? '');
    return isOf || (type === 'Person' && word.head === head && word.dep === 'case' && INSIDE.has(word.lemma));
  });
  return new Set(settled.map((name) => wordsOf(tokens, name)));
}

/** The words of a name, to tell whether another is written the same. */
export function wordsOf(tokens: readonly Token[], { first, last }: Pick<Name, 'first' | 'last'>): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(' ');
}
