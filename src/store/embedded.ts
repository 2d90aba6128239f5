import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { DramatisError, StoreError } from '../errors.ts';
import { createSharedTurn } from '../lib/shared-turn.ts';
import { createSlots } from '../lib/slots.ts';
import type { CypherDriver, CypherTransaction, Parameters, Row } from './cypher-driver.ts';
import { plainRow } from './plain-value.ts';
import { readServerNote, removeServerNote } from './server-note.ts';

/** How often a transaction is tried again after a write conflict. */
const ATTEMPTS = 5;

/** So many questions of requests run at once: the engine ends none that has begun, so the others wait where they can be given up. */
const MOST_QUESTIONS = 8;

/** The driver of the embedded engine, with what only a file has. */
export interface EmbeddedDriver extends CypherDriver {
  /** Brings what was committed to the disk. */
  checkpoint(): void;
  /** Copies the graph, as it is committed, into a new file. */
  save(path: string): void;
  /** Counts transactions: a copy is out of date when it has changed. */
  changes(): number;
}

/**
 * Opens the graph file of a folder, or makes it. Throws StoreError: STORE_LOCKED while another process has it,
 * STORE_CORRUPT when the file is none of this engine's.
 */
export function openEmbedded(folder: string): EmbeddedDriver {
  mkdirSync(folder, { recursive: true });
  rmSync(copyIn(folder), { force: true });
  let database = openFile(folder);
  removeServerNote(folder);
  let changes = 0;
  const turn = createSharedTurn();
  const slots = createSlots(MOST_QUESTIONS);
  /** The copy holds what is there now, and not what once was. */
  function rewrite(): void {
    database.save(copyIn(folder));
    database.close();
    rmSync(`${fileIn(folder)}.wal`, { recursive: true, force: true });
    renameSync(copyIn(folder), fileIn(folder));
    database = openFile(folder);
    changes += 1;
  }
  return {
    name: 'embedded',
    location: folder,
    run(statement, parameters, signal) {
      const read = () => turn.shared(() => rowsOf(() => database.executeCypher(statement, parameters)));
      return signal ? slots.run(read, signal) : read();
    },
    async transaction(work) {
      const result = await turn.shared(() => withRetries(() => inTransaction(database, work)));
      changes += 1;
      return result;
    },
    version: async () => `Grafeo/${database.version()}`,
    checkpoint: () => database.walCheckpoint(),
    save: (path) => database.save(path),
    changes: () => changes,
    rewrite: () => turn.alone(rewrite),
    close: async () => database.close(),
  };
}

/** The engine's package, loaded when it is needed: it brings native code. */
export function loadEngine(): typeof import('@grafeo-db/js') {
  return createRequire(import.meta.url)('@grafeo-db/js');
}

/** Runs a statement of the engine and gives its rows as plain values, its errors as StoreErrors. */
export async function rowsOf(execute: () => Promise<QueryResult>): Promise<readonly Row[]> {
  try {
    return (await execute()).toArray().map(plainRow);
  } catch (error) {
    throw toStoreError(error);
  }
}

function fileIn(folder: string): string {
  return join(folder, 'graph.grafeo');
}

/** Where the graph is written anew, before it takes the old one's place. */
function copyIn(folder: string): string {
  return join(folder, 'graph.new.grafeo');
}

function openFile(folder: string): GrafeoDB {
  const { GrafeoDB } = loadEngine();
  try {
    return GrafeoDB.create(fileIn(folder));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/lock/i.test(message)) throw lockedError(folder, error);
    throw new StoreError(
      'STORE_CORRUPT',
      `${fileIn(folder)} cannot be opened: ${message}. Move it away and open the store again: it is restored from journal.jsonl beside it`,
      { cause: error },
    );
  }
}

function lockedError(folder: string, cause: unknown): StoreError {
  const address = readServerNote(folder);
  const hint = address ? `: ask the server at ${address}, or stop it first` : ': end it first';
  return new StoreError('STORE_LOCKED', `The store in ${folder} is open in another process${hint}`, { cause });
}

async function inTransaction<T>(database: GrafeoDB, work: (transaction: CypherTransaction) => Promise<T>): Promise<T> {
  const transaction = begin(database);
  const run = (statement: string, parameters?: Parameters) =>
    rowsOf(() => transaction.executeCypher(statement, parameters));
  try {
    const result = await work({ run });
    transaction.commit();
    return result;
  } catch (error) {
    // A failed transaction stays committable in this engine.
    if (transaction.isActive) transaction.rollback();
    throw toStoreError(error);
  }
}

function begin(database: GrafeoDB): ReturnType<GrafeoDB['beginTransaction']> {
  try {
    return database.beginTransaction();
  } catch (error) {
    throw toStoreError(error);
  }
}

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof StoreError && statusOf(error.cause) === '40000';
}

/** The GQLSTATUS of an error of the engine. */
export function statusOf(error: unknown): string | undefined {
  return error instanceof Error && 'gqlStatus' in error ? String(error.gqlStatus) : undefined;
}

/** Errors of the engine as errors of this program; those of this program stay as they are. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof DramatisError || !(error instanceof Error)) return error;
  if (statusOf(error) === '25G03') {
    return new StoreError('STORE_READ_ONLY', 'Statements of your own can only read: changes go through import', {
      cause: error,
    });
  }
  if (/closed/i.test(error.message)) return new StoreError('STORE_CLOSED', 'The store is closed', { cause: error });
  return new StoreError('STORE_STATEMENT', error.message, { cause: error });
}
