import { StoreError } from '../errors.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { plainValue } from '../store/plain-value.ts';

/** Runs a person's own read-only statement; the signal ends it where the engine can. */
export type AskCypher = (
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** More rows than this nobody reads. */
const MOST_ROWS = 10_000;

/** Over the embedded store in a reader process of its own, which is ended with the request; over Neo4j in a read transaction. */
export function askCypher(store: Pick<GraphStore, 'query' | 'until' | 'readers'>): AskCypher {
  const { readers } = store;
  if (!readers)
    return async (statement, parameters, signal) => {
      const own = (signal && store.until?.(signal)) ?? store;
      return few(await own.query(statement, parameters));
    };
  return async (statement, parameters, signal) => {
    const answer = await readers.run(statement, { parameters, ...(signal ? { signal } : {}) });
    const { rows, isLast } = await answer.next(MOST_ROWS);
    answer.close();
    if (!isLast) throw tooMany();
    const { columns } = answer;
    return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, plainValue(row[at])])));
  };
}

function few<T>(rows: readonly T[]): readonly T[] {
  if (rows.length > MOST_ROWS) throw tooMany();
  return rows;
}

function tooMany(): StoreError {
  return new StoreError('STORE_STATEMENT', `The answer has more than ${MOST_ROWS} rows: ask with LIMIT`);
}
