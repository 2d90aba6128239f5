import type { ActorFilter } from '../rows.ts';
import { maskOf } from './coded.ts';
import type { EachRow } from './column-filter.ts';
import type { Listed } from './column-lists.ts';
import { eventsOfPlayers } from './count-of-players.ts';
import type { EventColumns } from './event-columns.ts';

/** Events by date, whichever they are; those without one come last, whichever way the dates go. */
export function listedEvents({ date, ids }: EventColumns, isRising: boolean): (each: EachRow) => Listed {
  const { codes, values } = date;
  const dates = values.map((value) => value ?? (isRising ? '~' : ''));
  const sorted = [...dates].sort();
  const ranks = Uint32Array.from(dates, (value) => firstAt(sorted, value));
  const order: Omit<Listed, 'each'> = {
    ids,
    valueOf: (row) => dates[codes[row] as number] as string,
    rankOf: (row) => ranks[codes[row] as number] as number,
    rankOfValue(value) {
      const place = firstAt(sorted, String(value));
      return sorted[place] === value ? place : place - 0.5;
    },
  };
  return (each) => ({ ...order, each });
}

/** Where the first text stands that does not come before this one. */
function firstAt(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as string) < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What actors are filtered by; a text is looked for elsewhere. */
type ColumnActorFilter = Pick<ActorFilter, 'types' | 'countryCode' | 'minArticles'>;

/** Actors and places by how many articles mention them, or in how many events they play a role. */
export function listedActors(
  columns: EventColumns,
  { types, countryCode, minArticles }: ColumnActorFilter,
  order: 'article_count' | 'event_count',
): Listed {
  const { ids, type, country, articles } = columns.players;
  const ofType = maskOf(type, (each) => (types.length > 0 ? types.includes(each) : each !== 'Place'));
  const ofCountry = maskOf(country, (code) => code === countryCode);
  const values = order === 'event_count' ? eventsOfPlayers(columns) : articles.all;
  return {
    ids,
    each(visit) {
      for (let row = 0; row < ids.length; row += 1) {
        if (ofType[type.codes[row] as number] === 0 || (articles.all[row] as number) < minArticles) continue;
        if (countryCode === null || ofCountry[country.codes[row] as number] === 1) visit(row);
      }
    },
    valueOf: (row) => values[row] as number,
    rankOf: (row) => values[row] as number,
    rankOfValue: Number,
  };
}
