import type { EntityType } from '../types.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { NameIndex } from './name-index.ts';
import { partsOf } from './tables.ts';

type Row = readonly string[];

/** Names of an entry that other tables give. */
export interface OtherNames {
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  readonly formers: readonly string[];
}

/** No other names. */
export const NO_OTHERS: OtherNames = { names: [], acronyms: [], formers: [] };

/** Adds a row of countries.tsv. */
export function addCountry(index: NameIndex, row: Row, more: OtherNames): void {
  const [code = '', wikidata, name = '', others, acronyms, formers, adjectives, people, capital, seats] = row;
  const former = partsOf(formers).map((each) => each.replace(/=.*$/, ''));
  const own = [name, ...partsOf(others)];
  const names = [...own, ...more.names.filter((each) => !own.includes(each))];
  const entry: KnowledgeEntry = {
    id: `country:${code}`,
    type: 'Country',
    name,
    names: [...names, ...partsOf(acronyms), ...former],
    country: code,
    kind: 'country',
    ...(wikidata ? { wikidata } : {}),
  };
  index.add(entry);
  index.name(entry, names, 'name');
  index.name(entry, partsOf(acronyms), 'acronym');
  index.name(entry, former, 'former');
  index.name(entry, partsOf(adjectives), 'demonym');
  index.name(entry, partsOf(people), 'people');
  index.name(entry, [...(capital ? [capital] : []), ...partsOf(seats)], 'seat');
}

/** Adds a row of organizations.tsv. */
export function addOrganization(index: NameIndex, row: Row, more: OtherNames): void {
  const [id = '', wikidata, name = '', short, others, country, sector, seats] = row;
  const names = [...new Set([name, ...partsOf(others), ...more.names])];
  const acronyms = [...new Set([...partsOf(short), ...more.acronyms])];
  const entry: KnowledgeEntry = {
    id: `organization:${id}`,
    type: 'Organization',
    name,
    names: [...names, ...acronyms, ...more.formers],
    kind: 'organization',
    ...(country ? { country } : {}),
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
  };
  index.add(entry);
  // A name that is itself an acronym ("IS", "AP") must not be found in small letters.
  const isShort = (each: string): boolean => each.length < 4 && each === each.toUpperCase();
  index.name(
    entry,
    names.filter((each) => !isShort(each)),
    'name',
  );
  index.name(entry, [...acronyms, ...[...names, ...more.formers].filter(isShort)], 'acronym');
  index.name(
    entry,
    more.formers.filter((each) => !isShort(each)),
    'former',
  );
  index.name(entry, partsOf(seats), 'seat');
}

/** Adds a row of regions.tsv. */
export function addRegion(index: NameIndex, row: Row): void {
  const [id = '', type = 'Place', name = '', others, country, latitude, longitude] = row;
  const names = [name, ...partsOf(others)];
  const entry: KnowledgeEntry = {
    id: `${type === 'Group' ? 'group' : 'region'}:${id}`,
    type: type as EntityType,
    name,
    names,
    kind: type === 'Group' ? 'bloc' : 'region',
    ...(country ? { country } : {}),
    ...(latitude ? { latitude: Number(latitude), longitude: Number(longitude) } : {}),
  };
  index.add(entry);
  index.name(entry, names, 'name');
}

/** Adds a row of cities.tsv, with the other names that city-names.tsv gives it. */
export function addCity(index: NameIndex, row: Row, more: { formers: readonly string[]; wikidata?: string }): void {
  const [id = '', name = '', country = '', latitude, longitude, population] = row;
  const { formers, wikidata } = more;
  const entry: KnowledgeEntry = {
    id: `city:${id}`,
    type: 'Place',
    name,
    names: [name, ...formers],
    country,
    kind: 'city',
    latitude: Number(latitude),
    longitude: Number(longitude),
    ...(population ? { population: Number(population) } : {}),
    ...(wikidata ? { wikidata } : {}),
  };
  index.add(entry);
  index.name(entry, [name], 'name');
  index.name(entry, formers, 'former');
}
