import { readFileSync } from 'node:fs';
import { ConfigError } from '../errors.ts';
import { shortHash } from '../lib/hash.ts';
import { addCity, addCountry, addOrganization, addRegion } from './entries.ts';
import { createFold, type FoldRule } from './fold.ts';
import type { Knowledge } from './knowledge.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { holderOn, type OfficeHolder } from './office-holders.ts';
import { rowsOf } from './tables.ts';
import { readWords } from './words.ts';

const FOLDER = new URL('../../src/knowledge/data/', import.meta.url);
const FILES = [
  'countries.tsv',
  'organizations.tsv',
  'regions.tsv',
  'cities.tsv',
  'city-names.tsv',
  'offices.tsv',
  'given-names.tsv',
  'fold.tsv',
  'name-variants.tsv',
  'words.yaml',
] as const;

type Text = (name: (typeof FILES)[number]) => string;

/** Loads the knowledge base. Throws ConfigError KNOWLEDGE_INVALID that names the file. */
export function loadKnowledge(folder: URL = FOLDER): Knowledge {
  const texts = new Map<string, string>(FILES.map((name) => [name, read(name, folder)]));
  const text: Text = (name) => texts.get(name) as string;
  const index = indexOf(text);
  const holders = [...rowsOf(text('offices.tsv'))].map(toHolder);
  const variants = [...rowsOf(text('name-variants.tsv'))].map(([line = '']) => line.split(' '));
  return {
    version: shortHash(...texts.values()),
    get: (id) => index.entries.get(id),
    lookup: index.lookup,
    holderOf: (country, office, day) => holderOn(holders, country, office, day),
    fold: createFold([...rowsOf(text('fold.tsv'))].map(toFoldRule), variants),
    ...readWords(text('words.yaml'), text('given-names.tsv')),
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
  const index = createNameIndex();
  for (const row of rowsOf(text('countries.tsv'))) addCountry(index, row);
  for (const row of rowsOf(text('organizations.tsv'))) addOrganization(index, row);
  for (const row of rowsOf(text('regions.tsv'))) addRegion(index, row);
  const formers = new Map<string, string[]>();
  for (const [city = '', name = ''] of rowsOf(text('city-names.tsv'))) {
    formers.set(city, [...(formers.get(city) ?? []), name]);
  }
  for (const row of rowsOf(text('cities.tsv'))) addCity(index, row, formers.get(row[0] ?? '') ?? []);
  return index;
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
