import type { StateTense } from '../ontology/ontology.ts';
import type { TimeExpression, Token } from '../types.ts';
import type { Cast } from './participants.ts';
import { dependents, isPassive, prepositionOf, relation, type Tree } from './tree.ts';

/** When an office was held. */
export interface Tenure {
  readonly from?: string;
  readonly to?: string;
  readonly current: boolean;
}

/** The word that says the state, the verb that carries it, and what the verb makes of it. */
interface Said {
  readonly token: Token;
  readonly sayer: Token;
  readonly tense: StateTense;
}

const PAST = new Set(['was', 'were', 'had', "'d"]);

/** Reads "former", "was", "until 2019", "since March" off a role noun or verb; "joined" begins a state, "left" ends it. */
export function tenureOf(cast: Cast, { token, sayer, tense }: Said): Tenure {
  const { tree, words } = cast;
  const begins = tense === 'begins' || (sayer !== token && words.has('beginning', sayer.lemma));
  const when = timeIn(tree, sayer.index, () => true)?.value;
  const since = timeOf(tree, token, sayer, ['since', 'from']) ?? (begins ? when : undefined);
  const until = timeOf(tree, token, sayer, ['until', 'till', 'to']) ?? (tense === 'ends' ? when : undefined);
  const former = dependents(tree, token.index, 'amod', 'compound', 'advmod', 'nmod').some(
    ({ lemma, text }) => words.has('formerModifiers', lemma) || words.has('formerModifiers', text),
  );
  // "has twice served as minister" is over, "has served as minister since" is not.
  const isOver = sayer !== token && sayer.tag === 'VBN' && words.has('serving', sayer.lemma) && !since;
  const isPast = !begins && (former || isOver || isPastTense(tree, sayer));
  const current = !(isPast || until || tense === 'ends');
  return { ...(since ? { from: since } : {}), ...(until ? { to: until } : {}), current };
}

/** "was", "had been", "ruled"; but "is owned by" and "has ruled since" hold, and so does "owned by" after a noun. */
function isPastTense(tree: Tree, { index, tag, pos }: Token): boolean {
  const helpers = dependents(tree, index, 'cop', 'aux');
  if (helpers.some(({ text }) => PAST.has(text.toLowerCase()))) return true;
  return pos === 'VERB' && tag === 'VBD' && !isPassive(tree, index);
}

function timeOf(tree: Tree, token: Token, sayer: Token, prepositions: readonly string[]): string | undefined {
  const isAsked = (phrase: Token): boolean => prepositions.includes(prepositionOf(tree, phrase.index) ?? '');
  const isBefore = (phrase: Token): boolean => isAsked(phrase) && phrase.index < token.index;
  const own = timeIn(tree, token.index, isAsked) ?? timeIn(tree, sayer.index, isAsked);
  // "X, until 2009 a member of Y": the time may hang on the name that the noun is beside.
  return (own ?? (relation(token) === 'appos' ? timeIn(tree, token.head, isBefore) : undefined))?.value;
}

function timeIn(tree: Tree, index: number, isAsked: (phrase: Token) => boolean): TimeExpression | undefined {
  for (const phrase of dependents(tree, index, 'obl', 'nmod', 'advmod')) {
    const time = tree.doc.times.find(({ first, last }) => phrase.index >= first && phrase.index < last);
    if (time && isAsked(phrase)) return time;
  }
  return undefined;
}
