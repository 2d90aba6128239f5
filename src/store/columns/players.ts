import type { Actor } from '../../types.ts';
import { type Coded, createCoded } from './coded.ts';
import { createNumbers, type Numbers } from './numbers.ts';

/** Actors and places, each under a number: its row. */
export interface Players {
  /** Ids by number. */
  readonly ids: readonly string[];
  /** Person, Organization, Country, Group or Place; none for one that is no more. */
  readonly type: Coded<string>;
  readonly country: Coded<string>;
  /** How many articles mention each. */
  readonly articles: Numbers;
  /** The number of an id; undefined for one that was never named. */
  find(id: string): number | undefined;
  /** The number of an id, which it gets if it has none. */
  number(id: string): number;
  put(player: Pick<Actor, 'id' | 'type' | 'countryCode' | 'articleCount'>): void;
  remove(id: string): void;
}

/** None yet. */
export function createPlayers(): Players {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const type = createCoded<string>();
  const country = createCoded<string>();
  const articles = createNumbers();
  function number(id: string): number {
    const found = numbers.get(id);
    if (found !== undefined) return found;
    numbers.set(id, ids.length);
    set(ids.length, {});
    return ids.push(id) - 1;
  }
  function set(at: number, player: Partial<Pick<Actor, 'type' | 'countryCode' | 'articleCount'>>): void {
    type.set(at, player.type);
    country.set(at, player.countryCode);
    articles.set(at, player.articleCount ?? 0);
  }
  return {
    ...{ ids, type, country, articles, number },
    find: (id) => numbers.get(id),
    put: ({ id, ...player }) => set(number(id), player),
    remove(id) {
      const found = numbers.get(id);
      if (found !== undefined) set(found, {});
    },
  };
}
