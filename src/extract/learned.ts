import type { EventType, Frame, Ontology } from '../ontology/ontology.ts';
import type { EventGuess, WordGuess } from '../types.ts';
import { type Cast, namedAt, type Participant } from './participants.ts';
import type { Reading } from './reading.ts';
import type { Listener } from './trace.ts';

/**
 * From which probability on what the model learned is believed; chosen on labelled texts that neither it nor a frame had seen
 * (tests/gold/events/GUIDELINES.md).
 */
const BELIEVED = {
  /** That a word tells an event at all, where a frame of a type fits that the model has learned well. */
  event: 0.2,
  /** Whoever plays a role that a frame leaves empty. */
  fill: 0.8,
  /** An event where no frame fits, with all its roles; and with one of them empty. */
  whole: 0.55,
  part: 0.97,
  /** Whoever takes part in it. */
  role: 0.65,
  /** Another PLOVER type than that of the frame. */
  other: 0.95,
};

/** A type with its probability. */
interface Likely {
  readonly type: EventType;
  readonly score: number;
}

/** Stands for a frame where none fits. */
const NO_FRAME: Frame = {
  verbs: [],
  nouns: [],
  rolesets: [],
  agent: [],
  target: [],
  theme: [],
  third: [],
  negated: false,
  where: {
    theme: [],
    notTheme: [],
    object: [],
    notObject: [],
    preposition: [],
    notPreposition: [],
    context: [],
    notContext: [],
    needs: [],
  },
};

/**
 * What frames read, without what the model is sure is no event, with roles that they leave empty filled, and with another type
 * where the model is sure of it.
 */
export function withLearned(
  cast: Cast,
  readings: ReadonlyMap<number, Reading>,
  ontology: Ontology,
  listen: Listener | undefined,
): ReadonlyMap<number, Reading> {
  const { guesses } = cast.tree.doc;
  const doubted = new Set(cast.tree.doc.learnedTypes);
  const speakers = speakersIn(readings);
  const known = new Map(guesses.map((guess) => [guess.token, guess]));
  const joined = new Map<number, Reading>();
  for (const [token, reading] of readings) {
    const guess = known.get(token) ?? { token, types: [], agents: [], targets: [] };
    if (reading.type.stance) joined.set(token, reading);
    else if (!doubted.has(reading.type.name) || anyEvent(guess) >= BELIEVED.event)
      joined.set(token, improved(cast, reading, withoutWords(guess, speakers), ontology));
    else listen?.({ kind: 'dropped', token, type: reading.type, why: 'doubted' });
  }
  return joined;
}

/** "238 people died, prosecutors said": whoever says it has no part in it, unless another word names them. */
function speakersIn(readings: ReadonlyMap<number, Reading>): ReadonlySet<number> {
  const stances = [...readings.values()].filter(({ type }) => type.stance);
  return new Set(stances.flatMap(({ agents }) => agents.map(({ token }) => token)));
}

function withoutWords(guess: EventGuess, words: ReadonlySet<number>): EventGuess {
  const left = (all: readonly WordGuess[]): readonly WordGuess[] => all.filter(({ token }) => !words.has(token));
  return { ...guess, agents: left(guess.agents), targets: left(guess.targets) };
}

/** How probable it is that a word tells any event. */
function anyEvent({ types }: EventGuess): number {
  return types.reduce((sum, { score }) => sum + score, 0);
}

/** Events that the model reads where no frame does; `told` is what frames read, `read` what of it became an event. */
export function learnedReadings(
  cast: Cast,
  told: ReadonlyMap<number, Reading>,
  read: readonly Reading[],
  ontology: Ontology,
): readonly Reading[] {
  const added: Reading[] = [];
  const speakers = speakersIn(told);
  for (const guess of cast.tree.doc.guesses) {
    const known = told.get(guess.token);
    if (known && !known.type.stance) continue;
    const best = likeliest(guess, ontology);
    if (!best || best.score < BELIEVED.whole) continue;
    const reading = fresh(cast, withoutWords(guess, speakers), best);
    if (!reading || (isPartial(reading) && best.score < BELIEVED.part)) continue;
    if (![...read, ...added].some((other) => isSame(cast, reading, other))) added.push(reading);
  }
  return added;
}

function improved(cast: Cast, reading: Reading, guess: EventGuess, ontology: Ontology): Reading {
  const best = likeliest(guess, ontology);
  const isOther = best && best.score >= BELIEVED.other && best.type.plover?.type !== reading.type.plover?.type;
  if (isOther) return fresh(cast, guess, best) ?? reading;
  return filled(cast, reading, guess);
}

/** The type of the PLOVER type that is most probable in all, and how probable that one is. */
function likeliest({ types }: EventGuess, ontology: Ontology): Likely | undefined {
  const sums = new Map<string | undefined, Likely>();
  for (const { type: name, score } of types) {
    const type = ontology.events.get(name);
    if (!type) continue;
    const known = sums.get(type.plover?.type);
    sums.set(type.plover?.type, { type: known?.type ?? type, score: (known?.score ?? 0) + score });
  }
  const [top] = [...sums.values()].sort((a, b) => b.score - a.score);
  return top?.type.stance ? undefined : top;
}

function fresh(cast: Cast, guess: EventGuess, { type, score }: Likely): Reading | undefined {
  const agents = namedBy(cast, guess.agents, BELIEVED.role, type.agent, []);
  const targets = type.symmetric ? [] : namedBy(cast, guess.targets, BELIEVED.role, targetTypes(type), agents);
  if (type.symmetric ? agents.length < 2 : agents.length + targets.length === 0) return undefined;
  const pos = cast.tree.tokens[guess.token]?.pos;
  return {
    type,
    frame: NO_FRAME,
    learned: score,
    trigger: { token: guess.token, isNoun: pos !== 'VERB' && pos !== 'AUX' },
    agents,
    targets,
    others: [],
    targetFillers: [],
    isReciprocal: false,
    isPending: false,
  };
}

/** Roles that nobody plays go to those whom the model finds there. */
function filled(cast: Cast, reading: Reading, guess: EventGuess): Reading {
  const { type, isReciprocal } = reading;
  const agents =
    reading.agents.length > 0
      ? reading.agents
      : namedBy(cast, guess.agents, BELIEVED.fill, type.agent, reading.targets);
  const targets =
    reading.targets.length > 0 || type.symmetric || isReciprocal
      ? reading.targets
      : namedBy(cast, guess.targets, BELIEVED.fill, targetTypes(type), agents);
  return { ...reading, agents, targets };
}

/** Those named by words that are probable enough, without those who take part already. */
function namedBy(
  cast: Cast,
  words: readonly WordGuess[],
  least: number,
  allowed: EventType['target'],
  others: readonly Participant[],
): readonly Participant[] {
  const found = new Map<string, Participant>();
  const taken = new Set(others.map(({ entity }) => entity.id));
  for (const { token, score } of words) {
    if (score < least) continue;
    for (const each of namedAt(cast, token, allowed, 'learned')) {
      if (!taken.has(each.entity.id) && !found.has(each.entity.id)) found.set(each.entity.id, each);
    }
  }
  return [...found.values()];
}

/** Of a deed that is praised or blamed whoever did it is the target. */
function targetTypes({ agent, target }: EventType): EventType['target'] {
  return target.includes('Event') ? [...target, ...agent] : target;
}

function isPartial({ type, agents, targets }: Reading): boolean {
  return agents.length === 0 || (targets.length === 0 && !type.symmetric && type.target.length > 0);
}

/** Whether two readings of a sentence are of one PLOVER type and the first tells of nobody whom the other does not. */
function isSame({ tree }: Cast, reading: Reading, other: Reading): boolean {
  const sentence = (token: number): number | undefined => tree.tokens[token]?.sentence;
  if (sentence(reading.trigger.token) !== sentence(other.trigger.token)) return false;
  if (reading.type.plover?.type !== other.type.plover?.type) return false;
  const known = new Set([...other.agents, ...other.targets].map(({ entity }) => entity.id));
  return [...reading.agents, ...reading.targets].every(({ entity }) => known.has(entity.id));
}
