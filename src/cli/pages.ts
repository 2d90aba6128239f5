import type { GraphReader, Page, Questions } from '../store/graph-store.ts';

/** The most that a store gives at once. */
const PAGE = 1000;

/** What `allRows` reads: a list question, what it asks, and the sort values of a row by which it is paged. */
export interface RowQuery<Q extends keyof Questions> {
  readonly question: Q;
  readonly parameters: Questions[Q]['parameters'];
  readonly limit: number;
  readonly valuesOf: (row: Questions[Q]['row']) => NonNullable<Page['after']>;
}

/** Up to `limit` rows of a list, page after page. */
export async function* allRows<Q extends keyof Questions>(
  store: GraphReader,
  { question, parameters, limit, valuesOf }: RowQuery<Q>,
): AsyncGenerator<Questions[Q]['row']> {
  let left = limit;
  let after: Page['after'];
  while (left > 0) {
    const size = Math.min(left, PAGE);
    const rows = await store.ask(question, parameters, { limit: size, ...(after ? { after } : {}) });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    left -= rows.length;
    after = valuesOf(last);
  }
}
