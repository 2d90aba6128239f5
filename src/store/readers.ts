import { availableParallelism } from 'node:os';
import { StoreError } from '../errors.ts';
import type { Parameters, Row } from './cypher-driver.ts';
import type { EmbeddedDriver } from './embedded.ts';
import { createCopies, type GraphCopy } from './graph-copies.ts';
import { mendCypher } from './mend-cypher.ts';
import { plainRow } from './plain-value.ts';
import { lend, type ReadResult, startClock } from './reader-lease.ts';
import type { ReaderLink } from './reader-link.ts';
import { createReaderPool } from './reader-pool.ts';

/**
 * Runs people's own statements over the embedded engine, in processes of their own, on copies of the graph: they cannot
 * write, cannot hold up the store, and are ended with their process.
 */
export interface Readers {
  /** Runs a statement and gives all its rows, as plain values. */
  query(
    statement: string,
    parameters?: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<readonly Row[]>;
  /**
   * Runs a statement. Throws StoreError: STORE_STATEMENT (with the engine's status), STORE_READ_ONLY, STORE_DEADLINE,
   * STORE_MEMORY, STORE_CANCELLED.
   */
  run(statement: string, options?: RunOptions): Promise<ReadResult>;
  /** Keeps the present copy as it is, for several statements on the same graph. It MUST be released. */
  hold(): HeldCopy;
  /** Grows with every change of the graph. */
  changes(): number;
  /** Removes the copy of the graph as soon as nobody reads it: something was erased. */
  forget(): void;
  close(): Promise<void>;
}

/** How one statement is run. */
export interface RunOptions {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly copy?: HeldCopy;
  /** Ends the statement and its process. */
  readonly signal?: AbortSignal;
  /** Shorter than the usual time for the statement and the reading of its rows. */
  readonly deadlineMs?: number;
}

/** A copy of the graph that is kept. */
export interface HeldCopy {
  readonly copy: GraphCopy;
  release(): void;
}

/** How readers work. */
export interface ReaderOptions {
  /** A copy is made anew when the graph has changed and it is older than this. */
  readonly copyAgeMs?: number;
  /** How long a statement and the reading of its rows may take. */
  readonly deadlineMs?: number;
  readonly mostReaders?: number;
  /** Bytes that a statement may need beside the graph. */
  readonly memoryLimit?: number;
}

/** `query` gives all rows at once: so many at most. */
const MOST_ROWS = 100_000;

/** Makes readers over an open engine; processes start when they are needed. */
export function createReaders(driver: EmbeddedDriver, options: ReaderOptions = {}): Readers {
  const { copyAgeMs = 2000, deadlineMs = 30_000, memoryLimit = 2 * 2 ** 30 } = options;
  const { mostReaders = Math.max(2, Math.min(4, availableParallelism())) } = options;
  const copies = createCopies(driver, copyAgeMs);
  const pool = createReaderPool(copies, { mostReaders, memoryLimit });
  async function takeFrom(copy: GraphCopy, until: AbortSignal): Promise<ReaderLink> {
    copies.retain(copy);
    try {
      return await pool.take(copy, until);
    } finally {
      copies.release(copy);
    }
  }
  async function run(statement: string, how: RunOptions = {}): Promise<ReadResult> {
    const { parameters = {}, signal } = how;
    const clock = startClock(Math.min(how.deadlineMs ?? deadlineMs, deadlineMs), signal);
    try {
      const link = await takeFrom(how.copy?.copy ?? copies.current(), clock.signal);
      const lease = lend(link, clock, () => pool.give(link));
      const text = mendCypher(statement, parameters);
      return await lease.read({ kind: 'run', statement: text, parameters: parameters as Parameters });
    } catch (error) {
      clock.stop();
      throw error;
    }
  }
  return {
    run,
    query: async (statement, parameters = {}, signal) => {
      const { columns, next, close } = await run(statement, { parameters, ...(signal ? { signal } : {}) });
      const { rows, isLast } = await next(MOST_ROWS);
      close();
      if (!isLast)
        throw new StoreError('STORE_STATEMENT', `The answer has more than ${MOST_ROWS} rows: ask with LIMIT`);
      return rows.map((row) => plainRow(Object.fromEntries(columns.map((column, at) => [column, row[at]]))));
    },
    hold() {
      const copy = copies.current();
      copies.retain(copy);
      return { copy, release: () => copies.release(copy) };
    },
    changes: () => driver.changes(),
    forget: () => {
      copies.forget();
      pool.tidy();
    },
    close: async () => {
      copies.forget();
      pool.close();
    },
  };
}
