import type { ViewChange } from '../types.ts';
import type { CypherDriver } from './cypher-driver.ts';
import type { GraphReader, GraphStore } from './graph-store.ts';
import { migrate } from './migrate.ts';
import { createAsk } from './reader.ts';
import type { Readers } from './readers.ts';
import { createReportIndex } from './report-index.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Statements } from './statements.ts';
import { writeChange } from './writer.ts';

/** Labels of the view: what `clearView` removes. */
const VIEW = ['Event', 'State', 'Actor', 'Place', 'Name', 'Block'] as const;

/** How many nodes one transaction removes. */
const NODES_AT_ONCE = 1000;

/** Remembers changes before they are written, so that none is lost where the engine's own log is late. */
export interface ChangeLog {
  /** Keeps a change for good and gives its number. */
  append(change: ViewChange): Promise<number>;
  /** Forgets the change that was appended last: it could not be written. */
  undo(): Promise<void>;
  /** The change that was appended last is in the graph; with `now`, it MUST be there for good. */
  settle(now?: boolean): Promise<void>;
  /** Forgets all that it ever kept of these articles; the graph MUST hold every change. */
  erase(articleIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** What a store is made of. */
export interface StoreParts {
  readonly driver: CypherDriver;
  readonly statements: Statements;
  /** Runs a person's own statement, read-only; the signal ends it. */
  readonly query: (
    ...asked: [...Parameters<GraphReader['query']>, signal?: AbortSignal]
  ) => ReturnType<GraphReader['query']>;
  readonly log?: ChangeLog;
  readonly readers?: Readers;
}

/** A GraphStore for anything that speaks Cypher. */
export function createCypherStore({ driver, statements, query, log, readers }: StoreParts): GraphStore {
  const asked = { driver, statements, memory: { widths: new Map<string, number>() } };
  const ask = createAsk(asked);
  const inTurn = createTurns();
  async function setStale(stale: boolean): Promise<void> {
    await driver.transaction((transaction) => transaction.run(statements.text('write/store-stale'), { stale }));
  }
  return {
    name: driver.name,
    location: driver.location,
    index: createReportIndex(driver, statements, ask),
    ask,
    query: (statement, parameters) => query(statement, parameters),
    until: (signal) => ({
      ask: createAsk(asked, signal),
      query: (statement, parameters) => query(statement, parameters, signal),
    }),
    ...(readers ? { readers } : {}),
    setStale,
    migrate: () => inTurn(() => migrate(driver, statements)),
    write: (change) => inTurn(() => writeOnce({ driver, statements, log }, change)),
    version: () => driver.version(),
    snapshot: () => takeSnapshot(ask),
    isStale: async () => (await driver.run(statements.text('index/store')))[0]?.stale === true,
    clearView: () =>
      inTurn(async () => {
        await setStale(true);
        for (const label of VIEW) await clearLabel(driver, statements, label);
      }),
    erase: (articleIds) =>
      inTurn(async () => {
        await log?.erase(articleIds);
        await driver.rewrite?.();
        readers?.forget();
      }),
    close: () =>
      inTurn(async () => {
        await log?.close();
        await driver.close();
      }),
  };
}

/** Writes a change and, where there is a log, its number, in one transaction. */
export async function writeOnce(
  { driver, statements, log }: Pick<StoreParts, 'driver' | 'statements'> & { readonly log: ChangeLog | undefined },
  change: ViewChange,
): Promise<void> {
  const sequence = await log?.append(change);
  try {
    await driver.transaction(async (transaction) => {
      await writeChange({ transaction, statements }, change);
      if (sequence !== undefined) await transaction.run(statements.text('write/store-sequence'), { sequence });
    });
  } catch (error) {
    await log?.undo();
    throw error;
  }
  await log?.settle();
}

async function clearLabel(driver: CypherDriver, statements: Statements, label: string): Promise<void> {
  const statement = statements.text('write/view-clear', [label]);
  for (let removed = NODES_AT_ONCE; removed >= NODES_AT_ONCE; ) {
    const rows = await driver.transaction((transaction) => transaction.run(statement, { limit: NODES_AT_ONCE }));
    removed = Number(rows[0]?.n ?? 0);
  }
}

/** Lets one change after the other in: the log and the graph have to agree on their order. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
