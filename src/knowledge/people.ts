import type { KnownPerson, Tenure } from './knowledge.ts';
import { partsOf, rowsByKey, rowsOf } from './tables.ts';

/** People, found by id, name and surname. */
export interface People {
  get(id: string): KnownPerson | undefined;
  named(name: string): readonly KnownPerson[];
  /** Those with this name and a suffix: Ferdinand Marcos Jr. */
  namesakes(name: string): readonly KnownPerson[];
  withSurname(surname: string): readonly KnownPerson[];
}

const SUFFIX = /,? (?:Jr\.?|Sr\.?|II|III|IV)$/;
const NONE: readonly KnownPerson[] = [];

/** What the tables leave to others. */
export interface NameRules {
  readonly fold: (name: string) => string;
  readonly isSurnameFirst: (country: string) => boolean;
}

/** Reads people.tsv and offices.tsv; a holder of an office is known by the name that stands in both. */
export function readPeople(people: string, offices: string, { fold, isSurnameFirst }: NameRules): People {
  const keyOf = (name: string): string => fold(name).replaceAll(' ', '');
  const tenures = tenuresOf(offices);
  const byId = new Map<string, KnownPerson>();
  const byName = new Map<string, KnownPerson[]>();
  const bySuffix = new Map<string, KnownPerson[]>();
  const bySurname = new Map<string, KnownPerson[]>();
  for (const [id = '', wikidata, name = '', country, others] of rowsOf(people)) {
    const names = [name, ...partsOf(others)];
    const person: KnownPerson = {
      id: `person:${id}`,
      type: 'Person',
      name,
      names,
      kind: 'person',
      ...(country ? { country } : {}),
      ...(wikidata ? { wikidata } : {}),
      tenures: tenures.get(name) ?? [],
    };
    byId.set(person.id, person);
    for (const each of new Set(names.map(keyOf))) push(byName, each, person);
    const bare = name.replace(SUFFIX, '');
    if (bare !== name) push(bySuffix, keyOf(bare), person);
    const position = isSurnameFirst(country ?? '') ? 0 : -1;
    const surnames = names.map((each) => fold(each).split(' ').at(position) ?? '');
    for (const each of new Set(surnames)) push(bySurname, each, person);
  }
  return {
    get: (id) => byId.get(id),
    named: (name) => byName.get(keyOf(name)) ?? byName.get(keyOf(withoutInitials(name))) ?? NONE,
    namesakes: (name) => bySuffix.get(keyOf(name)) ?? NONE,
    withSurname: (surname) => bySurname.get(fold(surname)) ?? NONE,
  };
}

/** `Vladimir V. Putin` is found as `Vladimir Putin`. */
function withoutInitials(name: string): string {
  const words = name.split(/\s+/);
  return words
    .filter((word, index) => index === 0 || index === words.length - 1 || !/^\p{Lu}\.?$/u.test(word))
    .join(' ');
}

function tenuresOf(offices: string): ReadonlyMap<string, readonly Tenure[]> {
  const tenures = new Map<string, Tenure[]>();
  for (const [, rows] of rowsByKey(offices)) {
    for (const [body = '', office = '', holder = '', from = '', to] of rows) {
      const id = body.includes(':') ? body : `country:${body}`;
      push(tenures, holder, { body: id, office, from, ...(to ? { to } : {}) });
    }
  }
  return tenures;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}
