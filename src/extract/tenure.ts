import type { TimeExpression, Token } from '../types.ts';
import type { Cast } from './participants.ts';
import { dependents, prepositionOf, type Tree } from './tree.ts';

/** When an office was held. */
export interface Tenure {
  readonly from?: string;
  readonly to?: string;
  readonly current: boolean;
}

const PAST = new Set(['was', 'were', 'had', 'served', 'became']);

/** Reads "former", "was", "until 2019", "since March" off a role noun or verb. */
export function tenureOf(cast: Cast, token: Token): Tenure {
  const { tree, words } = cast;
  const from = timeAfter(tree, token.index, ['since', 'from']);
  const to = timeAfter(tree, token.index, ['until', 'till', 'to']);
  const former = dependents(tree, token.index, 'amod', 'compound', 'advmod', 'nmod').some(
    ({ lemma, text }) => words.has('formerModifiers', lemma) || words.has('formerModifiers', text),
  );
  const pastCopula = dependents(tree, token.index, 'cop').some(({ text }) => PAST.has(text.toLowerCase()));
  const pastVerb = token.pos === 'VERB' && (token.tag === 'VBD' || token.tag === 'VBN');
  const current = !(former || pastCopula || pastVerb || to);
  return { ...(from ? { from: from.value } : {}), ...(to ? { to: to.value } : {}), current };
}

function timeAfter(tree: Tree, index: number, prepositions: readonly string[]): TimeExpression | undefined {
  const phrase = dependents(tree, index, 'obl', 'nmod').find((each) =>
    prepositions.includes(prepositionOf(tree, each.index) ?? ''),
  );
  return phrase && tree.doc.times.find((time) => phrase.index >= time.first && phrase.index < time.last);
}
