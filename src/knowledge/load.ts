import { readFileSync } from 'node:fs';
import { ConfigError } from '../errors.ts';
import { shortHash } from '../lib/hash.ts';
import { addCity, addCountry, addOrganization, addRegion, NO_OTHERS, type OtherNames } from './entries.ts';
import { createFold, type FoldRule } from './fold.ts';
import { formerNameOn, readFormerNames } from './former-names.ts';
import type { Knowledge, KnowledgeEntry } from './knowledge.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { readNicknames } from './nicknames.ts';
import { holderOn, type OfficeHolder } from './office-holders.ts';
import { readPeople } from './people.ts';
import { addSpellings } from './spellings.ts';
import { readStateBodies } from './state-bodies.ts';
import { partsOf, rowsByKey, rowsOf } from './tables.ts';
import { readWords } from './words.ts';

const FOLDER = new URL('../../src/knowledge/data/', import.meta.url);
const FILES = [
  'countries.tsv',
  'country-names.tsv',
  'organizations.tsv',
  'organization-names.tsv',
  'former-names.tsv',
  'regions.tsv',
  'cities.tsv',
  'city-names.tsv',
  'city-spellings.tsv',
  'city-wikidata.tsv',
  'people.tsv',
  'offices.tsv',
  'office-titles.tsv',
  'bodies.tsv',
  'state-bodies.tsv',
  'country-times.tsv',
  'surname-first.tsv',
  'given-names.tsv',
  'nicknames.tsv',
  'fold.tsv',
  'name-variants.tsv',
  'words.tsv',
  'nouns.tsv',
] as const;

type Text = (name: (typeof FILES)[number]) => string;

/** Loads the knowledge base. Throws ConfigError KNOWLEDGE_INVALID that names the file. */
export function loadKnowledge(folder: URL = FOLDER): Knowledge {
  const texts = new Map<string, string>(FILES.map((name) => [name, read(name, folder)]));
  const text: Text = (name) => texts.get(name) as string;
  const index = indexOf(text);
  const variants = [...rowsOf(text('name-variants.tsv'))].map(([line = '']) => line.split(' '));
  const fold = createFold([...rowsOf(text('fold.tsv'))].map(toFoldRule), variants);
  // What few articles need is read when it is first asked for.
  const holders = once(() => [...rowsOf(text('offices.tsv'))].map(toHolder));
  const people = once(() =>
    readPeople(text('people.tsv'), text('offices.tsv'), { fold, isSurnameFirst: (code) => surnameFirst().has(code) }),
  );
  const formers = once(() => readFormerNames(formerTables(text)));
  const bodies = once(() => readStateBodies(text('bodies.tsv'), text('state-bodies.tsv')));
  const titles = once(() => readTitles(text('office-titles.tsv')));
  const heads = once(() => officesMarked(text('office-titles.tsv'), 2));
  const heldByOne = once(() => officesMarked(text('office-titles.tsv'), 3));
  const times = once(() => rowsByKey(text('country-times.tsv')));
  const surnameFirst = once(() => new Set([...rowsOf(text('surname-first.tsv'))].map(([code]) => code)));
  const nicknames = once(() => readNicknames(text('nicknames.tsv')));
  const get = (id: string): KnowledgeEntry | undefined =>
    id.startsWith('person:') ? people().get(id) : index.entries.get(id);
  return {
    version: shortHash(...texts.values()),
    get,
    lookup: index.lookup,
    holderOf: (country, office, day) => holderOn(holders(), country, office, day),
    nameOn: (id, day) => formerNameOn(formers(), id, day) ?? get(id)?.name,
    personsNamed: (name) => people().named(name),
    namesakesOf: (name) => people().namesakes(name),
    personsWithSurname: (surname) => people().withSurname(surname),
    areFormsOfOneName: (a, b) => nicknames()(a, b),
    officesOf: (title) => titles().get(title.toLowerCase()) ?? [],
    isHeadOffice: (office) => heads().has(office),
    isHeldByOne: (office) => heldByOne().has(office),
    stateBody: (name) => bodies().named(name),
    stateBodyRole: (role) => bodies().role(role),
    stateBodyOf: (country, role) => bodies().organization(country, role),
    existed: (country, day) => {
      const [, from = '', to = ''] = times().get(country)?.[0] ?? [];
      return from <= day && (to === '' || day < to);
    },
    isSurnameFirst: (country) => surnameFirst().has(country),
    isFamilyNameFirst: (surname) => {
      const all = people().withSurname(surname);
      return all.length > 0 && all.every(({ country = '' }) => surnameFirst().has(country));
    },
    fold,
    ...readWords(text('words.tsv'), text('given-names.tsv'), text('nouns.tsv')),
  };
}

function read(name: string, folder: URL): string {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch (cause) {
    const message = `${name} is missing from the knowledge base; check the installation out again`;
    throw new ConfigError('KNOWLEDGE_INVALID', message, { cause });
  }
}

/** Countries come first, then organizations, regions and cities by size: the order of prominence. */
function indexOf(text: Text): NameIndex {
  const index = createNameIndex(() => addSpellings(index, text('city-spellings.tsv')));
  const foreign = new Map([...rowsOf(text('country-names.tsv'))].map(([code = '', , names]) => [code, partsOf(names)]));
  const countries = [...rowsOf(text('countries.tsv'))];
  for (const row of countries) addCountry(index, row, NO_OTHERS);
  for (const [code = ''] of countries) index.alias(`country:${code}`, foreign.get(code) ?? []);
  const others = organizationNames(text);
  for (const row of rowsOf(text('organizations.tsv'))) addOrganization(index, row, others(row[0] ?? ''));
  for (const row of rowsOf(text('regions.tsv'))) addRegion(index, row);
  const formers = rowsByKey(text('city-names.tsv'));
  const wikidata = new Map([...rowsOf(text('city-wikidata.tsv'))].map(([id = '', qid = '']) => [id, qid]));
  for (const row of rowsOf(text('cities.tsv'))) {
    const [id = ''] = row;
    const own = (formers.get(id) ?? []).map(([, name = '']) => name);
    const qid = wikidata.get(id);
    addCity(index, row, { formers: own, ...(qid ? { wikidata: qid } : {}) });
  }
  return index;
}

function organizationNames(text: Text): (id: string) => OtherNames {
  const names = rowsByKey(text('organization-names.tsv'));
  const formers = rowsByKey(text('former-names.tsv'));
  return (id) => ({
    names: (names.get(id) ?? []).flatMap(([, cell]) => partsOf(cell)),
    acronyms: (names.get(id) ?? []).flatMap(([, , cell]) => partsOf(cell)),
    formers: (formers.get(`organization:${id}`) ?? []).map(([, name = '']) => name),
  });
}

function formerTables(text: Text) {
  return {
    countries: text('countries.tsv'),
    cityNames: text('city-names.tsv'),
    formerNames: text('former-names.tsv'),
  };
}

function readTitles(text: string): ReadonlyMap<string, readonly string[]> {
  const offices = new Map<string, string[]>();
  for (const [office = '', titles] of rowsOf(text)) {
    for (const title of partsOf(titles)) offices.set(title, [...(offices.get(title) ?? []), office]);
  }
  return offices;
}

/** Offices with a mark in a column. */
function officesMarked(text: string, column: number): ReadonlySet<string> {
  return new Set([...rowsOf(text)].flatMap((row) => (row[column] ? [row[0] ?? ''] : [])));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function toHolder([country = '', office = '', holder = '', from = '', to]: readonly string[]): OfficeHolder {
  return { country, office, holder, from, ...(to ? { to } : {}) };
}

function toFoldRule([pattern = '', replacement = '', shortest = '0']: readonly string[]): FoldRule {
  try {
    return { pattern: new RegExp(pattern, 'g'), replacement, shortest: Number(shortest) };
  } catch (cause) {
    throw new ConfigError('KNOWLEDGE_INVALID', `fold.tsv: "${pattern}" is no regular expression`, { cause });
  }
}
