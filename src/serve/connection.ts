import type { Sorted } from '../store/questions.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Order } from './orders.ts';
import { userError } from './user-error.ts';

/** The arguments of every list that has pages: `first` and `after` walk it forward, `last` and `before` backward. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list, as Relay wants it. All of it are functions, so that only what a query asks for is read or counted. */
export interface Connection<R> {
  edges(): Promise<readonly Edge<R>[]>;
  nodes(): Promise<readonly R[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

interface Edge<R> {
  readonly cursor: string;
  readonly node: R;
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
  readonly backward: boolean;
}

/** How many rows a page has where nobody says it. */
export const USUAL_ROWS = 20;
const MOST_ROWS = 100;

/** `first`, if it is between 1 and 100; throws a user error if it is not. */
export function checkFirst(first: number): number {
  return checkRows(first, 'first', 'after');
}

/** Tells the arguments of the page from the others of a field. */
export function splitPage<A extends PageArguments>({ first, after, last, before, ...rest }: A) {
  return { page: { first, after, last, before }, rest };
}

/** The arguments as the store takes them. Throws a user error where they cannot be used. */
export function pageRequest(page: PageArguments, order: Order<never>): PageRequest {
  const { size, from, backward } = readPage(page);
  const argument = backward ? 'before' : 'after';
  return { limit: size + 1, after: from ? decodeCursor(from, order, argument) : null, backward };
}

/** The page that the rows for `pageRequest` of the same arguments make; they are read once, when a part of it is asked for. */
export function connection<R extends Sorted>(
  read: () => Promise<readonly R[]>,
  page: PageArguments,
  { order, total }: { readonly order: Order<R>; readonly total: () => Promise<number> },
): Connection<R> {
  let asked: Promise<Whole<R>> | undefined;
  const whole = (): Promise<Whole<R>> => {
    asked ??= read().then((rows) => wholePage(rows, page, order));
    return asked;
  };
  return {
    edges: async () => (await whole()).edges,
    nodes: async () => (await whole()).edges.map(({ node }) => node),
    pageInfo: async () => (await whole()).pageInfo,
    totalCount: total,
  };
}

interface Whole<R> {
  readonly edges: readonly Edge<R>[];
  readonly pageInfo: PageInfo;
}

function wholePage<R extends Sorted>(rows: readonly R[], page: PageArguments, order: Order<R>): Whole<R> {
  const { size, from, backward } = readPage(page);
  const goesOn = rows.length > size;
  const nodes = backward ? rows.slice(0, size).reverse() : rows.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(order, [node.sortValue, order.keyOf(node)]), node }));
  const pageInfo = {
    // The edge of the cursor itself stands on the other side of the page.
    hasNextPage: backward ? Boolean(from) : goesOn,
    hasPreviousPage: backward ? goesOn : Boolean(from),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}

function readPage({ first, after, last, before }: PageArguments) {
  const isForward = first != null || after;
  const isBackward = last != null || before;
  if (isForward && isBackward) {
    const given = Object.entries({ first, after, last, before }).flatMap(([name, value]) =>
      value == null ? [] : name,
    );
    throw userError(`Expected first and after, or last and before, got ${given.join(' and ')}: a page goes one way`);
  }
  return isBackward
    ? { size: checkRows(last ?? USUAL_ROWS, 'last', 'before'), from: before, backward: true }
    : { size: checkRows(first ?? USUAL_ROWS, 'first', 'after'), from: after, backward: false };
}

function checkRows(rows: number, argument: string, cursor: string): number {
  if (rows >= 1 && rows <= MOST_ROWS) return rows;
  throw userError(`${argument}: expected 1 to ${MOST_ROWS}, got ${rows}; ask for the next page with ${cursor}`);
}
