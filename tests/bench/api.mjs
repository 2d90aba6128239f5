import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createFill } from './api/arguments.mjs';
import { measure } from './api/ask.mjs';
import { questions } from './api/questions.mjs';
import { reportBudgets, reportTable } from './api/report.mjs';
import { importNeo4j, serveOwn, servePeer } from './api/servers.mjs';
import { castOf } from './graph/cast.mjs';
import { sizeOf } from './graph/view.mjs';
import { describeMachine } from './machine.mjs';
import { PEER_QUESTIONS } from './peers/neo4j-graphql/questions.mjs';
import { runProgram, withFolder } from './processes.mjs';

/** `npm run bench:api`: how fast the 30 queries of the documentation are answered on a large graph, beside a peer. */

const HELP = `Usage: npm run bench:api -- [options] [question...]

Questions: files of tests/serve/queries/ without their ending, and some with budgets; all of them unless named.

Options:
  --size <n>       part of the full graph of 1,000,000 events, 0..1 (1)
  --folder <path>  keep the graph there, or take it from there: it is made once
  --seconds <n>    how long one question is asked (4)
  --no-neo4j       leave Neo4j and the peer out
  --no-embedded    leave the embedded store out
  --no-peer        leave @neo4j/graphql out
  --json           print the figures as JSON lines as they come, to standard error
  --help           print this help

Neo4j runs in Docker. The peer is measured where it was installed: npm install --prefix tests/bench/peers/neo4j-graphql

Example:
  npm run bench:api -- --size 0.01 who-visited 'actor page'`;

const PEER = '@neo4j/graphql';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    size: { type: 'string', default: '1' },
    folder: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    neo4j: { type: 'boolean', default: true },
    embedded: { type: 'boolean', default: true },
    peer: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const asked = Object.entries(questions()).filter(([name]) => positionals.length === 0 || positionals.includes(name));
if (values.help || asked.length === 0) {
  console.log(values.help ? HELP : `No question is called ${positionals.join(' or ')}.\n\n${HELP}`);
  process.exit(values.help ? 0 : 2);
}
console.log(`${describeMachine()}\n`);
if (values.folder) await measureIn(resolve(values.folder));
else await withFolder(measureIn);

async function measureIn(folder) {
  const [store, files] = [join(folder, 'store'), join(folder, 'neo4j-import')];
  mkdirSync(folder, { recursive: true });
  if (!existsSync(store)) {
    await step('The embedded store is made', () =>
      runProgram(['--max-semi-space-size=128', 'tests/bench/graph.mjs', '--size', values.size, store]),
    );
  }
  if (values.neo4j && !existsSync(join(files, 'import.args'))) {
    await step('The graph is exported', () =>
      runProgram(['dist/cli/main.js', 'export', '--neo4j-import', files, '--store', store]),
    );
  }
  const servers = [];
  try {
    await open(servers, store, files);
    await measureAll(servers.filter(({ url }) => url !== undefined && !url.startsWith('bolt')));
  } finally {
    for (const { close } of servers.reverse()) await close();
  }
}

async function open(servers, store, files) {
  const add = async (name, opening) => {
    const server = await step(`${name} is opened`, opening);
    if (server) servers.push({ name, ...server });
    return server;
  };
  if (values.embedded) await add('embedded', () => serveOwn(store));
  if (!values.neo4j) return;
  const neo4j = await add('The database', () => importNeo4j(files));
  await add('Neo4j', () => serveOwn(neo4j.url, neo4j));
  if (values.peer && !(await add(PEER, () => servePeer(neo4j)))) {
    console.log(`${PEER} is left out: npm install --prefix tests/bench/peers/neo4j-graphql\n`);
  }
}

async function measureAll(servers) {
  const { actors, events } = sizeOf(Number(values.size));
  const fill = createFill(castOf(actors).all, events);
  const rows = [];
  for (const [name, own] of asked) {
    const figures = {};
    for (const server of servers) {
      const query = server.name === PEER ? PEER_QUESTIONS[name] : own;
      if (query === undefined) continue;
      const queryAt = (turn) => fill(query, turn);
      const options = { seconds: Number(values.seconds), mayFail: server.name === PEER };
      figures[server.name] = await measure(server.url, queryAt, options);
    }
    if (values.json) console.error(JSON.stringify({ name, ...figures }));
    rows.push({ name, figures });
  }
  const names = servers.map(({ name }) => name);
  console.log(`${reportTable(rows, names)}\n\n${reportBudgets(rows, names)}\n\n${describeMachine()}`);
}

async function step(name, work) {
  const begun = performance.now();
  const made = await work();
  console.log(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
  return made;
}
