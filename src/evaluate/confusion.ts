import type { Extraction } from '../types.ts';
import { type Comparison, codeText, factsOf } from './coded.ts';
import type { Counts } from './counts.ts';
import type { GoldText } from './gold-text.ts';

/** How well one event type is read. */
export interface TypeScores {
  /** Facts of this type whose PLOVER type, agent, target and polarity are labelled; and those that are labelled with it. */
  readonly facts: Counts;
}

/** An event whose words were labelled as one type and read as another; `none` where one side has no event there. */
export interface Mistaken {
  readonly labelled: string;
  readonly found: string;
  readonly count: number;
}

const NONE = 'none';

/** Scores of facts by event type, over several texts; types without a PLOVER type or stance left out as in `scoreEvents`. */
export function scoreTypes(
  pairs: readonly { readonly gold: GoldText; readonly report: Extraction }[],
  comparison: Comparison,
): ReadonlyMap<string, TypeScores> {
  const sums = new Map<string, { right: number; found: number; labelled: number }>();
  const at = (type: string) => {
    const sum = sums.get(type) ?? { right: 0, found: 0, labelled: 0 };
    sums.set(type, sum);
    return sum;
  };
  for (const { gold, report } of pairs) {
    const { found, labelled } = codeText(gold, report, comparison);
    const wanted = new Set(labelled.flatMap(factsOf));
    for (const coded of labelled) at(coded.type).labelled += factsOf(coded).length;
    for (const coded of found) {
      at(coded.type).found += factsOf(coded).length;
      at(coded.type).right += factsOf(coded).filter((fact) => wanted.has(fact)).length;
    }
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, facts]) => [type, { facts }]));
}

/** Which types are taken for which, by triggers that overlap; most frequent first. */
export function confusionOf(
  pairs: readonly { readonly gold: GoldText; readonly report: Extraction }[],
): readonly Mistaken[] {
  const counts = new Map<string, number>();
  const note = (labelled: string, found: string): void => {
    if (labelled !== found) counts.set(`${labelled} ${found}`, (counts.get(`${labelled} ${found}`) ?? 0) + 1);
  };
  for (const { gold, report } of pairs) {
    const found = report.events.filter(({ trigger }) => trigger.in === undefined);
    for (const { type, trigger } of gold.events) {
      note(type, found.find((event) => overlap(event.trigger, trigger))?.type ?? NONE);
    }
    for (const { type, trigger } of found) {
      if (!gold.events.some((event) => overlap(trigger, event.trigger))) note(NONE, type);
    }
  }
  return [...counts]
    .map(([key, count]) => {
      const [labelled = NONE, read = NONE] = key.split(' ');
      return { labelled, found: read, count };
    })
    .sort((a, b) => b.count - a.count || (`${a.labelled} ${a.found}` < `${b.labelled} ${b.found}` ? -1 : 1));
}

function overlap(
  { start, end }: { readonly start: number; readonly end: number },
  [from, to]: readonly [number, number],
): boolean {
  return start < to && from < end;
}
