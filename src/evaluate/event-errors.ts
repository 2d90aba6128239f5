import type { Extraction } from '../types.ts';
import { type Coded, type Comparison, codeText } from './coded.ts';
import type { GoldText } from './gold-text.ts';

/** What can be wrong with an event. */
export const ERROR_KINDS = ['missed', 'spurious', 'type', 'agent', 'target', 'polarity', 'modality'] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** An event that was labelled and not read so, or read and not labelled so. */
export interface EventError {
  readonly text: string;
  readonly kinds: readonly ErrorKind[];
  readonly labelled?: Coded;
  readonly found?: Coded;
}

/** What is wrong in a text, in its order: events are paired by their words first, then by type and sentence. */
export function eventErrors(gold: GoldText, report: Extraction, comparison: Comparison): readonly EventError[] {
  const { found, labelled } = codeText(gold, report, comparison);
  const partners = pair(labelled, found);
  const paired = new Set(partners.values());
  const errors: readonly EventError[] = [
    ...labelled.map((event) => {
      const partner = partners.get(event);
      return partner
        ? { text: gold.id, kinds: differences(event, partner), labelled: event, found: partner }
        : { text: gold.id, kinds: ['missed' as const], labelled: event };
    }),
    ...found
      .filter((event) => !paired.has(event))
      .map((event) => ({ text: gold.id, kinds: ['spurious' as const], found: event })),
  ];
  const start = ({ labelled, found }: EventError): number => (labelled ?? found)?.trigger.start ?? 0;
  return errors.filter(({ kinds }) => kinds.length > 0).toSorted((a, b) => start(a) - start(b));
}

/** The found event for each labelled one, each used once; the best likeness first. */
function pair(labelled: readonly Coded[], found: readonly Coded[]): ReadonlyMap<Coded, Coded> {
  const options = labelled.flatMap((a) => found.map((b) => ({ a, b, likeness: likeness(a, b) })));
  const partners = new Map<Coded, Coded>();
  const used = new Set<Coded>();
  for (const { a, b } of options.filter((each) => each.likeness > 0).toSorted((x, y) => y.likeness - x.likeness)) {
    if (partners.has(a) || used.has(b)) continue;
    partners.set(a, b);
    used.add(b);
  }
  return partners;
}

function likeness(a: Coded, b: Coded): number {
  const isSameWord = a.trigger.start < b.trigger.end && b.trigger.start < a.trigger.end;
  const isSameType = a.plover === b.plover;
  if (!isSameWord && (!isSameType || a.sentence !== b.sentence)) return 0;
  const isSameRole = (role: 'agents' | 'targets'): boolean => sameSet(a[role], b[role]);
  return 4 * Number(isSameWord) + 2 * Number(isSameType) + Number(isSameRole('agents')) + Number(isSameRole('targets'));
}

function differences(labelled: Coded, found: Coded): readonly ErrorKind[] {
  const checks: readonly (readonly [ErrorKind, boolean])[] = [
    ['type', labelled.plover === found.plover],
    ['agent', sameSet(labelled.agents, found.agents)],
    ['target', sameSet(labelled.targets, found.targets)],
    ['polarity', labelled.polarity === found.polarity],
    ['modality', labelled.modality === found.modality],
  ];
  return checks.flatMap(([kind, isRight]) => (isRight ? [] : [kind]));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
