import type { Page } from '../list-pages.ts';
import type { Passes } from './column-filter.ts';
import type { EventColumns } from './event-columns.ts';

/** Which way a list by date goes. */
export interface DateWalk {
  readonly isRising: boolean;
  readonly page: Page;
}

/** Stands for a date that is not known: rows without one come last, whichever way the dates go. */
const UNKNOWN = { rising: '~', falling: '' } as const;

/** A row of a page, by its event, with the date that it is sorted by. */
export interface Dated {
  readonly id: string;
  readonly sortValue: string;
}

/** The page of the events that pass, by date and then by id, as the statement `events` sorts them. */
export function pageOfColumns(columns: EventColumns, passes: Passes, { isRising, page }: DateWalk): readonly Dated[] {
  const { codes, values } = columns.date;
  const missing = isRising ? UNKNOWN.rising : UNKNOWN.falling;
  const isFalling = isRising === (page.backward ?? false);
  const ranks = ranksOf(values, missing, isFalling);
  const isBeyond = beyond(page, isFalling);
  const counts = new Uint32Array(values.length);
  const found: number[] = [];
  for (let row = 0; row < columns.size; row += 1) {
    if (!passes(row)) continue;
    const code = codes[row] as number;
    if (isBeyond && !isBeyond(values[code] ?? missing, columns.ids[row] as string)) continue;
    counts[ranks[code] as number] = (counts[ranks[code] as number] as number) + 1;
    found.push(row);
  }
  const last = lastRank(counts, page.limit);
  const rows = found.filter((row) => (ranks[codes[row] as number] as number) <= last);
  const idOrder = page.backward ? -1 : 1;
  rows.sort((a, b) => {
    const order = (ranks[codes[a] as number] as number) - (ranks[codes[b] as number] as number);
    return order || ((columns.ids[a] as string) < (columns.ids[b] as string) ? -idOrder : idOrder);
  });
  return rows.slice(0, page.limit).map((row) => ({
    id: columns.ids[row] as string,
    sortValue: values[codes[row] as number] ?? missing,
  }));
}

/** The place of each date in the order of the list; equal values share one. */
function ranksOf(values: readonly (string | null)[], missing: string, isFalling: boolean): Uint32Array {
  const order = [...values.keys()];
  const dateOf = (code: number): string => values[code] ?? missing;
  const turn = isFalling ? -1 : 1;
  order.sort((a, b) => (dateOf(a) < dateOf(b) ? -turn : dateOf(a) > dateOf(b) ? turn : 0));
  const ranks = new Uint32Array(values.length);
  for (const [rank, code] of order.entries()) ranks[code] = rank;
  return ranks;
}

/** Whether a row comes after the one that the page goes on from. */
function beyond({ after, backward }: Page, isFalling: boolean): ((value: string, id: string) => boolean) | undefined {
  if (!after) return undefined;
  const [last, lastId] = [String(after[0]), String(after[1])];
  return (value, id) => {
    if (value === last) return backward ? id < lastId : id > lastId;
    return isFalling ? value < last : value > last;
  };
}

function lastRank(counts: Uint32Array, limit: number): number {
  let sum = 0;
  for (let rank = 0; rank < counts.length; rank += 1) {
    sum += counts[rank] as number;
    if (sum >= limit) return rank;
  }
  return counts.length;
}
