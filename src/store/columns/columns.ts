import { randomUUID } from 'node:crypto';
import type { ViewChange } from '../../types.ts';
import type { CypherDriver, CypherTransaction } from '../cypher-driver.ts';
import type { Statements } from '../statements.ts';
import type { EventColumns } from './event-columns.ts';
import { loadColumns } from './load-columns.ts';

/** Events are read anew at most in this part of the time: somebody else may write all the while. */
const LOADING_SHARE = 0.1;

/**
 * Keeps the events of a store in memory, as columns of numbers: read once, and brought up to each change that this process
 * writes. Where others write too, each change of the graph has a name, by which those that were missed are found out;
 * then, and until the events are read, statements answer.
 */
export interface Columns {
  /** Reads the events; from then on they are kept. Never throws: without them all is answered as well. */
  warm(): Promise<void>;
  /** The columns as they are now. They MUST NOT be believed before `isFresh` has said so of them. */
  current(): EventColumns | undefined;
  /** Whether these columns hold, as they are when it is called, all that the graph does. */
  isFresh(columns: EventColumns): Promise<boolean>;
  /** Names a change inside its transaction, as its last statement: the name is a lock that others wait for. */
  stamp(transaction: CypherTransaction): Promise<void>;
  /** Runs a write of this process, which is followed by the change where it has been written. */
  follow(change: ViewChange, write: () => Promise<void>): Promise<void>;
  /** The view was made anew, or will be. */
  forget(): void;
  close(): Promise<void>;
}

interface Stamp {
  readonly before: unknown;
  readonly after: string;
}

/** Nothing is kept until `warm` is called. */
export function createColumns(driver: CypherDriver, statements: Statements): Columns {
  let isKept = false;
  let columns: EventColumns | undefined;
  /** The name of the change that the columns stand for. */
  let name: unknown;
  let stamped: Stamp | undefined;
  let writing = 0;
  let loading: Promise<void> | undefined;
  /** Changes that were written while events were read. */
  let missed: { readonly change: ViewChange; readonly stamp: Stamp | undefined }[] = [];
  let notBefore = 0;
  let forgotten = 0;

  async function noted() {
    return (await driver.run(statements.text('index/store')))[0];
  }
  async function load(): Promise<void> {
    const begun = performance.now();
    try {
      const begunAt = forgotten;
      const store = await noted();
      if (store?.stale === true) return;
      const loaded = await loadColumns(driver, statements, () => isKept && forgotten === begunAt);
      if (!loaded) return;
      [columns, name] = [loaded, store?.change ?? null];
      // Those that were written before the name was read need no second time.
      const known = missed.findIndex(({ stamp }) => stamp?.after === name);
      for (const { change, stamp } of missed.slice(known + 1)) apply(change, stamp);
    } catch {
      forget();
    } finally {
      missed = [];
      const ended = performance.now();
      notBefore = ended + (ended - begun) / LOADING_SHARE;
      loading = undefined;
    }
  }
  function start(): Promise<void> {
    loading ??= load();
    return loading;
  }
  function forget(): void {
    columns = undefined;
    forgotten += 1;
  }
  function apply(change: ViewChange, stamp: Stamp | undefined): void {
    if (!columns) return;
    const isMissing = stamp !== undefined && stamp.before !== name;
    if (isMissing) forget();
    else columns.apply(change);
    name = stamp?.after ?? name;
  }
  return {
    warm() {
      isKept = true;
      return start();
    },
    current() {
      if (isKept && !columns && !loading && performance.now() >= notBefore) void start();
      return columns;
    },
    async isFresh(asked) {
      if (!driver.isRemote) return asked === columns;
      const asOf = name;
      const store = await noted();
      if (store?.stale !== true && (store?.change ?? null) === asOf) return true;
      // A change of this process is on its way, or has just come.
      const isOwn = writing > 0 || name !== asOf;
      if (asked === columns && !isOwn) forget();
      return false;
    },
    async stamp(transaction) {
      stamped = undefined;
      if (!driver.isRemote) return;
      const after = randomUUID();
      const [row] = await transaction.run(statements.text('write/store-change'), { change: after });
      stamped = { before: row?.before ?? null, after };
    },
    async follow(change, write) {
      writing += 1;
      try {
        await write();
        if (loading) missed.push({ change, stamp: stamped });
        else apply(change, stamped);
      } finally {
        writing -= 1;
      }
    },
    forget,
    async close() {
      isKept = false;
      forget();
      await loading;
    },
  };
}
