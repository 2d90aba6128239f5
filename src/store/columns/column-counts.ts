import type { EventCountRow } from '../analysis-questions.ts';
import type { EachRow } from './column-filter.ts';
import type { EventColumns } from './event-columns.ts';
import { createFirstOf } from './first-of.ts';
import { bitsOf, playerOf, roleOf } from './roles.ts';

/** What events are counted by, as the statements `event-counts…` name it. */
export interface CountBy {
  /** type, family, date, none; of those in roles: id, country. */
  readonly value: string;
  /** So many characters of the date. */
  readonly length?: number;
  /** The relationships of the roles. */
  readonly links?: readonly string[];
}

/** Reads the values of a row: puts their numbers, each once, into `out` and says how many they are. */
interface Values {
  read(row: number, out: number[]): number;
  /** All numbers are smaller. */
  readonly size: number;
  textOf(number: number): string | null;
}

/** Counts the events that pass by two values, most first, then by the values, as the statements do. */
export function countColumns(
  columns: EventColumns,
  each: EachRow,
  { first, second, limit }: { readonly first: CountBy; readonly second: CountBy; readonly limit: number },
): readonly EventCountRow[] {
  const [left, right] = [valuesOf(columns, first), valuesOf(columns, second)];
  const groups = createGroups(columns, left.size * right.size);
  const [lefts, rights]: [number[], number[]] = [[], []];
  each((row) => {
    const [most, many] = [left.read(row, lefts), right.read(row, rights)];
    for (let at = 0; at < most; at += 1) {
      for (let to = 0; to < many; to += 1) groups.add((lefts[at] as number) * right.size + (rights[to] as number), row);
    }
  });
  return groups.largest(limit, (key) => ({
    first: left.textOf(Math.floor(key / right.size)),
    second: right.textOf(key % right.size),
  }));
}

function valuesOf(columns: EventColumns, { value, length = 0, links }: CountBy): Values {
  if (links) return valuesInRoles(columns, value, links);
  if (value === 'type' || value === 'family') {
    const { codes, values } = columns[value];
    return { size: values.length, textOf: (code) => values[code] ?? null, read: one((row) => codes[row] as number) };
  }
  if (value === 'date') return beginnings(columns.date, length);
  return { size: 1, textOf: () => null, read: one(() => 0) };
}

function one(codeOf: (row: number) => number): Values['read'] {
  return (row, out) => {
    out[0] = codeOf(row);
    return 1;
  };
}

/** The beginnings of dates that are long enough. */
function beginnings({ codes, values }: EventColumns['date'], length: number): Values {
  const known = new Map<string, number>();
  const texts: (string | null)[] = [null];
  const cut = Uint32Array.from(values, (date) => {
    if (date === null || date.length < length) return 0;
    const text = date.slice(0, length);
    const found = known.get(text) ?? texts.push(text) - 1;
    known.set(text, found);
    return found;
  });
  return {
    size: texts.length,
    textOf: (code) => texts[code] ?? null,
    read: one((row) => cut[codes[row] as number] as number),
  };
}

function valuesInRoles({ roles, players }: EventColumns, value: string, links: readonly string[]): Values {
  const { all, starts, counts } = roles;
  const { codes, values } = players.country;
  const bits = links.length === 0 ? 0 : bitsOf(links.map((link) => link.toLowerCase()));
  const isCountry = value === 'country';
  return {
    size: isCountry ? values.length : players.ids.length,
    textOf: (number) => (isCountry ? values[number] : players.ids[number]) ?? null,
    read(row, out) {
      let found = 0;
      const start = starts[row] as number;
      const end = start + (counts[row] as number);
      for (let at = start; at < end; at += 1) {
        const role = all[at] as number;
        if (((bits >> roleOf(role)) & 1) === 0) continue;
        const number = isCountry ? (codes[playerOf(role)] as number) : playerOf(role);
        let known = 0;
        while (known < found && out[known] !== number) known += 1;
        if (known < found) continue;
        out[found] = number;
        found += 1;
      }
      return found;
    },
  };
}

/** Counts and sums of scores by key. */
function createGroups({ goldstein }: EventColumns, size: number) {
  const places = createPlaces(size);
  const keys: number[] = [];
  const totals: number[] = [];
  const scored: number[] = [];
  const sums: number[] = [];
  const { codes, values } = goldstein;
  function add(key: number, row: number): void {
    const place = places(key);
    if (place === totals.length) {
      keys.push(key);
      totals.push(0);
      scored.push(0);
      sums.push(0);
    }
    totals[place] = (totals[place] as number) + 1;
    const score = values[codes[row] as number] ?? null;
    if (score === null) return;
    scored[place] = (scored[place] as number) + 1;
    sums[place] = (sums[place] as number) + score;
  }
  function largest(limit: number, textsOf: (key: number) => Texts) {
    const first = createFirstOf<number>(limit, (a, b) => {
      const order = (totals[b] as number) - (totals[a] as number);
      return order || compareTexts(textsOf(keys[a] as number), textsOf(keys[b] as number));
    });
    for (let place = 0; place < totals.length; place += 1) first.add(place);
    return first.all().map((place): EventCountRow => {
      const own = { total: totals[place] as number, scored: scored[place] as number, goldstein: sums[place] as number };
      return { ...textsOf(keys[place] as number), ...own };
    });
  }
  return { add, largest };
}

/** So many places are kept for keys that may come; of more, only those that have come. */
const MOST_PLACES = 1 << 20;

/** Gives the place of a key, counted from 0 in the order in which the keys came. */
function createPlaces(size: number): (key: number) => number {
  let count = 0;
  if (size <= MOST_PLACES) {
    const places = new Int32Array(size).fill(-1);
    return (key) => {
      if (places[key] === -1) places[key] = count++;
      return places[key] as number;
    };
  }
  const places = new Map<number, number>();
  return (key) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, count);
    return count++;
  };
}

type Texts = Pick<EventCountRow, 'first' | 'second'>;

function compareTexts(a: Texts, b: Texts): number {
  return compare(a.first ?? '', b.first ?? '') || compare(a.second ?? '', b.second ?? '');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
