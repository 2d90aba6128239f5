import { StoreError } from '../errors.ts';
import type { ViewChange } from '../types.ts';
import { createColumnAsk } from './columns/column-ask.ts';
import { type Columns, createColumns } from './columns/columns.ts';
import type { CypherDriver } from './cypher-driver.ts';
import type { GraphReader, GraphStore } from './graph-store.ts';
import { migrate } from './migrate.ts';
import { createAsk } from './reader.ts';
import type { Readers } from './readers.ts';
import { createReportIndex } from './report-index.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Statements } from './statements.ts';
import { sizeOf, type Target, writeChange, writeSources } from './writer.ts';

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
  const columns = createColumns(driver, statements);
  const askWith = (signal?: AbortSignal) => createColumnAsk(driver, columns, createAsk(asked, signal));
  const ask = askWith();
  const inTurn = createTurns();
  const writeWhole = createWhole({ driver, statements, log, columns });
  return {
    name: driver.name,
    location: driver.location,
    index: createReportIndex(driver, statements, ask),
    ask,
    query: (statement, parameters) => query(statement, parameters),
    until: (signal) => ({
      ask: askWith(signal),
      query: (statement, parameters) => query(statement, parameters, signal),
    }),
    ...(readers ? { readers } : {}),
    warm: () => columns.warm(),
    setStale: (stale) => setStale({ driver, statements, columns }, stale),
    migrate: () => inTurn(() => migrate(driver, statements)),
    write: (change) => inTurn(() => columns.follow(change, () => writeWhole(change))),
    version: () => driver.version(),
    snapshot: () => takeSnapshot(ask),
    isStale: () => isStale({ driver, statements }),
    clearView: () =>
      inTurn(async () => {
        await setStale({ driver, statements, columns }, true);
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
        await columns.close();
        await log?.close();
        await driver.close();
      }),
  };
}

type WriteParts = Pick<StoreParts, 'driver' | 'statements'> & {
  readonly log: ChangeLog | undefined;
  readonly columns?: Columns;
};

/** Writes a change and, where there is a log, its number, in one transaction. */
export async function writeOnce({ driver, statements, log, columns }: WriteParts, change: ViewChange): Promise<void> {
  const sequence = await log?.append(change);
  try {
    await driver.transaction(async (transaction) => {
      await writeChange({ transaction, statements }, change);
      if (sequence !== undefined) await transaction.run(statements.text('write/store-sequence'), { sequence });
      await columns?.stamp(transaction);
    });
  } catch (error) {
    await log?.undo();
    throw error;
  }
  await log?.settle();
}

/** Writes changes one after the other, those that one transaction cannot hold in several; after one that stayed half-written, none. */
function createWhole(parts: WriteParts): (change: ViewChange) => Promise<void> {
  const { driver } = parts;
  let isTorn = false;
  return async (change) => {
    if (isTorn)
      throw new StoreError(
        'STORE_STALE',
        'A change is half-written: start again, and the graph is made anew from its reports',
      );
    if (driver.rowsAtOnce === undefined || sizeOf(change) <= driver.rowsAtOnce) return writeOnce(parts, change);
    try {
      await writeInParts(parts, change);
    } catch (error) {
      isTorn = await isStale(parts).catch(() => true);
      throw error;
    }
  };
}

/**
 * Writes a change that is too large for one transaction in several: someone whom a fifth of all articles mention may get
 * another id. Articles and judgements go first, all in one; the store is stale until the last, so that what a crash
 * leaves half-written is made anew from them at the next start. Whoever reads meanwhile may see a part of the change.
 */
async function writeInParts({ driver, statements, columns }: WriteParts, change: ViewChange): Promise<void> {
  const wasStale = await isStale({ driver, statements });
  await driver.transaction(async (transaction) => {
    await transaction.run(statements.text('write/store-stale'), { stale: true });
    await writeSources({ transaction, statements }, change);
    await columns?.stamp(transaction);
  });
  const target: Target = {
    statements,
    transaction: { run: (statement, rows) => driver.transaction((transaction) => transaction.run(statement, rows)) },
  };
  await writeChange(target, change);
  if (!wasStale) await setStale({ driver, statements }, false);
}

async function isStale({ driver, statements }: Pick<StoreParts, 'driver' | 'statements'>): Promise<boolean> {
  return (await driver.run(statements.text('index/store')))[0]?.stale === true;
}

async function setStale(
  { driver, statements, columns }: Pick<WriteParts, 'driver' | 'statements' | 'columns'>,
  stale: boolean,
): Promise<void> {
  if (stale) columns?.forget();
  await driver.transaction(async (transaction) => {
    await transaction.run(statements.text('write/store-stale'), { stale });
    if (stale) await columns?.stamp(transaction);
  });
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
