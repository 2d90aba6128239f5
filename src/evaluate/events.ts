import type { Extraction, ReportedEntity, Span } from '../types.ts';

/** An event as people labelled it (tests/gold/events/GUIDELINES.md). */
export interface GoldEvent {
  readonly type: string;
  readonly trigger: readonly [start: number, end: number];
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly polarity: 'affirmed' | 'negated';
  readonly modality: string;
}

/** A labelled text: its actors with their mentions, and its events. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly {
    readonly id: string;
    readonly mentions: readonly (readonly [start: number, end: number])[];
  }[];
  readonly events: readonly GoldEvent[];
}

/** Counts behind a precision and a recall. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly labelled: number;
}

/** How well events are read. */
export interface EventScores {
  /** (PLOVER type, agent, target, polarity) by text; unordered for parties of one rank. */
  readonly facts: Counts;
  /** The same without a look at who: (PLOVER type, sentence). */
  readonly types: Counts;
  /** Of the events whose type and sentence are right: those whose modality is. */
  readonly modality: Counts;
  /** Negated events alone. */
  readonly negated: Counts;
}

/** What both sides are compared as: PLOVER type by event type, and where sentences are. */
export interface Comparison {
  /** PLOVER type of an event type; undefined leaves the type out. */
  readonly ploverOf: (type: string) => string | undefined;
  readonly sentencesOf: (text: GoldText) => readonly Span[];
}

const NOBODY = '-';

/** Scores a report against the labels of its text. */
export function scoreEvents(gold: GoldText, report: Extraction, comparison: Comparison): EventScores {
  const actorOf = matchActors(gold, report.entities);
  const { ploverOf } = comparison;
  const sentences = comparison.sentencesOf(gold);
  const sentenceOf = (offset: number): number =>
    sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const labelled = gold.events.flatMap((event) => {
    const plover = ploverOf(event.type);
    const { agents, targets, polarity, modality } = event;
    return plover ? [{ plover, agents, targets, polarity, modality, sentence: sentenceOf(event.trigger[0]) }] : [];
  });
  const found = report.events.flatMap(({ type, agents, targets, negated, modality, trigger }) => {
    const plover = trigger.in === undefined ? ploverOf(type) : undefined;
    const who = (ids: readonly string[]): string[] => [...new Set(ids.map(actorOf))];
    const polarity = negated ? ('negated' as const) : ('affirmed' as const);
    const sentence = sentenceOf(trigger.start);
    return plover ? [{ plover, agents: who(agents), targets: who(targets), polarity, modality, sentence }] : [];
  });
  const isNegated = ({ polarity }: Coded): boolean => polarity === 'negated';
  return {
    facts: count(found.flatMap(factsOf), labelled.flatMap(factsOf)),
    types: count(found.map(typeOf), labelled.map(typeOf)),
    modality: count(found.map(withModality), labelled.map(withModality)),
    negated: count(found.filter(isNegated).map(typeOf), labelled.filter(isNegated).map(typeOf)),
  };
}

/** Precision, recall and their harmonic mean, 0..1; 0 where nothing was found or labelled. */
export function ratesOf({ right, found, labelled }: Counts): Readonly<Record<'precision' | 'recall' | 'f1', number>> {
  const precision = found === 0 ? 0 : right / found;
  const recall = labelled === 0 ? 0 : right / labelled;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The counts of several texts together. */
export function sumScores(scores: readonly EventScores[]): EventScores {
  const sum = (layer: keyof EventScores): Counts =>
    scores.reduce<Counts>(
      (total, { [layer]: each }) => ({
        right: total.right + each.right,
        found: total.found + each.found,
        labelled: total.labelled + each.labelled,
      }),
      { right: 0, found: 0, labelled: 0 },
    );
  return { facts: sum('facts'), types: sum('types'), modality: sum('modality'), negated: sum('negated') };
}

interface Coded {
  readonly plover: string;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly polarity: 'affirmed' | 'negated';
  readonly modality: string;
  readonly sentence: number;
}

/** One fact for each agent and target; parties without a target are paired; an event of nobody is no fact. */
export function factsOf({
  plover,
  agents,
  targets,
  polarity,
}: Omit<Coded, 'modality' | 'sentence'>): readonly string[] {
  const fact = (a: string, b: string): string => `${plover} ${a} ${b} ${polarity}`;
  if (targets.length === 0 && agents.length > 1) {
    return agents.flatMap((a, index) => agents.slice(index + 1).map((b) => (a < b ? fact(a, b) : fact(b, a))));
  }
  if (agents.length + targets.length === 0) return [];
  const [from, to] = [agents, targets].map((ids) => (ids.length > 0 ? ids : [NOBODY]));
  return (from as readonly string[]).flatMap((a) => (to as readonly string[]).map((b) => fact(a, b)));
}

function typeOf({ plover, sentence }: Coded): string {
  return `${plover} ${sentence}`;
}

function withModality(coded: Coded): string {
  return `${typeOf(coded)} ${coded.modality}`;
}

function count(found: readonly string[], labelled: readonly string[]): Counts {
  const [a, b] = [new Set(found), new Set(labelled)];
  return { right: [...a].filter((each) => b.has(each)).length, found: a.size, labelled: b.size };
}

/** A name says who somebody is; a pronoun that was misread must not outvote it. */
const VOTES = { name: 5, nominal: 1, pronoun: 1 } as const;

/** For a predicted entity the labelled actor with whose mentions most of its own agree, names first; else an id of its own. */
export function matchActors(gold: GoldText, entities: readonly ReportedEntity[]): (id: string) => string {
  const matched = new Map<string, string>();
  for (const { id, mentions } of entities) {
    const own = mentions.filter((mention) => mention.in === undefined);
    const votes = gold.actors.map((actor) => ({
      actor: actor.id,
      votes: own
        .filter((mention) => actor.mentions.some((other) => agree(mention, other)))
        .reduce((sum, { kind }) => sum + VOTES[kind], 0),
    }));
    const best = votes.toSorted((x, y) => y.votes - x.votes)[0];
    if (best && best.votes > 0) matched.set(id, best.actor);
  }
  return (id) => matched.get(id) ?? `predicted:${id}`;
}

/** They end together, or more than half of either is the other: people cut noun phrases in many ways. */
function agree(a: Pick<Span, 'start' | 'end'>, [start, end]: readonly [number, number]): boolean {
  const shared = Math.min(a.end, end) - Math.max(a.start, start);
  return shared > 0 && (a.end === end || shared * 2 > Math.max(a.end - a.start, end - start));
}
