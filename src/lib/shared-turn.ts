/** Lets work run side by side, and now and then one piece of work alone. */
export interface SharedTurn {
  shared<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for all work under way; what comes meanwhile waits for this. MUST not be called from within shared work. */
  alone<T>(work: () => T | Promise<T>): Promise<T>;
}

/** Work that nothing interrupts, beside work that may run at the same time. */
export function createSharedTurn(): SharedTurn {
  const underWay = new Set<Promise<unknown>>();
  let last: Promise<unknown> | undefined;
  async function shared<T>(work: () => Promise<T>): Promise<T> {
    while (last) await last;
    const running = work();
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  }
  async function alone<T>(work: () => T | Promise<T>): Promise<T> {
    const before = last;
    const own = (async () => {
      await before;
      await Promise.allSettled([...underWay]);
      return work();
    })();
    const ended = own.then(
      () => {},
      () => {},
    );
    last = ended;
    try {
      return await own;
    } finally {
      if (last === ended) last = undefined;
    }
  }
  return { shared, alone };
}
