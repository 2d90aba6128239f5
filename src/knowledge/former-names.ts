import { partsOf, rowsOf } from './tables.ts';

/** A name and the time in which it was the right one: ISO dates, `to` excluded; either may be open. */
interface TimedName {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Names that held for a time, by the id of what had them. */
export type FormerNames = ReadonlyMap<string, readonly TimedName[]>;

/** The texts of the tables that tell of former names. */
export interface FormerTables {
  readonly countries: string;
  readonly cityNames: string;
  readonly formerNames: string;
}

/** Reads former names; those without any year are mere spellings, and left out. */
export function readFormerNames({ countries, cityNames, formerNames }: FormerTables): FormerNames {
  const all = new Map<string, TimedName[]>();
  const add = (id: string, name: string, from = '', to = ''): void => {
    if (from === '' && to === '') return;
    all.set(id, [...(all.get(id) ?? []), { name, from, to }]);
  };
  for (const row of rowsOf(countries)) {
    for (const former of partsOf(row[5])) {
      const [name = '', years = ''] = former.split('=');
      const [from, to] = years.split('-');
      add(`country:${row[0]}`, name, from, to);
    }
  }
  for (const [city = '', name = '', from, to] of rowsOf(cityNames)) add(`city:${city}`, name, from, to);
  for (const [id = '', name = '', from, to] of rowsOf(formerNames)) add(id, name, from, to);
  return all;
}

/** The first of the names that held on a day. */
export function formerNameOn(names: FormerNames, id: string, day: string): string | undefined {
  return names.get(id)?.find(({ from, to }) => from <= day && (to === '' || day < to))?.name;
}
