import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Order } from './orders.ts';
import { userError } from './user-error.ts';

/** The arguments of every list that has pages. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of a list, as Relay wants it. `totalCount` is a function so that it is counted only if a query asks. */
export interface Connection<R> {
  readonly edges: readonly { readonly cursor: string; readonly node: R }[];
  readonly nodes: readonly R[];
  readonly pageInfo: PageInfo;
  totalCount(): Promise<number>;
}

/** Where a page stands in its list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What to ask the store for: one row more than the page has, to know whether another page follows. */
export interface PageRequest {
  readonly limit: number;
  readonly after: readonly (string | number)[] | null;
}

const MOST_ROWS = 100;

/** `first`, if it is between 1 and 100; throws a user error if it is not. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= MOST_ROWS) return first;
  throw userError(`first: expected 1 to ${MOST_ROWS}, got ${first}; ask for the next page with after`);
}

/** The arguments as the store takes them. Throws a user error where `first` or `after` cannot be used. */
export function pageRequest<R>({ first, after }: PageArguments, order: Order<R>): PageRequest {
  return { limit: checkFirst(first) + 1, after: after ? decodeCursor(after, order.shape) : null };
}

/** The page that these rows, found for `pageRequest` of the same arguments, make. */
export function connection<R>(
  rows: readonly R[],
  { first, after }: PageArguments,
  { order, total }: { readonly order: Order<R>; readonly total: () => Promise<number> },
): Connection<R> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(order.valuesOf(node)), node }));
  const pageInfo = {
    hasNextPage: rows.length > first,
    hasPreviousPage: Boolean(after),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes, pageInfo, totalCount: total };
}
