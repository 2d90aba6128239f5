import type { Page } from '../list-pages.ts';
import type { EachRow } from './column-filter.ts';
import { createFirstOf } from './first-of.ts';

/** How a list is sorted and walked. */
export interface ListWalk {
  readonly isRising: boolean;
  readonly page: Page;
}

/** What a list is made of: rows with ids, and what they are sorted by, then by id. */
export interface Listed {
  readonly each: EachRow;
  readonly ids: readonly string[];
  valueOf(row: number): string | number;
  /** A number for the value of a row: greater for greater values. */
  rankOf(row: number): number;
  /** The same for any value. */
  rankOfValue(value: string | number): number;
}

/** A row of a page: what it is about, and what it is sorted by. */
export interface Placed {
  readonly id: string;
  readonly sortValue: string | number;
}

/** A page of the rows that pass, as statements have it: values rising or falling, ids rising; all turned when walked backward. */
export function pageOf(listed: Listed, { isRising, page }: ListWalk): readonly Placed[] {
  const { each, ids, rankOf } = listed;
  const turn = page.backward ? -1 : 1;
  const rankTurn = isRising ? turn : -turn;
  const order = (rank: number, id: string, otherRank: number, otherId: string): number => {
    if (rank !== otherRank) return (rank - otherRank) * rankTurn;
    if (id === otherId) return 0;
    return id < otherId ? -turn : turn;
  };
  const first = createFirstOf<number>(page.limit, (a, b) =>
    order(rankOf(a), ids[a] as string, rankOf(b), ids[b] as string),
  );
  const after = page.after && { rank: listed.rankOfValue(page.after[0] ?? ''), id: String(page.after[1]) };
  each((row) => {
    if (!after || order(rankOf(row), ids[row] as string, after.rank, after.id) > 0) first.add(row);
  });
  return first.all().map((row) => ({ id: ids[row] as string, sortValue: listed.valueOf(row) }));
}
