import type { AnnotatedArticle, Token } from '../types.ts';
import type { Coded } from './coded.ts';

/** An event in its tree, as the mechanisms look at it. */
export interface InTree {
  readonly event: Coded;
  readonly doc: AnnotatedArticle;
  /** The word that sets it off. */
  readonly trigger: Token;
  readonly childrenOf: (token: Token) => readonly Token[];
  readonly headOf: (token: Token) => Token | undefined;
  /** For each participant the head words of its mentions in the sentence of the trigger. */
  readonly participants: readonly (readonly Token[])[];
  /** Verbs that only carry a noun: "carried out an attack". */
  readonly isLight: (lemma: string) => boolean;
}

/** A way to tell an event, and how it shows in the tree. */
export interface Mechanism {
  readonly name: string;
  readonly holds: (view: InTree) => boolean;
}

/** The mechanisms, in the order in which they are printed. An event may show several; in a title it shows `headline` alone. */
export const MECHANISMS: readonly Mechanism[] = [
  inBody('active verb', (view) => isVerb(view.trigger) && !isPassive(view)),
  inBody('passive', (view) => isVerb(view.trigger) && isPassive(view)),
  inBody('nominal predicate', (view) => isNoun(view.trigger) && !isCarried(view)),
  inBody('light verb', (view) => isNoun(view.trigger) && isCarried(view)),
  inBody('control or raising', isControlled),
  inBody('relative clause or participle', ({ trigger }) => isVerb(trigger) && trigger.dep.startsWith('acl')),
  inBody('apposition', (view) => isBeside(view, 'appos')),
  inBody('coordination', (view) => view.trigger.dep === 'conj' || isBeside(view, 'conj')),
  inBody('negated', ({ event }) => event.polarity === 'negated'),
  inBody('not asserted', ({ event }) => event.modality !== 'happened'),
  inBody('pronoun participant', ({ participants }) =>
    participants.some((heads) => heads.length > 0 && heads.every(({ pos, tag }) => pos === 'PRON' || tag === 'PRP$')),
  ),
  inBody('participant outside the sentence', ({ participants }) => participants.some((heads) => heads.length === 0)),
  { name: 'headline', holds: ({ event }) => event.trigger.in === 'title' },
];

function inBody(name: string, holds: Mechanism['holds']): Mechanism {
  return { name, holds: (view) => view.event.trigger.in === undefined && holds(view) };
}

function isVerb({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

function isNoun({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ';
}

/** With its auxiliary or its passive subject; or a participle behind a noun. */
function isPassive({ trigger, childrenOf }: InTree): boolean {
  const own = childrenOf(trigger);
  if (own.some(({ dep }) => dep === 'aux:pass' || dep === 'nsubj:pass')) return true;
  return trigger.tag === 'VBN' && !own.some(({ dep }) => dep === 'aux' || dep === 'nsubj');
}

function isCarried({ trigger, headOf, isLight }: InTree): boolean {
  const verb = headOf(trigger);
  const isObject = trigger.dep === 'obj' || trigger.dep === 'nsubj:pass';
  return isObject && verb !== undefined && isLight(verb.lemma);
}

/** "asked him to leave", "agreed to pay": a clause without a subject of its own that completes another predicate. */
function isControlled({ trigger, childrenOf }: InTree): boolean {
  if (!isVerb(trigger) || childrenOf(trigger).some(({ dep }) => dep.startsWith('nsubj'))) return false;
  const isInfinitive = childrenOf(trigger).some(({ dep, lemma }) => dep === 'mark' && lemma === 'to');
  return trigger.dep === 'xcomp' || (isInfinitive && ['ccomp', 'acl', 'advcl'].includes(trigger.dep));
}

/** Some participant stands in the relation to another word, or another word to it. */
function isBeside({ participants, childrenOf }: InTree, relation: string): boolean {
  return participants.flat().some((head) => [head, ...childrenOf(head)].some(({ dep }) => dep === relation));
}
