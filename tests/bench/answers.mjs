import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { empty, openServer } from './neo4j.mjs';
import { ROOT, withFolder } from './processes.mjs';
import { table } from './table.mjs';

const MAIN = join(ROOT, 'dist/cli/main.js');
const WARM_UP = 30;
const TIMES = 200;

/** What people ask, over the seeds. */
const QUERIES = {
  'actor page, 20 events, articles': `{ actor(name: "Kazakhstan") { name aliases
    events(first: 20) { nodes { label date agents { name } targets { name } evidence { quote article { title } } } } } }`,
  'relations, both directions': `{ actor(name: "Russia") {
    relations(direction: BOTH, first: 20) { nodes { type source { name } target { name } count first last } } } }`,
  'events of a type, evidence': `{ events(where: { types: [ARRESTED] }, first: 20) { totalCount
    nodes { label date agents { name } targets { name } evidence { quote article { title publisher } } } } }`,
  search:
    '{ search(text: "massimov", first: 10) { matches { name score hit { __typename ... on Person { id articleCount } } } } }',
  'paths of up to 4 hops': `{ paths(from: "Vladimir Putin", to: "Karim Massimov", maxHops: 4) {
    length hops { from { name } relation { type } to { name } } } }`,
};

/** Latency of GraphQL answers over HTTP, one after the other. */
export async function* measureAnswers(options) {
  const columns = [['embedded', await withFolder((folder) => measureStore(join(folder, 'store')))]];
  const server = await openServer(options);
  try {
    if (server) columns.push(['Neo4j', await measureServer(server)]);
  } finally {
    await server?.close();
  }
  yield table(
    `GraphQL over the seeds: p50 / p95 in ms of ${TIMES} requests, warm`,
    ['', ...columns.map(([name]) => name)],
    Object.keys(QUERIES).map((name) => [name, ...columns.map(([, figures]) => figures[name])]),
  );
}

async function measureServer(server) {
  await empty(server);
  const env = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password };
  return measureStore(server.url, env);
}

async function measureStore(store, more = {}) {
  const env = { ...process.env, ...more };
  const options = { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] };
  const imported = spawn(process.execPath, [MAIN, 'import', 'seeds', '--store', store, '--json'], options);
  imported.stdout.resume();
  const code = await new Promise((resolve) => imported.once('close', resolve));
  if (code !== 0) throw new Error(`the seeds could not be imported into ${store}`);
  const serving = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json', '--store', store], options);
  try {
    for await (const line of createInterface({ input: serving.stdout })) return await askAll(JSON.parse(line).url);
    throw new Error('the server ended before it answered');
  } finally {
    serving.kill();
    await new Promise((resolve) => serving.once('close', resolve));
  }
}

async function askAll(url) {
  const figures = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    for (let count = 0; count < WARM_UP; count += 1) await ask(url, query);
    const times = [];
    for (let count = 0; count < TIMES; count += 1) times.push(await ask(url, query));
    times.sort((a, b) => a - b);
    figures[name] = [0.5, 0.95].map((share) => times[Math.floor(share * TIMES)].toFixed(1)).join(' / ');
  }
  return figures;
}

/** How many milliseconds an answer takes; it must have no errors, and something in it. */
async function ask(url, query) {
  const start = performance.now();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = await response.json();
  const took = performance.now() - start;
  const [first] = Object.values(data ?? {});
  if (errors || !first || first.length === 0) throw new Error(`${query}: ${JSON.stringify(errors ?? data)}`);
  return took;
}
