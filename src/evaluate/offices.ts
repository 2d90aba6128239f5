import type { Extraction, ReportedEntity, State } from '../types.ts';
import { addCounts, type Counts, NOTHING } from './counts.ts';
import type { GoldOffice } from './gold-text.ts';
import { bare } from './wording.ts';

/** Offices: who holds one where; the same with its title; and of those found, whether it is told rightly who holds it still. */
export interface OfficeScores {
  readonly offices: Counts;
  readonly titles: Counts;
  readonly current: Counts;
}

/** Scores the offices of a report by the wordings of person, body and title; each label is used once. */
export function scoreOffices(
  labelled: readonly GoldOffice[],
  report: Extraction,
  isOffice: (type: string) => boolean,
): OfficeScores {
  const found = report.states.filter(({ type }) => isOffice(type));
  const wordings = new Map(report.entities.map((entity) => [entity.id, wordingsOf(entity)]));
  const isBetween = ({ subject, object }: State, { person, body }: GoldOffice): boolean =>
    (wordings.get(subject)?.has(bare(person)) ?? false) &&
    body.some((each) => wordings.get(object)?.has(bare(each)) ?? false);
  const isTitled = (state: State, { title }: GoldOffice): boolean =>
    title === undefined || bare(state.title ?? '') === bare(title);
  const pairs = pair(found, labelled, (state, office) => isBetween(state, office) && isTitled(state, office));
  const loose = pair(found, labelled, isBetween);
  const of = (right: number): Counts => ({ right, found: found.length, labelled: labelled.length });
  const current = pairs
    .filter(([, office]) => office.current !== undefined)
    .map(([state, office]) => ({ right: Number(state.current === office.current), found: 1, labelled: 1 }))
    .reduce(addCounts, NOTHING);
  return { offices: of(loose.length), titles: of(pairs.length), current };
}

function pair(
  found: readonly State[],
  labelled: readonly GoldOffice[],
  fits: (state: State, office: GoldOffice) => boolean,
): readonly (readonly [State, GoldOffice])[] {
  const used = new Set<State>();
  return labelled.flatMap((office) => {
    const state = found.find((each) => !used.has(each) && fits(each, office));
    if (state) used.add(state);
    return state ? [[state, office] as const] : [];
  });
}

function wordingsOf({ name, aliases, mentions }: ReportedEntity): ReadonlySet<string> {
  return new Set([name, ...aliases, ...mentions.map(({ text }) => text)].map(bare));
}
