import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError, type StoreErrorCode } from '../errors.ts';
import type { EmbeddedDriver } from './embedded.ts';
import type { GraphReader } from './graph-store.ts';
import type { ReaderAnswer } from './reader-process.ts';

/** Runs people's own statements over the embedded engine. */
export interface Readers {
  readonly query: GraphReader['query'];
  close(): Promise<void>;
}

/** How they are run. */
export interface ReaderOptions {
  /** A copy is made anew when the graph has changed and it is older than this. */
  readonly copyAgeMs?: number;
  readonly deadlineMs?: number;
}

interface Reader {
  readonly process: ChildProcess;
  readonly folder: string;
  readonly changes: number;
  readonly madeAt: number;
}

/**
 * Statements run in a process of their own, on a copy of the graph: they cannot write, cannot hold up the store, and
 * are ended with their process at the deadline.
 */
export function createReaders(
  driver: EmbeddedDriver,
  { copyAgeMs = 2000, deadlineMs = 30_000 }: ReaderOptions = {},
): Readers {
  let reader: Reader | undefined;
  let last: Promise<unknown> = Promise.resolve();
  function current(): Reader {
    const isOld = reader && reader.changes !== driver.changes() && Date.now() - reader.madeAt >= copyAgeMs;
    if (reader && (isOld || reader.process.exitCode !== null || reader.process.killed)) drop();
    reader ??= startReader(driver);
    return reader;
  }
  function drop(): void {
    reader?.process.kill('SIGKILL');
    if (reader) rmSync(reader.folder, { recursive: true, force: true });
    reader = undefined;
  }
  return {
    query: (statement, parameters = {}) => {
      const next = last.then(() => askReader(current().process, { statement, parameters }, deadlineMs));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => drop(),
  };
}

function startReader(driver: EmbeddedDriver): Reader {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-reader-'));
  driver.save(join(folder, 'graph.grafeo'));
  const process = fork(processUrl(), [join(folder, 'graph.grafeo')], { execArgv: [], serialization: 'advanced' });
  // An idle reader does not keep the program alive.
  process.unref();
  process.channel?.unref();
  return { process, folder, changes: driver.changes(), madeAt: Date.now() };
}

/** Source files are run by the tests; a process needs the built one. */
function processUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/store/reader-process.js', import.meta.url)
    : new URL('./reader-process.js', import.meta.url);
}

interface Asked {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

function askReader(child: ChildProcess, asked: Asked, deadlineMs: number): ReturnType<GraphReader['query']> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('STORE_STATEMENT', `The statement was stopped after ${deadlineMs / 1000} s: ask for less, with LIMIT`);
    }, deadlineMs);
    const onExit = () => fail('STORE_STATEMENT', 'The statement was stopped: its process ended');
    const onMessage = (answer: ReaderAnswer) => {
      end();
      if ('rows' in answer) resolve(answer.rows);
      else reject(new StoreError(answer.code as StoreErrorCode, answer.message));
    };
    function end(): void {
      clearTimeout(timer);
      child.off('exit', onExit);
      child.off('message', onMessage);
      child.channel?.unref();
    }
    function fail(code: StoreErrorCode, message: string): void {
      end();
      reject(new StoreError(code, message));
    }
    child.channel?.ref();
    child.on('exit', onExit);
    child.on('message', onMessage);
    child.send(asked);
  });
}
