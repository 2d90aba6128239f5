import type { QueryProfile } from '@grafeo-db/js';
import { StoreError } from '../errors.ts';
import type { ReaderLink, ReaderRows } from './reader-link.ts';
import type { ReaderRequest } from './reader-process.ts';

/** The rows of a statement, read as they are wanted. Values are the engine's: see `plain-value.ts` for plain ones. */
export interface ReadResult {
  readonly columns: readonly string[];
  /** What PROFILE found out. */
  readonly profile?: QueryProfile;
  /** The next rows, `count` at most; `isLast` when there are no more. */
  next(count: number): Promise<{ readonly rows: readonly (readonly unknown[])[]; readonly isLast: boolean }>;
  /** Gives up the rest. */
  close(): void;
}

/** Says when a statement has to end. */
export interface Clock {
  /** Aborted at the deadline or with the caller's signal; its reason is a StoreError. */
  readonly signal: AbortSignal;
  stop(): void;
}

/** Starts the time of a statement; the caller's signal ends it too. */
export function startClock(deadlineMs: number, outer: AbortSignal | undefined): Clock {
  const inner = new AbortController();
  const late = `The statement was stopped after ${deadlineMs / 1000} s: ask for less, with LIMIT`;
  const timer = setTimeout(() => inner.abort(new StoreError('STORE_DEADLINE', late)), deadlineMs);
  const cancel = () => inner.abort(new StoreError('STORE_CANCELLED', 'The statement was cancelled'));
  outer?.addEventListener('abort', cancel);
  if (outer?.aborted) cancel();
  return {
    signal: inner.signal,
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', cancel);
    },
  };
}

/** A reader that is lent to one statement. */
export interface Lease {
  /** Asks for the first rows and gives the result over them; the reader is given back after the last row. */
  read(first: ReaderRequest): Promise<ReadResult>;
}

/** Lends a reader to one statement, until it is read to its end, closed, or ended by the clock. */
export function lend(link: ReaderLink, clock: Clock, give: () => void): Lease {
  let isLent = true;
  let isAsking = false;
  const onTime = () => endWith(clock.signal.reason as StoreError);
  clock.signal.addEventListener('abort', onTime);
  function giveBack(): void {
    if (!isLent) return;
    isLent = false;
    clock.signal.removeEventListener('abort', onTime);
    clock.stop();
    give();
  }
  function endWith(reason: StoreError): void {
    link.end(reason);
    giveBack();
  }
  async function ask(request: ReaderRequest): Promise<ReaderRows> {
    if (!isLent) throw link.reason() ?? new StoreError('STORE_CANCELLED', 'The statement was given up');
    isAsking = true;
    try {
      const answer = await link.ask(request);
      if (answer.isLast) giveBack();
      return answer;
    } catch (error) {
      // A process that has too much in memory ends itself.
      if (error instanceof StoreError && error.code === 'STORE_MEMORY') endWith(error);
      giveBack();
      throw error;
    } finally {
      isAsking = false;
    }
  }
  function close(): void {
    // A reader that is still at work would answer the next statement with these rows.
    if (isAsking) endWith(new StoreError('STORE_CANCELLED', 'The statement was given up'));
    giveBack();
  }
  return {
    async read(first) {
      const { columns, profile, ...answer } = await ask(first);
      const next = pager(answer, () => ask({ kind: 'fetch' }));
      return { columns, ...(profile ? { profile } : {}), next, close };
    },
  };
}

/** Cuts the reader's batches into the pages that are asked for. */
function pager(
  first: Pick<ReaderRows, 'rows' | 'isLast'>,
  fetch: () => Promise<Pick<ReaderRows, 'rows' | 'isLast'>>,
): ReadResult['next'] {
  let { rows, isLast } = first;
  return async (count) => {
    const page: (readonly unknown[])[] = [];
    for (;;) {
      const part = rows.slice(0, count - page.length);
      for (const row of part) page.push(row);
      rows = rows.slice(part.length);
      if (rows.length > 0 || isLast || page.length >= count) break;
      ({ rows, isLast } = await fetch());
    }
    return { rows: page, isLast: isLast && rows.length === 0 };
  };
}
