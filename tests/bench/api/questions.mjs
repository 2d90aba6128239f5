import { readdirSync, readFileSync } from 'node:fs';
import { encodeCursor } from '../../../dist/serve/cursor.js';

const FOLDER = new URL('../../serve/queries/', import.meta.url);

/** Questions with a budget, or that a peer is known to be slow at. */
const MORE = {
  'actor page': `{ actor(name: "Russia") { name aliases events(first: 20) { nodes {
    label date agents { name } targets { name } evidence { quote article { title } } } } } }`,
  'paths of up to 4 hops': `{ paths(from: "Vladimir Putin", to: "Karim Massimov", maxHops: 4) {
    length hops { from { name } relation { type } to { name } } } }`,
  'page in the middle of all events': `{ events(first: 20, after: "${middle()}") { nodes { label date } } }`,
  'nested counts': '{ actors(first: 20) { nodes { name events { totalCount } } } }',
};

/** A cursor of the list of events: half of the made-up graph lies before that day. */
function middle() {
  return encodeCursor({ list: 'events', order: 'date_desc', type: 'string' }, ['2015-01-01', 'event:']);
}

/** The 30 queries of the documentation, then those of budgets, by name. */
export function questions() {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
  const documented = files
    .sort()
    .map((name) => [name.slice(0, -'.graphql'.length), readFileSync(new URL(name, FOLDER), 'utf8')]);
  return { ...Object.fromEntries(documented), ...MORE };
}
