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
  readonly ids: readonly string[];
  valueOf(row: number): string | number;
  /** A number for the value of a row: greater for greater values. */
  rankOf(row: number): number;
  /** The same for any value. */
  rankOfValue(value: string | number): number;
  /** The rows, in parts that follow one another as values rise, or fall; those before a rank may be left out. */
  parts(isRising: boolean, from?: number): Iterable<EachRow>;
}

/** A row of a page: what it is about, and what it is sorted by. */
export interface Placed {
  readonly id: string;
  readonly sortValue: string | number;
}

/** A page of a list, as statements have it: values rising or falling, ids rising; all turned when walked backward. */
export function pageOf(listed: Listed, { isRising, page }: ListWalk): readonly Placed[] {
  const { ids, rankOf } = listed;
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
  for (const each of listed.parts(rankTurn > 0, after?.rank)) {
    each((row) => {
      if (!after || order(rankOf(row), ids[row] as string, after.rank, after.id) > 0) first.add(row);
    });
    if (first.isFull()) break;
  }
  return first.all().map((row) => ({ id: ids[row] as string, sortValue: listed.valueOf(row) }));
}
