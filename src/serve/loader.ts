import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ahead, GraphReader, KeyedQuestion, Next, Questions } from '../store/graph-store.ts';
import { mergeNext } from './look-ahead.ts';

/** Answers keys of one kind in batches, each key once in a request. */
export interface Loader<V> {
  /** With the field that is being resolved, the store is told what the fields below it will ask for. */
  load(key: string, info?: GraphQLResolveInfo): Promise<V>;
  loadMany(keys: readonly string[], info?: GraphQLResolveInfo): Promise<readonly (V | Error)[]>;
  /** Takes rows that were found for these keys before anybody asked. */
  take(keys: readonly string[], rows: readonly object[]): void;
}

/** Answers one row for each key; null where there is none. */
export type One<R> = Loader<R | null>;
/** Answers a list for each key. */
export type Many<R> = Loader<readonly R[]>;

/** How a loader asks, and what it makes of the rows. */
interface LoaderParts<R, V> {
  ask(keys: readonly string[], ahead: Ahead): Promise<readonly R[]>;
  /** One value for each key, null where there is none. */
  arrange(keys: readonly string[], rows: readonly R[]): readonly V[];
}

/** What fields below a field ask for, and where it is told what was found. */
export interface LookingAhead {
  next(info: GraphQLResolveInfo): readonly Next[];
  found: Ahead['found'];
}

function createLoader<R, V>({ ask, arrange }: LoaderParts<R, V>, { next, found }: LookingAhead): Loader<V> {
  const wanted = new Set<readonly Next[]>();
  const inner = new DataLoader<string, V>(async (keys) => {
    const ahead = { next: mergeNext([...wanted].flat()), found };
    wanted.clear();
    return arrange(keys, await ask(keys, ahead));
  });
  function want(info: GraphQLResolveInfo | undefined): void {
    if (info) wanted.add(next(info));
  }
  return {
    load(key, info) {
      want(info);
      return inner.load(key);
    },
    loadMany(keys, info) {
      want(info);
      return inner.loadMany(keys);
    },
    take(keys, rows) {
      const values = arrange(keys, rows as readonly R[]);
      for (const [at, key] of keys.entries()) {
        const value = values[at];
        // What is missing may be found under another id.
        if (value !== undefined && value !== null) inner.prime(key, value);
      }
    },
  };
}

type Ask<R> = LoaderParts<R, never>['ask'];

/** Makes loaders for one request: they answer one row, or a list, for each key. */
export function makersOf(store: GraphReader, looking: LookingAhead) {
  function one<R>(ask: Ask<R>, keyOf: (row: R) => string): One<R> {
    const arrange = (keys: readonly string[], found: readonly R[]): readonly (R | null)[] => {
      const rows = new Map(found.map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    };
    return createLoader({ ask, arrange }, looking);
  }
  function many<R>(ask: Ask<R>, keyOf: (row: R) => string): Many<R> {
    const arrange = (keys: readonly string[], rows: readonly R[]): readonly (readonly R[])[] => {
      const lists = new Map<string, R[]>(keys.map((key) => [key, []]));
      for (const row of rows) lists.get(keyOf(row))?.push(row);
      return keys.map((key) => lists.get(key) ?? []);
    };
    return createLoader({ ask, arrange }, looking);
  }
  /** Asks a question for ids. */
  function asking<Q extends KeyedQuestion>(question: Q, parameters: object = {}): Ask<Questions[Q]['row']> {
    type Given = Questions[Q]['parameters'];
    return (ids, ahead) => store.ask(question, { ids, ...parameters } as unknown as Given, undefined, ahead);
  }
  return { one, many, asking };
}

export type Makers = ReturnType<typeof makersOf>;
