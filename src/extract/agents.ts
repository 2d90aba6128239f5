import type { EventType, Frame, ParticipantType } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { type Cast, type Participant, participantsOf } from './participants.ts';
import { fillersAt, type Trigger } from './positions.ts';
import { type Filler, logicalSubject, modifiers, ownerOf } from './subjects.ts';
import { behindPreposition, dependents, isPassive, type Tree } from './tree.ts';
import type { TypedFrame } from './triggers.ts';

/** A deed behind these did it: "killed in an attack". */
const DEED_PREPOSITIONS = ['in', 'during', 'by'];

/** The agents of an event that a token sets off, if it does; lets "condemned the attack" find the attacker. */
export type ActorsBehind = (token: number) => readonly Participant[] | undefined;

/** Those at the first position that names someone; a noun's agent may also be the subject of the verb that carries it. */
export function agentsOf(
  cast: Cast,
  trigger: Trigger,
  { type, frame }: TypedFrame,
  behind: ActorsBehind,
): readonly Participant[] {
  const named = firstOf(cast, trigger, frame, frame.agent, type);
  if (named.length === 0 && !trigger.isNoun) {
    const doers = doersOf(cast, trigger, { type, frame }, behind);
    if (doers.length > 0) return doers;
    const owners = ownersAt(cast, trigger, frame, type);
    return owners.length > 0 ? owners : agentsAbove(cast, trigger, type, frame);
  }
  const mayCarry = trigger.isNoun && (type.symmetric ? named.length < 2 : named.length === 0);
  if (!mayCarry) return named;
  const carried = fillersAt(cast.tree, cast.words, trigger, frame, 'carrier').flatMap((filler) =>
    participantsOf(cast, filler, type.agent),
  );
  if (carried.length === 0) return named;
  const carrier = cast.tree.tokens[trigger.carrier ?? trigger.token] as Token;
  const isLight = cast.words.has('lightVerbs', carrier.lemma);
  const announced = !isLight && cast.words.has('announcing', carrier.lemma);
  return merge(named, announced ? carried.map((each) => ({ ...each, basis: 'announced' as const })) : carried);
}

/**
 * "staged protests demanding reform", "a UN resolution condemning it": where what a clause hangs on cannot act, whoever owns
 * that noun does, or the subject of the verb above it.
 */
function agentsAbove(cast: Cast, { token }: Trigger, type: EventType, { agent }: Frame): readonly Participant[] {
  const { tree, words } = cast;
  const verb = tree.tokens[token] as Token;
  const takesSubject = agent.includes('subj') || agent.includes('ARG0');
  if (!takesSubject || isPassive(tree, token) || dependents(tree, token, 'nsubj').length > 0) return [];
  if (!['acl', 'advcl', 'xcomp'].includes(verb.dep)) return [];
  for (let at = tree.tokens[verb.head], step = 0; at && step < 3; at = tree.tokens[at.head], step += 1) {
    // "what he called an attempt to overthrow him": whoever calls it so does not do it.
    if (at.pos === 'NOUN' && at.dep === 'xcomp') return [];
    // "voted against a resolution to impose sanctions": whoever is against it does not do it.
    if (dependents(tree, at.index, 'case').some(({ lemma }) => lemma === 'against')) return [];
    const subject = at.pos === 'VERB' ? logicalSubject(tree, words, at.index) : ownerOf(tree, words, at.index);
    const found = subject ? participantsOf(cast, { token: subject.token, basis: 'controlled' }, type.agent) : [];
    // Whoever has a subject of its own, though it names nobody, is no one else.
    if (found.length > 0 || dependents(tree, at.index, 'nsubj').length > 0) return found;
  }
  return [];
}

export function firstOf(
  cast: Cast,
  trigger: Trigger,
  frame: Frame,
  positions: readonly string[],
  type: EventType,
): readonly Participant[] {
  for (const position of positions) {
    const fillers = fillersAt(cast.tree, cast.words, trigger, frame, position);
    const found = merge(...fillers.map((filler) => participantsOf(cast, filler, type.agent)));
    if (found.length > 0) return found;
  }
  return [];
}

/** "an attack by rebels killed nine", "nine were killed in a rebel attack": whoever is behind the deed that does it. */
export function doersOf(
  { tree, words }: Cast,
  trigger: Trigger,
  { type, frame }: TypedFrame,
  behind: ActorsBehind,
): readonly Participant[] {
  if (type.quad !== 'material conflict') return [];
  const subjects = frame.agent.flatMap((position) => fillersAt(tree, words, trigger, frame, position));
  const settings = isPassive(tree, trigger.token) || subjects.length === 0 ? DEED_PREPOSITIONS : [];
  const deeds = [
    ...subjects.map(({ token }) => token),
    ...settings
      .flatMap((word) => joinedVerbs(tree, trigger.token).flatMap((verb) => behindPreposition(tree, verb, word)))
      .map(({ index }) => index),
  ];
  const doers = deeds
    .filter((token) => tree.tokens[token]?.pos === 'NOUN' && !tree.mentionAt.has(token))
    .flatMap((token) => behind(token) ?? [])
    .filter(({ entity }) => type.agent.includes(entity.type));
  return merge(doers.map((doer) => ({ ...doer, basis: 'controlled' as const })));
}

/** "were killed and injured in strikes": what stands behind one verb is said of those that are coordinated with it. */
function joinedVerbs(tree: Tree, verb: number): readonly number[] {
  const token = tree.tokens[verb] as Token;
  const first = token.dep === 'conj' ? token.head : verb;
  const others = dependents(tree, first, 'conj').filter(({ index }) => isPassive(tree, index));
  return [verb, ...(isPassive(tree, first) ? [first] : []), ...others.map(({ index }) => index)];
}

/** "Indian jets bombed the camp": whose the thing is that does it. */
function ownersAt(cast: Cast, trigger: Trigger, frame: Frame, type: EventType): readonly Participant[] {
  for (const position of frame.agent) {
    const fillers = fillersAt(cast.tree, cast.words, trigger, frame, position);
    const owners = fillers
      .filter(({ token }) => !cast.words.has('conflicts', cast.tree.tokens[token]?.lemma ?? ''))
      .flatMap((filler) => ownersOf(cast, filler, type.agent));
    if (owners.length > 0) return owners;
  }
  return [];
}

/** "shot down five Indian warplanes", "closed the party's offices": whose the thing is that it is done to. */
export function ownersOf(cast: Cast, { token }: Filler, allowed: readonly ParticipantType[]): readonly Participant[] {
  const { tree } = cast;
  if (tree.tokens[token]?.pos !== 'NOUN' || tree.mentionAt.has(token)) return [];
  const owners = [
    ...dependents(tree, token, 'nmod:poss'),
    ...modifiers(tree, token),
    ...['in', 'inside', 'near', 'at'].flatMap((place) => behindPreposition(tree, token, place)),
  ];
  return namedBy(cast, owners, allowed);
}

/** "his speech", "the minister's decision": whose a deed is. */
export function possessorsOf(
  cast: Cast,
  { token }: Filler,
  allowed: readonly ParticipantType[],
): readonly Participant[] {
  return namedBy(cast, dependents(cast.tree, token, 'nmod:poss'), allowed);
}

function namedBy(
  cast: Cast,
  tokens: readonly { readonly index: number }[],
  allowed: readonly ParticipantType[],
): readonly Participant[] {
  return merge(...tokens.map(({ index }) => participantsOf(cast, { token: index, basis: 'stated' }, allowed)));
}

export function merge(...lists: readonly (readonly Participant[])[]): readonly Participant[] {
  const byEntity = new Map<string, Participant>();
  for (const participant of lists.flat()) {
    if (!byEntity.has(participant.entity.id)) byEntity.set(participant.entity.id, participant);
  }
  return [...byEntity.values()].sort((a, b) => a.mention.span.start - b.mention.span.start);
}
