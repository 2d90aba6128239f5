import { shortHash } from '../lib/hash.ts';
import type { Event, IndexedReport } from '../types.ts';
import type { ActorRef, Cast } from './casting.ts';

/** An event of a report with its participants resolved: one of those that may meet in an event of the view. */
export interface Member {
  readonly event: Event;
  readonly report: IndexedReport;
  readonly cast: Cast;
  /** Members with equal keys may be one event. */
  readonly key: string;
  /** Key of the event that it is about. */
  readonly themeKey?: string;
  readonly placeId?: string;
  /**
   * True where the participants do not say enough to meet the like of it in another text: nobody is named, one side is
   * told by a noun alone, or there is no date. It meets its like in copies of its own text only.
   */
  readonly isLoose: boolean;
}

/** How deep an event about an event about an event is followed. */
const MAX_DEPTH = 3;

/** The events of a report, resolved, in the order of the report. */
export function membersOf(report: IndexedReport, cast: Cast): readonly Member[] {
  const byId = new Map(report.report.events.map((event) => [event.id, event]));
  const keyOf = (event: Event, depth: number): string => {
    const inner = event.theme?.event === undefined ? undefined : byId.get(event.theme.event);
    const theme = inner && depth < MAX_DEPTH ? keyOf(inner, depth + 1) : themeActor(event, cast);
    return eventKey(event, cast, theme ?? '');
  };
  return report.report.events.map((event) => {
    const inner = event.theme?.event === undefined ? undefined : byId.get(event.theme.event);
    const place = event.place === undefined ? undefined : cast.get(event.place)?.id;
    return {
      event,
      report,
      cast,
      key: keyOf(event, 0),
      ...(inner ? { themeKey: keyOf(inner, 0) } : {}),
      ...(place ? { placeId: place } : {}),
      isLoose: isLoose(event, cast),
    };
  });
}

function themeActor({ theme }: Event, cast: Cast): string | undefined {
  return theme?.entity === undefined ? undefined : cast.get(theme.entity)?.id;
}

/**
 * Hash of what an event is. The year is part of it, so that what must be looked at again after a change is bounded; dates
 * within the year are compared later. A loose event has no business outside its day.
 */
function eventKey(event: Event, cast: Cast, theme: string): string {
  const { type, agents, targets, negated, modality, date = '' } = event;
  const loose = isLoose(event, cast);
  return shortHash(
    type,
    sideOf(agents, cast),
    sideOf(targets, cast),
    theme,
    negated ? 'negated' : 'affirmed',
    modality,
    loose ? `${date} ${event.place === undefined ? '' : cast.get(event.place)?.id}` : date.slice(0, 4),
  );
}

/** The participants of one side; what is told by a noun alone counts where nothing else is there, by its wording. */
function sideOf(entities: readonly string[], cast: Cast): string {
  const refs = refsOf(entities, cast);
  const known = refs.filter(({ isLocal }) => !isLocal).map(({ id }) => id);
  const all = known.length > 0 ? known : refs.map(({ name }) => `~${name.toLowerCase()}`);
  return [...new Set(all)].sort().join('\u0001');
}

function isLoose({ agents, targets, date }: Event, cast: Cast): boolean {
  const sides = [refsOf(agents, cast), refsOf(targets, cast)];
  return (
    date === undefined ||
    !sides.flat().some(({ isNamed }) => isNamed) ||
    sides.some((refs) => refs.length > 0 && refs.every(({ isLocal }) => isLocal))
  );
}

function refsOf(entities: readonly string[], cast: Cast): readonly ActorRef[] {
  return entities.flatMap((id) => cast.get(id) ?? []);
}
