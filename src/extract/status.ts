import type { Modality, Token } from '../types.ts';
import type { Trigger } from './positions.ts';
import { dependents, markerOf, relation, type Tree } from './tree.ts';
import type { Words } from './words.ts';

/** Whether a deed was done, and whether that is denied. */
export interface Status {
  readonly modality: Modality;
  readonly negated: boolean;
}

/**
 * The modalities by the list that calls for them, `modality` + name; a verb in two lists has the first. The outer
 * predicate decides (PLOVER manual 0.8, "Auxiliary modes").
 */
const MODALITIES: readonly (readonly [Modality, string])[] = [
  ['alleged', 'modalityAlleged'],
  ['threatened', 'modalityThreatened'],
  ['authorized', 'modalityAuthorized'],
  ['ordered', 'modalityOrdered'],
  ['promised', 'modalityPromised'],
  ['offered', 'modalityOffered'],
  ['requested', 'modalityRequested'],
  ['planned', 'modalityPlanned'],
  ['hypothetical', 'modalityHypothetical'],
];
const CLAUSES = new Set(['xcomp', 'ccomp', 'csubj', 'acl', 'advcl']);
const MAX_STEPS = 12;

/** Reads modality and polarity off the auxiliaries, negators and governors of a predicate. */
export function statusOf(tree: Tree, words: Words, trigger: Trigger): Status {
  const noun = tree.tokens[trigger.token] as Token;
  let negated = isNegated(tree, words, trigger.token);
  if (!trigger.isNoun) return climb(tree, words, noun, negated);
  const modified = ownModality(tree, words, noun, 'Modifier', 'amod');
  if (modified) return { modality: modified, negated };
  const carrier = trigger.carrier === undefined ? undefined : tree.tokens[trigger.carrier];
  if (!carrier) return governedNoun(tree, words, noun, negated);
  negated = negated !== isNegated(tree, words, carrier.index);
  return climb(tree, words, carrier, negated);
}

/** Goes up from a verb until something says that the deed is planned, ordered, denied … */
function climb(tree: Tree, words: Words, from: Token, negatedAtStart: boolean): Status {
  let negated = negatedAtStart;
  let at = from;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const own = ownModality(tree, words, at, 'Auxiliary', 'aux') ?? ownMarker(tree, words, at);
    if (own) return { modality: isAnnounced(tree, words, at, own) ? 'planned' : own, negated };
    const head = tree.tokens[at.head];
    if (!head) break;
    if (relation(at) === 'conj') {
      at = head;
      continue;
    }
    if (!CLAUSES.has(relation(at)) || isDescription(tree, at)) break;
    const isPurpose = at.dep === 'advcl' && markerOf(tree, at.index) === 'to';
    // What happened before, after or while something else did is not governed by it.
    if (relation(at) === 'advcl' && !isPurpose) break;
    if (words.has('negating', head.lemma)) return { modality: 'happened', negated: !negated };
    const governed = governor(words, head);
    if (governed) return { modality: governed, negated: negated !== isNegated(tree, words, head.index) };
    // "used tear gas to disperse them", "marched to demand it": what was done was done in it.
    if (isPurpose && words.has('achieving', head.lemma)) {
      at = head;
      continue;
    }
    if (isPurpose) return { modality: 'planned', negated };
    if (relation(at) === 'ccomp' && !words.has('implicative', head.lemma)) break;
    negated = negated !== isNegated(tree, words, head.index);
    at = head;
  }
  return { modality: 'happened', negated };
}

/** A clause that says what a noun did or suffered, whatever the noun is: "a charge rejected by the opposition". */
function isDescription(tree: Tree, { dep, tag, index }: Token): boolean {
  if (dep === 'acl:relcl') return true;
  return dep === 'acl' && (tag === 'VBN' || tag === 'VBD' || (tag === 'VBG' && markerOf(tree, index) === undefined));
}

/** "It said that it would admit them": what a speaker in the past says of the future is no condition. */
function isAnnounced(tree: Tree, words: Words, token: Token, modality: Modality): boolean {
  const head = tree.tokens[token.head];
  if (modality !== 'hypothetical' || !head || relation(token) !== 'ccomp' || !words.has('speech', head.lemma))
    return false;
  const isFuture = dependents(tree, token.index, 'aux').some(({ lemma }) => lemma === 'would' || lemma === 'will');
  return (
    isFuture &&
    head.tag === 'VBD' &&
    dependents(tree, token.index, 'advcl').every(({ index }) => markerOf(tree, index) !== 'if')
  );
}

function governedNoun(tree: Tree, words: Words, noun: Token, negatedAtStart: boolean): Status {
  const head = tree.tokens[noun.head];
  const status = { modality: 'happened', negated: negatedAtStart } as const;
  if (!head || !['obj', 'obl', 'nmod', 'nsubj:pass', 'conj'].includes(noun.dep)) return status;
  if (noun.dep === 'conj') return governedNoun(tree, words, { ...head, index: head.index }, negatedAtStart);
  if (noun.dep === 'obl' && !['for', 'to', 'of'].includes(firstCase(tree, noun))) return status;
  if (words.has('negating', head.lemma)) return { modality: 'happened', negated: true };
  const governed = governor(words, head);
  return governed ? { modality: governed, negated: negatedAtStart } : status;
}

function firstCase(tree: Tree, noun: Token): string {
  return dependents(tree, noun.index, 'case')[0]?.lemma.toLowerCase() ?? '';
}

function governor(words: Words, head: Token): Modality | undefined {
  return MODALITIES.find(([, list]) => words.has(list, head.lemma))?.[0];
}

function ownModality(tree: Tree, words: Words, token: Token, kind: string, dep: string): Modality | undefined {
  for (const helper of dependents(tree, token.index, dep)) {
    const found = MODALITIES.find(
      ([, list]) => words.has(list + kind, helper.lemma) || words.has(list + kind, helper.text),
    );
    if (found) return found[0];
  }
  return undefined;
}

function ownMarker(tree: Tree, words: Words, token: Token): Modality | undefined {
  const markers = dependents(tree, token.index, 'mark').map(({ lemma }) => lemma.toLowerCase());
  const isAmong = (list: string): boolean => markers.some((marker) => words.has(list, marker));
  if (isAmong('modalityHypotheticalMarker')) return 'hypothetical';
  // "is due to elect", where the parser takes "due to" for the opening of a clause.
  return isAmong('modalityPlannedMarker') ? 'planned' : undefined;
}

function isNegated(tree: Tree, words: Words, index: number): boolean {
  const direct = dependents(tree, index, 'advmod', 'det', 'cc:preconj').some(({ lemma, text }) =>
    isNegator(words, lemma, text),
  );
  if (direct) return true;
  // "were not charged or released": the second is denied with the first.
  const { dep, head } = tree.tokens[index] as Token;
  const isAlternative = dependents(tree, index, 'cc').some(({ lemma }) => lemma === 'or' || lemma === 'nor');
  if (dep === 'conj' && isAlternative && isNegated(tree, words, head)) return true;
  // "No troops were sent", "without arresting anyone"
  if (dependents(tree, index, 'mark', 'case').some(({ lemma, text }) => isNegator(words, lemma, text))) return true;
  return dependents(tree, index, 'nsubj', 'obj').some(({ index: argument }) =>
    dependents(tree, argument, 'det').some(({ lemma, text }) => isNegator(words, lemma, text)),
  );
}

function isNegator(words: Words, lemma: string, text: string): boolean {
  return words.has('negators', lemma) || words.has('negators', text);
}
