import { type Coded, createCoded } from './coded.ts';

/** Actors and places, each under a number: its row. */
export interface Players {
  /** Ids by number. */
  readonly ids: readonly string[];
  readonly country: Coded<string>;
  /** The number of an id; undefined for one that was never named. */
  find(id: string): number | undefined;
  /** The number of an id, which it gets if it has none. */
  number(id: string): number;
}

/** None yet. */
export function createPlayers(): Players {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const country = createCoded<string>();
  return {
    ids,
    country,
    find: (id) => numbers.get(id),
    number(id) {
      const found = numbers.get(id);
      if (found !== undefined) return found;
      numbers.set(id, ids.length);
      country.set(ids.length, null);
      return ids.push(id) - 1;
    },
  };
}
