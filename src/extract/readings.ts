import type { EventType } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { type ActorsBehind, agentsOf, firstOf, merge, ownersOf, possessorsOf } from './agents.ts';
import { strictness, tellUnmet, unmetCondition } from './conditions.ts';
import { pointsToDeed } from './deed-pronouns.ts';
import { missing } from './missing.ts';
import { type Cast, type Participant, participantsOf } from './participants.ts';
import { fillersOf, type Trigger } from './positions.ts';
import type { Reading } from './reading.ts';
import { isReciprocal } from './reciprocal.ts';
import type { Filler } from './subjects.ts';
import type { Lack, Listener } from './trace.ts';
import { dependents, isPassive, relation } from './tree.ts';
import type { TypedFrame } from './triggers.ts';

/** The best reading of a trigger, or undefined where no frame fits. */
export function readTrigger(
  cast: Cast,
  trigger: Trigger,
  frames: readonly TypedFrame[],
  behind: ActorsBehind,
  listen?: Listener,
): Reading | undefined {
  const readings: Reading[] = [];
  const pending: Reading[] = [];
  const { token } = trigger;
  for (const typed of frames) {
    const unmet = unmetCondition(cast.tree, cast.words, trigger, typed.frame);
    if (unmet) {
      listen?.({
        kind: 'unmet',
        token,
        ...typed,
        unmet: tellUnmet(cast.tree, cast.words, trigger, typed.frame, unmet),
      });
      continue;
    }
    const reading = fill(cast, trigger, typed, behind);
    const lacks = lacksOf(cast, reading);
    if (lacks.length > 0)
      listen?.({
        kind: 'incomplete',
        token,
        ...typed,
        lacks: lacks.map((lack) => missing(cast, trigger, typed.frame, lack)),
      });
    if (lacks.length === 0) readings.push(reading);
    else if (lacks.length === 1 && lacks[0] === 'target' && typed.type.implied.length > 0)
      pending.push({ ...reading, isPending: true });
  }
  if (readings.length === 0) readings.push(...pending);
  const beaten = new Set(readings.flatMap(({ type }) => type.over));
  const left = readings.filter(({ type }) => !beaten.has(type.name));
  const winner = best(cast, left.length > 0 ? left : readings);
  for (const { type } of readings) {
    if (winner && type !== winner.type) listen?.({ kind: 'beaten', token, type, by: winner.type });
  }
  return winner;
}

function fill(cast: Cast, trigger: Trigger, { type, frame }: TypedFrame, behind: ActorsBehind): Reading {
  const { tree, words } = cast;
  const theme = fillersOf(tree, words, trigger, frame, frame.theme)[0];
  const targetFillers = fillersOf(tree, words, trigger, frame, frame.target).filter(
    ({ token }) => token !== trigger.token,
  );
  const agents = agentsOf(cast, trigger, { type, frame }, behind);
  const taken = new Set(agents.map(({ entity }) => entity.id));
  const isMutual = !type.symmetric && agents.length > 1 && targetFillers.some((filler) => isReciprocal(tree, filler));
  const targets = isMutual
    ? agents
    : type.symmetric
      ? []
      : firstNamed(cast, targetFillers, type, (token) =>
          behind(token)?.filter(({ entity }) => !taken.has(entity.id)),
        ).filter(({ entity }) => !taken.has(entity.id));
  const parties = type.symmetric ? firstNamed(cast, targetFillers, { ...type, target: type.agent }, behind) : [];
  const others = firstOf(cast, trigger, frame, frame.third, type);
  return {
    type,
    frame,
    trigger,
    agents: type.symmetric ? merge(agents, parties) : agents,
    targets,
    others,
    targetFillers,
    isReciprocal: isMutual,
    isPending: false,
    ...(theme ? { theme } : {}),
  };
}

function firstNamed(
  cast: Cast,
  fillers: readonly Filler[],
  type: EventType,
  behind: ActorsBehind,
): readonly Participant[] {
  const isOfDeeds = type.target.includes('Event');
  for (const filler of fillers) {
    const isPointer = isOfDeeds && pointsToDeed(cast.tree.tokens[filler.token] as Token);
    const found = isPointer ? [] : participantsOf(cast, filler, type.target);
    if (found.length > 0) return found;
    if (isOfDeeds) {
      const actors = behind(filler.token);
      // "welcomed the arrest of X": whoever arrested him is welcomed, or nobody that the text names.
      const isIdea = cast.words.has('ideas', cast.tree.tokens[filler.token]?.lemma ?? '');
      if (actors && (actors.length > 0 || !isIdea)) return actors;
      const bridged = bridge(cast, filler, type);
      if (bridged.length > 0) return bridged;
    }
    if (type.symmetric) continue;
    // "condemned the attack in Norland": where a deed was done says nothing of who did it; "its decision" does.
    const isDeed = isOfDeeds && namesDeed(cast, filler.token);
    const owners = isDeed ? possessorsOf(cast, filler, type.target) : ownersOf(cast, filler, type.target);
    if (owners.length > 0) return owners;
  }
  return [];
}

/**
 * "supported the idea of a meeting of the alliance": where what is praised or blamed is an idea, a plan or a deed that
 * names nobody itself, the first one named behind "of" or "by" in what follows it stands for it.
 */
function bridge(cast: Cast, { token }: Filler, type: EventType): readonly Participant[] {
  const { tree, words } = cast;
  const noun = tree.tokens[token];
  if (!noun || !words.has('ideas', noun.lemma)) return [];
  for (let index = token + 1; tree.tokens[index]?.sentence === noun.sentence; index += 1) {
    const next = tree.tokens[index] as Token;
    if (next.dep.startsWith('nsubj') || next.lemma === ';') return [];
    if (next.dep !== 'case' || !['of', 'by'].includes(next.lemma)) continue;
    const found = participantsOf(cast, { token: next.head, basis: 'coreferent' }, type.target);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a reading lacks. No evidence of anyone, no event: at least one participant, and all that the frame asks for. */
function lacksOf(cast: Cast, reading: Reading): readonly Lack[] {
  const { type, frame, agents, targets, theme } = reading;
  // Whoever is behind a deed may stand in another sentence ("condemned the attack").
  const isDeed =
    type.target.includes('Event') && reading.targetFillers.some(({ token }) => isSpokenOf(cast, type, token));
  const isTold = type.symmetric ? agents.length > 1 : targets.length > 0 || isDeed;
  const filled = { agent: agents.length > 0, target: isTold, theme: theme !== undefined };
  if (type.stance) return [...(filled.theme ? [] : ['theme' as const]), ...(filled.agent ? [] : ['agent' as const])];
  const needed = frame.where.needs.filter((role) => !filled[role]);
  if (needed.length > 0) return needed;
  // "Both agreed to talk": one party may be all that a text names, where a verb says that it acts.
  // "Crews fought the blaze": whoever stands where the other party would is none.
  const isAlone = filled.agent && !reading.trigger.isNoun && reading.targetFillers.length === 0;
  if (type.symmetric) return agents.length > 1 || isAlone ? [] : ['party'];
  return agents.length > 0 || targets.length > 0 ? [] : ['participant'];
}

/** A deed; or, where the event is something said, whatever noun it is said of ("welcomed the news"). */
function isSpokenOf(cast: Cast, { quad }: EventType, index: number): boolean {
  return namesDeed(cast, index) || (quad?.startsWith('verbal') === true && cast.tree.tokens[index]?.pos === 'NOUN');
}

export function namesDeed({ tree, words }: Cast, index: number): boolean {
  const token = tree.tokens[index];
  if (token && pointsToDeed(token)) return true;
  return tree.predicateAt.has(index) || words.has('deeds', tree.tokens[index]?.lemma ?? '');
}

function best(cast: Cast, readings: readonly Reading[]): Reading | undefined {
  const score = (reading: Reading): number =>
    4 * strictness(reading.frame) +
    3 * Number(isSense(cast, reading)) +
    Number(reading.agents.length > 0) +
    4 * Number(reading.targets.length > 0 || (reading.type.symmetric && reading.agents.length > 1));
  return readings.toSorted((a, b) => score(b) - score(a))[0];
}

function isSense(cast: Cast, { frame, trigger }: Reading): boolean {
  const roleset = cast.tree.predicateAt.get(trigger.token)?.roleset;
  return roleset !== undefined && frame.rolesets.includes(roleset);
}

/** The verb that carries a noun: a light verb, one that announces it, or, for meetings, the one whose setting it is. */
export function carrierOf(cast: Pick<Cast, 'tree' | 'words'>, noun: Token, isMeeting: boolean): number | undefined {
  const { tree, words } = cast;
  const head = tree.tokens[noun.head];
  if (!head) return undefined;
  if (relation(noun) === 'conj' && head.pos === 'NOUN') return carrierOf(cast, head, isMeeting);
  if (head.pos !== 'VERB') return undefined;
  const carries = words.has('lightVerbs', head.lemma) || words.has('announcing', head.lemma);
  if ((noun.dep === 'obj' || noun.dep === 'nsubj:pass') && carries) return head.index;
  if (noun.dep === 'nsubj' && words.has('occurring', head.lemma)) return head.index;
  const preposition = tree.children[noun.index]
    ?.map((child) => tree.tokens[child])
    .find((child) => child?.dep === 'case');
  if (noun.dep !== 'obl' || !preposition) return undefined;
  // "in protest", "in support of": without an article it is what the subject does, not where.
  const isGesture = noun.tag === 'NN' && preposition.index === noun.index - 1 && words.has('gestures', noun.lemma);
  const isSetting = isMeeting || words.has('settings', noun.lemma) || isGesture;
  if (isSetting && words.has('meetingPrepositions', preposition.lemma)) return head.index;
  if (isMeeting && preposition.lemma === 'for' && words.has('travelling', head.lemma)) return head.index;
  // "killed two during a raid on X": who kills raids; "two were killed in a raid", "died in a raid" do not say who.
  const isActive = dependents(tree, head.index, 'obj').length > 0 && !isPassive(tree, head.index);
  const isScene = preposition.lemma === 'in' || preposition.lemma === 'during';
  return isActive && isScene && words.has('raids', noun.lemma) ? head.index : undefined;
}
