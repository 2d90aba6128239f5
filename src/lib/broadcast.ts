/** Tells many listeners the same. */
export interface Broadcast<T> {
  publish(value: T): void;
  /** What is published from now on; ends when the listener stops, or when the broadcast is closed. */
  listen(): AsyncIterableIterator<T>;
  close(): void;
}

/** How much waits for a listener that is slow; one that falls further behind misses the oldest. */
const MOST_WAITING = 1000;

/** A broadcast without a memory: whoever listens later hears nothing of before. */
export function createBroadcast<T>(): Broadcast<T> {
  const listeners = new Set<Listener<T>>();
  return {
    publish: (value) => {
      for (const listener of listeners) listener.hear(value);
    },
    listen() {
      const listener = createListener<T>(() => listeners.delete(listener));
      listeners.add(listener);
      return listener.values;
    },
    close() {
      for (const listener of [...listeners]) void listener.values.return?.();
    },
  };
}

interface Listener<T> {
  hear(value: T): void;
  readonly values: AsyncIterableIterator<T>;
}

function createListener<T>(onEnd: () => void): Listener<T> {
  const waiting: T[] = [];
  const asking: ((result: IteratorResult<T>) => void)[] = [];
  let isOver = false;
  const end = async (): Promise<IteratorResult<T>> => {
    isOver = true;
    onEnd();
    waiting.length = 0;
    for (const answer of asking.splice(0)) answer({ done: true, value: undefined });
    return { done: true, value: undefined };
  };
  return {
    hear(value) {
      const answer = asking.shift();
      if (answer) answer({ done: false, value });
      else waiting.push(value);
      if (waiting.length > MOST_WAITING) waiting.shift();
    },
    values: {
      [Symbol.asyncIterator]() {
        return this;
      },
      next() {
        const value = waiting.shift();
        if (value !== undefined) return Promise.resolve({ done: false, value });
        if (isOver) return Promise.resolve({ done: true, value: undefined });
        return new Promise((resolve) => asking.push(resolve));
      },
      return: end,
      throw: end,
    },
  };
}
