import type { GraphReader } from '../../store/graph-store.ts';
import type { EventCountFilter, EventCountRow } from '../../store/questions.ts';
import { type BesideDimension, type Dimension, dimensions, type OwnDimension } from './dimensions.ts';
import { weekOf } from './periods.ts';

/** How many events have these values, in the order of the dimensions; null where a value is not known. */
export interface EventCount {
  readonly values: readonly (string | null)[];
  readonly count: number;
  /** The mean of Goldstein's scale over the events that have a score; null if none has. */
  readonly goldstein: number | null;
}

/** Counts and whether there are more groups than that. */
export interface EventCounts {
  readonly groups: readonly EventCount[];
  readonly hasMore: boolean;
}

/** What to count by, and how many groups to give. */
export interface Counting {
  /** None, one or two, each once. */
  readonly by: readonly Dimension[];
  readonly limit: number;
}

/** Weeks are made of days here, in no more rows than these. */
const MOST_DAYS = 100_000;

/** Counts events, most first, then by their values. */
export async function countEvents(
  counting: Counting,
  filter: EventCountFilter,
  store: GraphReader,
): Promise<EventCounts> {
  const { by, limit } = counting;
  const isWeekly = by.includes('week');
  const rows = await askCounts(by, { ...filter, limit: isWeekly ? MOST_DAYS : limit + 1 }, store);
  const whole = isWeekly ? toWeeks(rows, by) : rows;
  const groups = whole.slice(0, limit).map(({ first, second, total, scored, goldstein }) => ({
    values: [first, second].slice(0, by.length),
    count: total,
    goldstein: scored === 0 ? null : Math.round((goldstein / scored) * 1000) / 1000,
  }));
  return { groups, hasMore: whole.length > limit || rows.length === MOST_DAYS };
}

/** Asks for the values in the order of `by`: the statement for one node beside the event has it first. */
async function askCounts(
  by: readonly Dimension[],
  filter: EventCountFilter & { readonly limit: number },
  store: GraphReader,
): Promise<readonly EventCountRow[]> {
  const [first = NOTHING, second = NOTHING] = by.map((dimension) => dimensions[dimension]);
  if (first.kind === 'own' && second.kind === 'own') {
    const lengths = { firstLength: first.length, secondLength: second.length };
    return store.ask('event-counts', { ...filter, first: first.value, second: second.value, ...lengths });
  }
  if (first.kind === 'beside' && second.kind === 'beside') {
    const links = { firstLinks: first.links, secondLinks: second.links };
    return store.ask('event-counts-by-two', { ...filter, first: first.value, second: second.value, ...links });
  }
  if (first.kind === 'beside') return askByOne(first, second as OwnDimension, { filter, store });
  const rows = await askByOne(second as BesideDimension, first, { filter, store });
  return inOrder(rows.map((row) => ({ ...row, first: row.second, second: row.first })));
}

function askByOne(
  { links, value }: BesideDimension,
  own: OwnDimension | typeof NOTHING,
  { filter, store }: { readonly filter: EventCountFilter & { readonly limit: number }; readonly store: GraphReader },
): Promise<readonly EventCountRow[]> {
  const second = { second: own.value, secondLength: own.length };
  return store.ask('event-counts-by-one', { ...filter, first: value, types: links, ...second });
}

const NOTHING = { kind: 'own', value: 'none', length: 0 } as const;

function toWeeks(rows: readonly EventCountRow[], by: readonly Dimension[]): readonly EventCountRow[] {
  const weeks = new Map<string, EventCountRow>();
  const week = (day: string | null, at: number): string | null => (day && by[at] === 'week' ? weekOf(day) : day);
  for (const row of rows) {
    const [first, second] = [week(row.first, 0), week(row.second, 1)];
    const key = JSON.stringify([first, second]);
    const { total = 0, scored = 0, goldstein = 0 } = weeks.get(key) ?? {};
    const sums = { total: total + row.total, scored: scored + row.scored, goldstein: goldstein + row.goldstein };
    weeks.set(key, { first, second, ...sums });
  }
  return inOrder([...weeks.values()]);
}

/** Most first, then by the values, what is not known first: as the statements sort. */
function inOrder(rows: readonly EventCountRow[]): readonly EventCountRow[] {
  const keyOf = ({ first, second }: EventCountRow): readonly string[] => [first ?? '', second ?? ''];
  return [...rows].sort((a, b) => b.total - a.total || compare(keyOf(a), keyOf(b)));
}

function compare([a = '', x = '']: readonly string[], [b = '', y = '']: readonly string[]): number {
  if (a !== b) return a < b ? -1 : 1;
  if (x === y) return 0;
  return x < y ? -1 : 1;
}
