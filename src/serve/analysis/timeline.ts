import type { GraphReader } from '../../store/graph-store.ts';
import type { EventCountFilter } from '../../store/questions.ts';
import { countEvents, type EventCount } from './count-events.ts';
import { firstDay, lastDay, nextPeriod, type Period } from './periods.ts';

/** How many events fall into a period. */
export interface TimelineBucket extends Pick<EventCount, 'count' | 'goldstein'> {
  /** The period as dates are written: a day, the Monday of a week, `2022-01` or `2022`. */
  readonly period: string;
  readonly from: string;
  readonly to: string;
}

/** Periods in order; `undated` events have no date, or not so exact a one. */
export interface Timeline {
  readonly buckets: readonly TimelineBucket[];
  readonly undated: number;
  /** Whether there are periods before these. */
  readonly hasMore: boolean;
}

/** A timeline of more periods than these helps nobody; the latest are kept. */
const MOST_BUCKETS = 1000;

/** Counts events by period, the periods without any between the first and the last among them. */
export async function readTimeline(period: Period, filter: EventCountFilter, store: GraphReader): Promise<Timeline> {
  const { groups } = await countEvents({ by: [period], limit: 100_000 }, filter, store);
  const counts = new Map(groups.map((group) => [group.values[0] ?? '', group]));
  const periods = [...counts.keys()].filter((start) => start !== '').sort();
  const all = everyPeriod(periods, period);
  const kept = all.slice(-MOST_BUCKETS);
  const buckets = kept.map((start) => {
    const { count = 0, goldstein = null } = counts.get(start) ?? {};
    return { period: start, from: firstDay(start), to: lastDay(start, period), count, goldstein };
  });
  return { buckets, undated: counts.get('')?.count ?? 0, hasMore: all.length > kept.length };
}

function everyPeriod(periods: readonly string[], period: Period): readonly string[] {
  const last = periods.at(-1) ?? '';
  const all: string[] = [];
  for (let next = periods[0] ?? ''; next !== '' && next < last; next = nextPeriod(next, period)) all.push(next);
  return last === '' ? [] : [...all, last];
}
