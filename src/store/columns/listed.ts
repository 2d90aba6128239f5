import type { ActorFilter } from '../rows.ts';
import { maskOf } from './coded.ts';
import type { Passes } from './column-filter.ts';
import type { Listed } from './column-lists.ts';
import { eventsOfPlayers } from './count-of-players.ts';
import type { EventColumns } from './event-columns.ts';
import { bitsOf } from './roles.ts';

/**
 * A usual page has so many events. Of n events that somebody has among all, looking at each takes n steps, and finding a page
 * of them among all by date `PAGE * all / n`: up to the square root of `PAGE * all` the first is faster.
 */
const PAGE = 20;

/**
 * Events that pass, by date; those without one come last, whichever way the dates go. Where all must be of somebody, `among`
 * names them and the roles that count.
 */
export function listedEvents(
  columns: EventColumns,
  passes: Passes,
  { isRising, among }: { readonly isRising: boolean; readonly among?: Among | undefined },
): Listed {
  const { codes, values } = columns.date;
  const { codes: dated, rowsOf } = columns.byDate();
  const missing = isRising ? '~' : '';
  const order = isRising ? [...dated, 0] : [0, ...dated];
  const ranks = new Uint32Array(values.length);
  for (const [rank, code] of order.entries()) ranks[code] = rank;
  const dateAt = (rank: number): string => values[order[rank] as number] ?? missing;
  const few = among && fewOf(columns, among);
  return {
    ids: columns.ids,
    valueOf: (row) => values[codes[row] as number] ?? missing,
    rankOf: (row) => ranks[codes[row] as number] as number,
    rankOfValue(value) {
      const place = firstAt(order.length, (rank) => dateAt(rank) < String(value));
      return place < order.length && dateAt(place) === value ? place : place - 0.5;
    },
    *parts(isUpward, from) {
      const wanted = (row: number): boolean => passes(row) && (few !== undefined || !among || among.passes(row));
      if (few) {
        yield (visit) => {
          for (const row of few) if (wanted(row)) visit(row);
        };
        return;
      }
      const step = isUpward ? 1 : -1;
      const start = isUpward ? Math.ceil(from ?? 0) : Math.floor(from ?? order.length - 1);
      for (let rank = start; rank >= 0 && rank < order.length; rank += step) {
        yield (visit) => {
          for (const row of rowsOf(order[rank] as number)) if (wanted(row)) visit(row);
        };
      }
    },
  };
}

/** Somebody in one of the roles of `bits`, and whether a row has them there. */
export interface Among {
  readonly id: string;
  readonly bits: number;
  passes: Passes;
}

/** The rows of somebody, if they are few. */
function fewOf({ size, players, roles }: EventColumns, { id, bits }: Among): readonly number[] | undefined {
  const rows: number[] = [];
  const player = players.find(id);
  if (player === undefined) return rows;
  const most = Math.sqrt(PAGE * size);
  const isWhole = roles.rowsOf(player, bits, (row) => rows.push(row) <= most);
  return isWhole ? rows : undefined;
}

/** The first place, 0 to `length`, at which this is not so; it is so before some place and nowhere after. */
function firstAt(length: number, isBefore: (place: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) from = middle + 1;
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
  const values = order === 'event_count' ? eventsOfPlayers(columns, () => true, bitsOf([])) : articles.all;
  return {
    ids,
    *parts() {
      yield (visit) => {
        for (let row = 0; row < ids.length; row += 1) {
          if (ofType[type.codes[row] as number] === 0 || (articles.all[row] as number) < minArticles) continue;
          if (countryCode === null || ofCountry[country.codes[row] as number] === 1) visit(row);
        }
      };
    },
    valueOf: (row) => values[row] as number,
    rankOf: (row) => values[row] as number,
    rankOfValue: Number,
  };
}
