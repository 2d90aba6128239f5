import { StoreError } from '../errors.ts';
import type { GraphCopies, GraphCopy } from './graph-copies.ts';
import { type ReaderLink, startReader } from './reader-link.ts';

/** Reader processes: each has one statement at a time, so that ending one ends no other. */
export interface ReaderPool {
  /** Waits for a reader of this copy; a signal ends the waiting with its reason. */
  take(copy: GraphCopy, signal: AbortSignal): Promise<ReaderLink>;
  /** Gives a reader back when its statement is done. */
  give(link: ReaderLink): void;
  /** Ends the idle readers whose copy is out of date. */
  tidy(): void;
  close(): void;
}

/** Limits of the pool. */
export interface PoolOptions {
  readonly mostReaders: number;
  /** Bytes that a reader process may need beside the graph. */
  readonly memoryLimit: number;
}

/** Starts readers as they are needed, and ends those whose copy is out of date. */
export function createReaderPool(copies: GraphCopies, { mostReaders, memoryLimit }: PoolOptions): ReaderPool {
  const busy = new Set<ReaderLink>();
  const idle = new Set<ReaderLink>();
  const waiting: (() => void)[] = [];
  const done = new StoreError('STORE_CLOSED', 'The store is closed');
  function drop(link: ReaderLink): void {
    idle.delete(link);
    busy.delete(link);
    link.end(done);
    copies.release(link.copy);
  }
  function find(copy: GraphCopy): ReaderLink | undefined {
    for (const link of idle) if (link.reason() || !isWanted(link.copy, copy)) drop(link);
    for (const link of idle) if (link.copy === copy) return link;
    if (busy.size >= mostReaders) return undefined;
    const spare = busy.size + idle.size >= mostReaders ? [...idle][0] : undefined;
    if (spare) drop(spare);
    copies.retain(copy);
    return startReader(copy, memoryLimit);
  }
  function isWanted(own: GraphCopy, other: GraphCopy): boolean {
    return own === other || copies.isCurrent(own);
  }
  return {
    async take(copy, signal) {
      for (;;) {
        signal.throwIfAborted();
        const link = find(copy);
        if (link) {
          idle.delete(link);
          busy.add(link);
          return link;
        }
        await nextTurn(waiting, signal);
      }
    },
    give(link) {
      busy.delete(link);
      if (link.reason() || !copies.isCurrent(link.copy)) drop(link);
      else idle.add(link);
      waiting.shift()?.();
    },
    tidy() {
      for (const link of idle) if (!copies.isCurrent(link.copy)) drop(link);
    },
    close() {
      for (const link of [...busy, ...idle]) drop(link);
    },
  };
}

/** Resolves when it is this one's turn, or when the signal comes. */
function nextTurn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      signal.removeEventListener('abort', go);
      const at = waiting.indexOf(go);
      if (at >= 0) waiting.splice(at, 1);
      resolve();
    };
    signal.addEventListener('abort', go);
    waiting.push(go);
  });
}
