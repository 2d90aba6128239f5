import type { Extraction, ReportedEntity, Span } from '../types.ts';
import type { GoldEvent, GoldText } from './gold-text.ts';
import { matchActors } from './match-actors.ts';

/** What both sides are compared as: PLOVER type by event type, and where sentences are. */
export interface Comparison {
  /** PLOVER type of an event type; undefined leaves the type out. */
  readonly ploverOf: (type: string) => string | undefined;
  readonly sentencesOf: (text: GoldText) => readonly Span[];
  /** Whether states of a type are offices. */
  readonly isOffice: (type: string) => boolean;
}

/** An event of either side in the terms in which they are compared. */
export interface Coded {
  readonly type: string;
  readonly plover: string;
  /** Labelled actors; a predicted one that is none of them has an id of its own. */
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly polarity: 'affirmed' | 'negated';
  readonly modality: string;
  readonly trigger: Span;
  /** Index of the sentence; -1 in a title. */
  readonly sentence: number;
  readonly date?: string;
  /** Wordings of the place, any of which may be the labelled one. */
  readonly place?: readonly string[];
}

/** Both sides of a text. */
export interface CodedText {
  readonly labelled: readonly Coded[];
  readonly found: readonly Coded[];
}

const NOBODY = '-';

/** Codes the events of a text's body, or of its title alone; types without a PLOVER type and stances are left out. */
export function codeText(
  gold: GoldText,
  report: Extraction,
  { ploverOf, sentencesOf }: Comparison,
  part: 'body' | 'title' = 'body',
): CodedText {
  const place = part === 'title' ? ({ in: 'title' } as const) : {};
  const sentences = part === 'title' ? [] : sentencesOf(gold);
  const sentenceOf = (at: number): number => sentences.findIndex(({ start, end }) => start <= at && at < end);
  const code = (event: GoldEvent): readonly Coded[] => {
    const plover = ploverOf(event.type);
    const [start, end] = event.trigger;
    const { place: where, ...rest } = event;
    const coded = { ...rest, trigger: { start, end, ...place }, sentence: sentenceOf(start) };
    return plover ? [{ ...coded, plover, ...(where ? { place: [where] } : {}) }] : [];
  };
  const labelled = (part === 'title' ? (gold.headline ?? []) : gold.events).flatMap(code);
  const actorOf = matchActors(gold, report.entities);
  const found = report.events
    .filter(({ trigger }) => trigger.in === place.in)
    .flatMap((event) => codeFound(event, actorOf, report.entities, { ploverOf, sentenceOf }));
  return { labelled, found };
}

function codeFound(
  event: Extraction['events'][number],
  actorOf: (id: string) => string,
  entities: readonly ReportedEntity[],
  { ploverOf, sentenceOf }: { ploverOf: Comparison['ploverOf']; sentenceOf: (at: number) => number },
): readonly Coded[] {
  const { type, agents, targets, negated, modality, trigger, date, dateBasis, place } = event;
  const plover = ploverOf(type);
  if (!plover) return [];
  const who = (ids: readonly string[]): string[] => [...new Set(ids.map(actorOf))];
  const where = place === undefined ? undefined : entities.find(({ id }) => id === place);
  return [
    {
      ...{ type, plover, agents: who(agents), targets: who(targets), modality, trigger },
      polarity: negated ? 'negated' : 'affirmed',
      sentence: sentenceOf(trigger.start),
      // The day of publication is only when it was told.
      ...(date && dateBasis !== 'publication' ? { date } : {}),
      ...(where ? { place: [where.name, ...where.mentions.map(({ text }) => text)] } : {}),
    },
  ];
}

/** One fact for each agent and target; parties without a target are paired; an event of nobody is no fact. */
export function factsOf({
  plover,
  agents,
  targets,
  polarity,
}: Pick<Coded, 'plover' | 'agents' | 'targets' | 'polarity'>): readonly string[] {
  return pairsOf({ agents, targets }).map(([from, to]) => `${plover} ${from} ${to} ${polarity}`);
}

/** Who does it to whom, each pair once; `-` stands for nobody. */
export function pairsOf({
  agents,
  targets,
}: Pick<Coded, 'agents' | 'targets'>): readonly (readonly [string, string])[] {
  if (targets.length === 0 && agents.length > 1) {
    return agents.flatMap((a, index) =>
      agents.slice(index + 1).map((b): readonly [string, string] => (a < b ? [a, b] : [b, a])),
    );
  }
  if (agents.length + targets.length === 0) return [];
  const [from, to] = [agents, targets].map((ids) => (ids.length > 0 ? ids : [NOBODY]));
  return (from as readonly string[]).flatMap((a) =>
    (to as readonly string[]).map((b): readonly [string, string] => [a, b]),
  );
}
