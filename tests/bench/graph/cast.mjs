import { readFileSync } from 'node:fs';

/** The actors and places of the made-up graph, by rank: the first ones are in the news most often. */

const SYLLABLES = 'ka ro mi tel van dor esh lu bar ny zet or al pim sek tu gra wen'.split(' ');
const SECTORS = ['GOV', 'COP', 'MIL', 'JUD', 'CVL', 'OPP'];

/** Those that make the news most, in this order, then all others as they stand in the file. */
const FIRST = ['USA', 'RUS', 'CHN', 'IRQ', 'GBR', 'KAZ'];

/** One in so many is an organization, a place or a nameless group; the others are people. */
const ORGANIZATIONS = 5;
const PLACES = 20;
const GROUPS = 200;

/** Gives each rank its type, id, names and country, as actors of the graph have them. */
export function castOf(count) {
  const countries = countriesInOrder();
  const all = Array.from({ length: count }, (_, rank) => member(rank, countries));
  return { all, places: all.filter(({ type }) => type === 'Place') };
}

function member(rank, countries) {
  const home = countries[(rank * 7) % countries.length];
  // Countries have every third rank, so that people and bodies are among the hubs too.
  if (rank % 3 === 0 && rank / 3 < countries.length) return country(countries[rank / 3]);
  if (rank % GROUPS === 4) return group(rank, home);
  if (rank % PLACES === 8) return named(rank, 'Place', `${word(rank, 4)} City`, home);
  if (rank % ORGANIZATIONS === 2) return named(rank, 'Organization', `${word(rank, 4)} Institute`, home);
  return named(rank, 'Person', `${word(rank % 500, 2)} ${word(rank, 4)}`, home);
}

function named(rank, type, name, { code }) {
  const id = `${type.toLowerCase()}:${hex(rank)}`;
  const last = name.split(' ').at(-1);
  const aliases = type === 'Person' ? [last] : rank % 2 === 0 ? [`${name} of ${code}`] : [];
  const profiles = [JSON.stringify({ names: [name], country: code })];
  const place = type === 'Place' ? { latitude: (rank % 1800) / 10 - 90, longitude: (rank % 3600) / 10 - 180.25 } : {};
  const sector = type === 'Organization' ? { sector: SECTORS[rank % SECTORS.length] } : {};
  return { id, type, name, aliases, countryCode: code, ...sector, ...place, blocks: [`block:${last}`], profiles };
}

function group(rank, { code, name }) {
  const sector = SECTORS[rank % SECTORS.length];
  const label = `${word(rank, 3).toLowerCase()} supporters in ${name}`;
  return {
    id: `group:${code}-${hex(rank)}`,
    type: 'Group',
    name: label,
    aliases: [],
    countryCode: code,
    sector,
    ...NO_BLOCKS,
  };
}

function country({ code, wikidata, name, aliases }) {
  return { id: `country:${code}`, type: 'Country', name, aliases, countryCode: code, wikidata, ...NO_BLOCKS };
}

const NO_BLOCKS = { blocks: [], profiles: [] };

function countriesInOrder() {
  const file = new URL('../../../src/knowledge/data/countries.tsv', import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n');
  const all = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([code, wikidata, name, others]) => ({ code, wikidata, name, aliases: others ? others.split(';') : [] }));
  const place = ({ code }) => (FIRST.includes(code) ? FIRST.indexOf(code) : FIRST.length);
  return all.toSorted((a, b) => place(a) - place(b));
}

/** A word of syllables that no other number below 18 to the power of their count has. */
function word(number, syllables) {
  // 7 has no factor in common with 18, so all are met.
  let rest = (number * 7 ** 5) % 18 ** syllables;
  let name = '';
  for (let at = 0; at < syllables; at += 1) {
    name += SYLLABLES[rest % 18];
    rest = Math.floor(rest / 18);
  }
  return name[0].toUpperCase() + name.slice(1);
}

/** 8 digits that look like a hash, others for each number. */
export function hex(number) {
  return (Math.imul(number, 0x9e37_79b1) >>> 0).toString(16).padStart(8, '0');
}
