import type { Extraction } from '../types.ts';
import { attributesOf } from './attributes.ts';
import { type Coded, type Comparison, codeText, factsOf } from './coded.ts';
import { addCounts, type Counts, countShared, NOTHING } from './counts.ts';
import type { GoldText } from './gold-text.ts';

/** The layers that are scored; what each counts is in tests/gold/events/GUIDELINES.md. */
export const LAYERS = [
  'types',
  'participants',
  'facts',
  'strict',
  'actors',
  'modality',
  'negated',
  'dates',
  'places',
  'headlines',
  'offices',
  'titles',
  'current',
] as const;

export type Layer = (typeof LAYERS)[number];

/** How well events are read, from the loosest look at them to the strictest, and what is told of them. */
export type EventScores = Readonly<Record<Layer, Counts>>;

/** Scores a report against the labels of its text. */
export function scoreEvents(gold: GoldText, report: Extraction, comparison: Comparison): EventScores {
  const { found, labelled } = codeText(gold, report, comparison);
  const title = codeText(gold, report, comparison, 'title');
  const isNegated = ({ polarity }: Coded): boolean => polarity === 'negated';
  const count = (key: (coded: Coded) => readonly string[], keep: (coded: Coded) => boolean = () => true): Counts =>
    countShared(found.filter(keep).flatMap(key), labelled.filter(keep).flatMap(key));
  return {
    types: count((coded) => [typeOf(coded)]),
    participants: count(({ plover, agents, targets }) => [...agents, ...targets].map((id) => `${plover} ${id}`)),
    facts: count(factsOf),
    strict: count((coded) => factsOf(coded).map((fact) => `${fact} ${coded.modality}`)),
    actors: count(({ agents, targets }) => [...agents, ...targets]),
    modality: count((coded) => [`${typeOf(coded)} ${coded.modality}`]),
    negated: count((coded) => [typeOf(coded)], isNegated),
    headlines: gold.headline ? countShared(title.found.flatMap(factsOf), title.labelled.flatMap(factsOf)) : NOTHING,
    ...attributesOf(gold, report, { found, labelled }, comparison),
  };
}

/** The counts of several texts together. */
export function sumScores(scores: readonly EventScores[]): EventScores {
  const sum = (layer: Layer): Counts => scores.map((each) => each[layer]).reduce(addCounts, NOTHING);
  return Object.fromEntries(LAYERS.map((layer) => [layer, sum(layer)])) as unknown as EventScores;
}

function typeOf({ plover, sentence }: Coded): string {
  return `${plover} ${sentence}`;
}
