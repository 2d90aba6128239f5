import type { Basis, Token } from '../types.ts';
import { antecedent, isRelativeGap, relativeHead, relativeObject } from './relatives.ts';
import {
  behindPreposition,
  dependents,
  isPassive,
  markerOf,
  prepositionOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts';
import type { Words } from './words.ts';

/** A token that fills a position, and how we know. */
export interface Filler {
  readonly token: number;
  readonly basis: Basis;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);
/** What opens a clause about the object: "accused him of lying", "prevented him from leaving". */
const OBJECT_CONTROL = new Set(['of', 'for', 'from', 'into', 'with']);
const URGING = ['modalityRequested', 'modalityOrdered', 'modalityAuthorized'];
const MAX_STEPS = 6;

/** Who does it, whatever the voice: subject, by-phrase, antecedent of a relative clause, controller of an infinitive. */
export function logicalSubject(tree: Tree, words: Words, index: number, steps = 0): Filler | undefined {
  if (steps > MAX_STEPS) return undefined;
  if (isPassive(tree, index)) return byPhrase(tree, index);
  const subject = nearestSubject(tree, index, 'nsubj');
  if (subject) return stated(antecedent(tree, subject.index));
  const before = agentBefore(tree, index);
  if (before) return stated(antecedent(tree, before.index));
  return agentAfar(tree, index) ?? inheritedSubject(tree, words, index, steps);
}

/** Parsers sometimes give a verb two subjects, of which the first belongs to a phrase before the clause. */
function nearestSubject(tree: Tree, index: number, ...relations: readonly string[]): Token | undefined {
  const subjects = dependents(tree, index, ...relations);
  return subjects.findLast((subject) => subject.index < index) ?? subjects[0];
}

/** "He told the crowd, accusing the judge of lying": of a clause behind a comma the model knows better whose it is. */
function agentAfar(tree: Tree, index: number): Filler | undefined {
  const token = tree.tokens[index];
  const start = subtree(tree, index).find((each) => tree.tokens[each]?.pos !== 'PUNCT') ?? index;
  const opening = tree.tokens[start - 1];
  if (!token || opening?.text !== ',' || token.tag !== 'VBG' || relation(token) !== 'acl') return undefined;
  const agent = tree.predicateAt.get(index)?.arguments.find(({ role }) => role === 'ARG0');
  return agent && NOMINAL.has(tree.tokens[agent.token]?.pos ?? '')
    ? { token: agent.token, basis: 'controlled' }
    : undefined;
}

/**
 * "images show police arresting motorists": whatever the parser makes of it, what the model calls the agent is that where
 * it stands right before the verb, or hangs on it.
 */
function agentBefore(tree: Tree, index: number): Token | undefined {
  const agent = tree.predicateAt.get(index)?.arguments.find(({ role }) => role === 'ARG0');
  const token = agent && tree.tokens[agent.token];
  if (!token || token.index > index || !NOMINAL.has(token.pos)) return undefined;
  const isObject = token.head === index && relation(token) === 'obj';
  return isObject || tree.tokens.slice(token.index + 1, index).every(({ pos }) => pos === 'ADV') ? token : undefined;
}

/** Whom it is done to, whatever the voice. */
export function logicalObject(tree: Tree, words: Words, index: number, steps = 0): Filler | undefined {
  if (steps > MAX_STEPS) return undefined;
  const token = tree.tokens[index];
  if (!token) return undefined;
  if (isPassive(tree, index)) return passiveSubject(tree, words, index, steps);
  const agent = agentBefore(tree, index)?.index;
  const [object] = [...dependents(tree, index, 'obj'), ...dependents(tree, index, 'iobj')].filter(
    (each) => each.index !== agent,
  );
  if (object) return stated(antecedent(tree, object.index));
  if (relation(token) === 'acl' && isRelativeGap(tree, index)) return stated(relativeHead(tree, token));
  for (const sibling of dependents(tree, index, 'conj')) {
    const [shared] = dependents(tree, sibling.index, 'obj');
    if (shared && sibling.pos === token.pos) return stated(antecedent(tree, shared.index));
  }
  return undefined;
}

function stated(token: number): Filler {
  return { token, basis: 'stated' };
}

function controlled(filler: Filler | undefined): Filler | undefined {
  return filler && { token: filler.token, basis: 'controlled' };
}

/**
 * Behind "by" at the verb; at a verb that is coordinated with it ("was attacked and overrun by Iraq"); or below a phrase of
 * the verb ("removed from office by the court"), where no other verb stands between.
 */
function byPhrase(tree: Tree, index: number): Filler | undefined {
  const [agent] = behindPreposition(tree, index, 'by');
  if (agent && !isDay(agent)) return stated(agent.index);
  for (const sibling of dependents(tree, index, 'conj')) {
    const [shared] = isPassive(tree, sibling.index) ? behindPreposition(tree, sibling.index, 'by') : [];
    if (shared) return stated(shared.index);
  }
  const phrases = dependents(tree, index, 'obl', 'obj', 'xcomp').filter((phrase) => phrase.index > index);
  for (const phrase of phrases) {
    const [inner] = phrase.pos === 'VERB' ? [] : behindPreposition(tree, phrase.index, 'by');
    if (inner) return stated(inner.index);
  }
  return nearBy(tree, index);
}

/** "was accused on Tuesday by the court of starving it": a "by" near the verb, whatever the parser makes of what follows. */
function nearBy(tree: Tree, verb: number): Filler | undefined {
  for (let index = verb + 1; index < verb + 8; index += 1) {
    const token = tree.tokens[index];
    if (!token || token.sentence !== tree.tokens[verb]?.sentence || ['VERB', 'AUX', 'PUNCT'].includes(token.pos))
      return undefined;
    const agent = token.lemma === 'by' && token.dep === 'case' ? tree.tokens[token.head] : undefined;
    if (agent) return NOMINAL.has(agent.pos) && !isDay(agent) ? stated(agent.index) : undefined;
  }
  return undefined;
}

function isDay({ tag, pos }: Token): boolean {
  return pos === 'NUM' || tag === 'VBG';
}

function passiveSubject(tree: Tree, words: Words, index: number, steps: number): Filler | undefined {
  const token = tree.tokens[index];
  const subject = nearestSubject(tree, index, 'nsubj:pass', 'nsubj');
  if (subject) return stated(antecedent(tree, subject.index));
  const head = token && tree.tokens[token.head];
  if (!token || !head) return undefined;
  if (['acl', 'amod'].includes(relation(token))) return stated(token.head);
  if (relation(token) === 'conj') {
    return isPassive(tree, head.index)
      ? passiveSubject(tree, words, head.index, steps + 1)
      : logicalSubject(tree, words, head.index, steps + 1);
  }
  if (relation(token) === 'xcomp' || relation(token) === 'advcl')
    return controlled(controller(tree, words, index, steps));
  return undefined;
}

/** A verb without a subject of its own: whose it is depends on what it hangs on. */
function inheritedSubject(tree: Tree, words: Words, index: number, steps: number): Filler | undefined {
  const token = tree.tokens[index];
  const head = token && tree.tokens[token.head];
  if (!token || !head) return undefined;
  const kind = relation(token);
  if (kind === 'conj') {
    if (isPassive(tree, head.index)) return passiveSubject(tree, words, head.index, steps + 1);
    return logicalSubject(tree, words, head.index, steps + 1);
  }
  if (token.dep === 'acl:relcl') return isRelativeGap(tree, index) ? undefined : stated(token.head);
  if (kind === 'acl')
    return token.tag === 'VBG' ? stated(token.head) : (askedOf(tree, words, token) ?? ownerOf(tree, words, token.head));
  if (kind === 'amod' && token.tag === 'VBG') return stated(token.head);
  if (isNamedDeed(tree, token)) return undefined;
  if (kind === 'xcomp' || kind === 'ccomp' || kind === 'advcl')
    return controlled(controller(tree, words, index, steps));
  if (kind === 'parataxis') return logicalSubject(tree, words, head.index, steps + 1);
  return undefined;
}

/** "an invitation to the minister to visit", "pressure on Norland to withdraw": who is asked, ordered or allowed to do it. */
function askedOf(tree: Tree, words: Words, { index, head }: Token): Filler | undefined {
  const noun = tree.tokens[head];
  if (markerOf(tree, index) !== 'to' || !noun || !URGING.some((list) => words.has(list, noun.lemma))) return undefined;
  const asked = ['to', 'on', 'for'].flatMap((word) => behindPreposition(tree, head, word));
  const before = asked.find((each) => each.index < index && each.index > head);
  return before && stated(before.index);
}

/** "summoned the envoy over killing of soldiers": an -ing form with "of" names a deed, and says nothing of whose it is. */
function isNamedDeed(tree: Tree, { index, tag, dep }: Token): boolean {
  const marker = markerOf(tree, index);
  const isNoun = tag === 'VBG' && dep === 'advcl' && marker !== undefined && marker !== 'by';
  return isNoun && behindPreposition(tree, index, 'of').some((noun) => noun.index < index + 4);
}

/** "imposed sanctions on Norland for annexing it": whoever is punished did what it is for. */
function imposedOn(tree: Tree, verb: number): Token | undefined {
  const places = [verb, ...dependents(tree, verb, 'obj', 'nsubj:pass').map(({ index }) => index)];
  return places.flatMap((at) => ['on', 'against'].flatMap((word) => behindPreposition(tree, at, word)))[0];
}

/** "asked Russia to send": Russia; "promised Russia to send": the promiser. Landau 2013, Control in Generative Grammar. */
function controller(tree: Tree, words: Words, index: number, steps: number): Filler | undefined {
  const token = tree.tokens[index];
  const nearest = token && resultOf(tree, words, token);
  if (nearest !== undefined) return logicalSubject(tree, words, nearest, steps + 1);
  const head = token && tree.tokens[token.head];
  if (!token || !head) return undefined;
  if (head.pos === 'NOUN') return predicateSubject(tree, words, head, steps) ?? ownerOf(tree, words, head.index);
  const marker = markerOf(tree, index) ?? prepositionOf(tree, index) ?? '';
  const punished = marker === 'for' && words.has('imposing', head.lemma) ? imposedOn(tree, head.index) : undefined;
  if (punished) return stated(punished.index);
  const isOfObject = isObjectControl(words, marker, head) || isDoneByObject(tree, words, index, head);
  const bySubject = (relation(token) === 'advcl' && !isOfObject) || isSubjectControl(tree, words, index, head);
  if (!bySubject) {
    const [hearer] = dependents(tree, head.index, 'iobj', 'obj');
    if (hearer) return stated(antecedent(tree, hearer.index));
    if (isOfObject && relation(head) === 'acl' && isRelativeGap(tree, head.index))
      return stated(relativeObject(tree, head));
    if (isPassive(tree, head.index)) return passiveSubject(tree, words, head.index, steps + 1);
    const [oblique] = [...behindPreposition(tree, head.index, 'on'), ...behindPreposition(tree, head.index, 'to')];
    if (oblique) return stated(oblique.index);
  }
  if (isPassive(tree, head.index)) return passiveSubject(tree, words, head.index, steps + 1);
  return logicalSubject(tree, words, head.index, steps + 1);
}

/** "promised them to go", "wants to go"; "wants them to go" is theirs. */
function isSubjectControl(tree: Tree, words: Words, index: number, { index: head, lemma }: Token): boolean {
  const isOfOthers = words.has('wanting', lemma) && dependents(tree, head, 'obj').some((each) => each.index < index);
  return words.has('subjectControl', lemma) && !isOfOthers;
}

/** "accused him of lying", "pressed the groups to halt": what the clause tells the object does, however it is attached. */
function isObjectControl(words: Words, marker: string, { lemma }: Token): boolean {
  if (OBJECT_CONTROL.has(marker)) return words.has('objectControl', lemma);
  return marker === 'to' && URGING.some((list) => words.has(list, lemma)) && !words.has('subjectControl', lemma);
}

/** "fled after troops bombed the camp, killing ten": a result follows from the clause right before it, whatever it hangs on. */
function resultOf(tree: Tree, words: Words, { index, tag, dep, lemma, head, sentence }: Token): number | undefined {
  if (tag !== 'VBG' || dep !== 'advcl' || !words.has('results', lemma) || markerOf(tree, index)) return undefined;
  const clause = tree.tokens
    .slice(head + 1, index)
    .findLast(
      (each) => each.sentence === sentence && each.pos === 'VERB' && dependents(tree, each.index, 'nsubj').length > 0,
    );
  return clause?.index;
}

/** "appointed a judge to look into it": where the model takes the object for the one who does it; whoever sends troops acts. */
function isDoneByObject(tree: Tree, words: Words, index: number, head: Token): boolean {
  const agent = tree.predicateAt.get(index)?.arguments.find(({ role }) => role === 'ARG0')?.token;
  const object = dependents(tree, head.index, 'obj').find((each) => each.index === agent);
  const type = object && tree.mentionAt.get(object.index)?.type;
  if (!object || markerOf(tree, index) !== 'to' || words.has('troops', object.lemma)) return false;
  return type === 'Person' || type === 'Organization' || type === 'Group';
}

/** "became an ally after sending troops", "is a country that": who is said to be the noun. */
function predicateSubject(tree: Tree, words: Words, noun: Token, steps: number): Filler | undefined {
  const [subject] = dependents(tree, noun.index, 'nsubj');
  if (subject) return stated(antecedent(tree, subject.index));
  const head = tree.tokens[noun.head];
  return noun.dep === 'xcomp' && head?.pos === 'VERB' ? logicalSubject(tree, words, head.index, steps + 1) : undefined;
}

/** Whose a noun is: possessive, nationality, compound, "of", "by"; else the subject of a verb that carries it. */
export function ownerOf(tree: Tree, words: Words, index: number): Filler | undefined {
  const [owner] = [
    ...dependents(tree, index, 'nmod:poss'),
    ...behindPreposition(tree, index, 'by'),
    ...modifiers(tree, index),
    ...behindPreposition(tree, index, 'of'),
  ];
  if (owner) return stated(owner.index);
  const token = tree.tokens[index];
  const head = token && tree.tokens[token.head];
  if (token?.dep === 'obj' && head && words.has('lightVerbs', head.lemma)) {
    return logicalSubject(tree, words, head.index, MAX_STEPS);
  }
  return chargedWith(tree, words, index);
}

/** "sentenced him for treason, an attempt to seize power": whoever is punished or accused did what it is for. */
function chargedWith(tree: Tree, words: Words, index: number): Filler | undefined {
  let noun = tree.tokens[index];
  for (let step = 0; noun && step < MAX_STEPS && ['appos', 'conj'].includes(relation(noun)); step += 1)
    noun = tree.tokens[noun.head];
  const verb = noun && tree.tokens[noun.head];
  if (!noun || verb?.pos !== 'VERB' || !words.has('objectControl', verb.lemma)) return undefined;
  const isCharge = relation(noun) === 'parataxis' || OBJECT_CONTROL.has(prepositionOf(tree, noun.index) ?? '');
  const [charged] = dependents(tree, verb.index, isPassive(tree, verb.index) ? 'nsubj:pass' : 'obj');
  return isCharge && charged ? stated(antecedent(tree, charged.index)) : undefined;
}

/** Modifiers before a noun that are mentions themselves: "Russian troops", "NATO decision". */
export function modifiers(tree: Tree, index: number): readonly { readonly index: number }[] {
  return dependents(tree, index, 'compound', 'amod', 'nmod').filter(
    (token) => token.index < index && (tree.mentionAt.has(token.index) || tree.nameAround.has(token.index)),
  );
}
