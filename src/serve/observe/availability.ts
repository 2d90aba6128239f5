import { StoreError } from '../../errors.ts';
import type { GraphReader } from '../../store/graph-store.ts';

/** Tells whether the store can be reached, without waiting as long as its driver would. */
export interface Availability {
  /** Throws StoreError STORE_UNREACHABLE if the store does not answer within two seconds. */
  check(): Promise<void>;
  /** Waits for an answer; ends with STORE_UNREACHABLE once the store is known not to be there. */
  expect<T>(ask: () => Promise<T>): Promise<T>;
}

const PATIENCE_MS = 2000;

/**
 * A driver tries again for a minute when a server is away, which is right for an import and too long for a person: an
 * answer that is late makes us ask whether anyone is there at all. Once nobody is, that is asked first.
 */
export function createAvailability(version: () => Promise<string>, patienceMs = PATIENCE_MS): Availability {
  let isDown = false;
  async function check(): Promise<void> {
    try {
      await within(version(), patienceMs);
      isDown = false;
    } catch (cause) {
      isDown = true;
      const message = 'The store does not answer at the moment; try again soon';
      throw new StoreError('STORE_UNREACHABLE', message, { cause });
    }
  }
  return {
    check,
    async expect(ask) {
      if (isDown) await check();
      let timer: NodeJS.Timeout | undefined;
      const gone = new Promise<never>((_, reject) => {
        timer = setTimeout(() => check().catch(reject), patienceMs);
      });
      try {
        return await Promise.race([ask(), gone]);
      } catch (error) {
        if (error instanceof StoreError && error.code === 'STORE_UNREACHABLE') isDown = true;
        throw error;
      } finally {
        clearTimeout(timer);
        gone.catch(() => {});
      }
    },
  };
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a request asks of the store: all of it goes through `around`. */
export function around(store: GraphReader, wrap: <T>(name: string, ask: () => Promise<T>) => Promise<T>): GraphReader {
  return {
    ask: (question, ...asked) => wrap(question, () => store.ask(question, ...asked)),
    query: (statement, parameters) => wrap('cypher', () => store.query(statement, parameters)),
  };
}
