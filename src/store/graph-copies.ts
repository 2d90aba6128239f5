import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedDriver } from './embedded.ts';

/** A copy of the graph as it was committed at one moment; it stays while somebody uses it. */
export interface GraphCopy {
  readonly path: string;
  /** The engine's count of changes when it was made. */
  readonly changes: number;
  readonly madeAt: number;
}

/** Makes copies of the graph when they are wanted, and removes those that nobody uses. */
export interface GraphCopies {
  /** The newest copy, made anew if the graph has changed since and it is old enough. */
  current(): GraphCopy;
  isCurrent(copy: GraphCopy): boolean;
  retain(copy: GraphCopy): void;
  release(copy: GraphCopy): void;
  /** Removes the newest copy as soon as nobody uses it. */
  forget(): void;
}

/**
 * Making a copy holds up the program (3 s for 500,000 nodes and 1,000,000 relationships, measured in November 2026): it
 * may take one part in so many of the time, if it takes long at all.
 */
const SHARE_OF_TIME = 20;
const LONG_MS = 100;

/** How often it is looked whether the newest copy is out of date: what was erased must not stay in it for long. */
const LOOK_EVERY_MS = 5000;

interface Kept extends GraphCopy {
  readonly folder: string;
  users: number;
}

/**
 * Copies of the graph that `driver` has open, in a folder of the store that only this user can read. There they are found
 * again: what a program that was killed has left goes when the next one opens the store.
 */
export function createCopies(driver: EmbeddedDriver, copyAgeMs: number): GraphCopies {
  let newest: Kept | undefined;
  let timer: NodeJS.Timeout | undefined;
  let leastAgeMs = copyAgeMs;
  const kept = new Map<GraphCopy, Kept>();
  const home = join(driver.location, 'copies');
  rmSync(home, { recursive: true, force: true });
  function make(): Kept {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const folder = mkdtempSync(join(home, 'copy-'));
    const madeAt = Date.now();
    const copy: Kept = { folder, path: join(folder, 'graph.grafeo'), changes: driver.changes(), madeAt, users: 1 };
    kept.set(copy, copy);
    driver.save(copy.path);
    const tookMs = Date.now() - madeAt;
    leastAgeMs = tookMs < LONG_MS ? copyAgeMs : Math.max(copyAgeMs, tookMs * SHARE_OF_TIME);
    return copy;
  }
  function isOutdated({ changes, madeAt }: GraphCopy): boolean {
    return changes !== driver.changes() && Date.now() - madeAt >= leastAgeMs;
  }
  function forget(): void {
    if (newest) release(newest);
    newest = undefined;
    clearInterval(timer);
  }
  function release(copy: GraphCopy): void {
    const known = kept.get(copy);
    if (!known || --known.users > 0) return;
    kept.delete(copy);
    rmSync(kept.size > 0 ? known.folder : home, { recursive: true, force: true });
  }
  return {
    current() {
      if (newest && isOutdated(newest)) forget();
      if (!newest) {
        newest = make();
        timer = setInterval(() => newest && isOutdated(newest) && forget(), LOOK_EVERY_MS).unref();
      }
      return newest;
    },
    isCurrent: (copy) => copy === newest,
    retain(copy) {
      const known = kept.get(copy);
      if (known) known.users += 1;
    },
    release,
    forget,
  };
}
