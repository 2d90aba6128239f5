/** Lets so many pieces of work run at once; the others wait in the order in which they came. */
export interface Slots {
  /** Runs work when there is room; work that still waits when its signal comes never begins, and ends with the reason. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Room for `count` pieces of work. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();
  function leave(): void {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  }
  return {
    async run(work, signal) {
      signal?.throwIfAborted();
      if (free > 0) free -= 1;
      else await turn(waiting, signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

function turn(waiting: Set<() => void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = (): void => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      waiting.delete(begin);
      reject(signal?.reason);
    };
    waiting.add(begin);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
