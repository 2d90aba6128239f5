import type { AnnotatedArticle, EntityType } from '../types.ts';

/** A stretch of tokens that the model took for a name of a type. */
interface Name {
  readonly first: number;
  readonly head: number;
  readonly type: EntityType;
}

const INSIDE = new Set(['in', 'near', 'inside', 'outside', 'around', 'across', 'throughout', 'toward', 'towards']);
const SETTLEMENT = new Set([
  ...['town', 'village', 'city', 'district', 'province', 'port', 'suburb', 'island', 'hamlet', 'settlement', 'region'],
]);

/** The names that the article says something is in: "inside Kfar Nabuda", "the village of Qassabiyeh". */
export function namesOfPlaces<N extends Name>({ tokens }: AnnotatedArticle, names: readonly N[]): readonly N[] {
  return names.filter(({ first, type, head }) => {
    const [noun, word] = [tokens[first - 2], tokens[first - 1]];
    if (!word || word.sentence !== tokens[first]?.sentence) return false;
    const isOf = word.lemma === 'of' && SETTLEMENT.has(noun?.lemma.toLowerCase() ?? '');
    return isOf || (type === 'Person' && word.head === head && word.dep === 'case' && INSIDE.has(word.lemma));
  });
}
