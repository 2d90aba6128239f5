import type { Token } from '../types.ts';
import { dependents, relation, subtree, type Tree } from './tree.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);
const RELATIVE_TAGS = new Set(['WP', 'WDT', 'WP$']);

/** The noun that a relative pronoun stands for; other tokens stand for themselves. */
export function antecedent(tree: Tree, index: number): number {
  const token = tree.tokens[index];
  if (!token || !RELATIVE_TAGS.has(token.tag)) return index;
  for (let at = tree.tokens[token.head]; at; at = tree.tokens[at.head]) {
    if (/^(?:acl|advcl):relcl$/.test(at.dep) && at.head >= 0) {
      const noun = describedBy(tree, token, at);
      return token.lemma === 'who' ? personAbove(tree, noun) : noun;
    }
  }
  return token.lemma === 'who' || token.lemma === 'whom' ? (nounBefore(tree, index) ?? index) : index;
}

/** What a clause hangs on; a name or noun right before the pronoun where the parser hung it on a verb. */
function describedBy(tree: Tree, { index, lemma }: Token, { head }: Token): number {
  const isVerb = !NOMINAL.has(tree.tokens[head]?.pos ?? '');
  const isThing = lemma === 'who' && !tree.mentionAt.has(head) && !tree.nameAround.has(head);
  return isVerb || isThing ? (nounBefore(tree, index) ?? head) : head;
}

/** "Reyes, with whom it had been negotiating": the noun before a relative pronoun, its preposition and a comma. */
function nounBefore(tree: Tree, index: number): number | undefined {
  let at = index - 1;
  if (tree.tokens[at]?.pos === 'ADP') at -= 1;
  if (tree.tokens[at]?.text === ',') at -= 1;
  const noun = tree.tokens[at];
  const isHere = noun !== undefined && noun.sentence === tree.tokens[index]?.sentence && NOMINAL.has(noun.pos);
  return isHere ? (tree.nameAround.get(at)?.head ?? at) : undefined;
}

/** "citizens of the country, who were deported": "who" are the citizens. */
function personAbove(tree: Tree, noun: number): number {
  const token = tree.tokens[noun];
  const type = (tree.mentionAt.get(noun) ?? tree.nameAround.get(noun))?.type;
  const isOther = type === 'Country' || type === 'Place' || type === 'Organization';
  if (!token || !isOther || relation(token) !== 'nmod') return noun;
  const above = tree.mentionAt.get(token.head)?.type;
  return above === 'Person' || above === 'Group' ? token.head : noun;
}

/**
 * A relative clause without a pronoun stands right behind its noun, whatever the parser hangs it on, and begins with its
 * subject, whatever the parser hangs on it.
 */
export function relativeHead(tree: Tree, verb: Token): number {
  const clause = subtree(tree, verb.index);
  const hasPronoun = clause.some((index) => RELATIVE_TAGS.has(tree.tokens[index]?.tag ?? ''));
  const [subject] = dependents(tree, verb.index, 'nsubj');
  const opening = subject ? subtree(tree, subject.index)[0] : clause[0];
  const before = tree.tokens[(opening ?? verb.index) - 1];
  const isNoun = before && (before.pos === 'NOUN' || before.pos === 'PROPN') && before.sentence === verb.sentence;
  return !hasPronoun && isNoun ? before.index : verb.head;
}

/** "a country which they accuse of it": the noun that a relative clause is about, which has no other object. */
export function relativeObject(tree: Tree, verb: Token): number {
  const pronoun = subtree(tree, verb.index).find((index) => RELATIVE_TAGS.has(tree.tokens[index]?.tag ?? ''));
  return pronoun === undefined ? relativeHead(tree, verb) : antecedent(tree, pronoun);
}

/** "the troops that he had requested": the clause has a subject of its own and no object, so the noun is the object. */
export function isRelativeGap(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  if (!token || relation(token) !== 'acl') return false;
  const subjects = dependents(tree, index, 'nsubj', 'nsubj:pass');
  return subjects.length > 0 && subjects.every((subject) => !RELATIVE_TAGS.has(subject.tag));
}
