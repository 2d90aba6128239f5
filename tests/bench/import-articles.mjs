import { join } from 'node:path';
import { loadKnowledge } from '../../dist/knowledge/load.js';
import { loadOntology } from '../../dist/ontology/load.js';
import { createPipeline } from '../../dist/pipeline.js';
import { createResolver } from '../../dist/resolve/resolve.js';
import { openEmbedded } from '../../dist/store/embedded.js';
import { openStore } from '../../dist/store/index.js';
import { migrate } from '../../dist/store/migrate.js';
import { openNeo4j } from '../../dist/store/neo4j.js';
import { loadStatements } from '../../dist/store/statements.js';
import { bareStatements } from './bare.mjs';
import { empty } from './neo4j.mjs';
import { withFolder } from './processes.mjs';
import { syntheticArticles } from './synthetic.mjs';

/**
 * Imports synthetic articles, whose reports are ready, into a store, and the same rows bare into an empty database:
 * so many rounds in turn, after a first one that does not count; the fastest ones are told. No rounds: imports alone,
 * and keeps nothing.
 */

const BATCH = 20;
const [articles, rounds, url, username, password] = process.argv.slice(2);
const server = url ? { url, username, password } : undefined;
const ontology = loadOntology();
const resolver = createResolver({ ontology, knowledge: loadKnowledge() });

const runs = [];
for (let round = 0; round <= Number(rounds); round += 1) {
  const changes = [];
  const own = await withStore((store) => measureOwn(store, (change) => rounds > 0 && changes.push(change)));
  if (rounds === '0') break;
  const bare = await withDriver((driver) => measureBare(driver, changes));
  if (round > 0) runs.push({ ...own, bare });
}
const least = (pick) => Math.min(...runs.map(pick));
console.log(
  JSON.stringify({
    importSeconds: least((run) => run.importSeconds),
    writeSeconds: least((run) => run.writeSeconds),
    bareSeconds: least((run) => run.bare.seconds),
    rows: runs[0]?.bare.rows,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);

async function withStore(work) {
  if (server) await empty(server);
  return withFolder(async (folder) => {
    const store = await openStore(server?.url ?? join(folder, 'store'), server);
    await store.migrate();
    return work(store).finally(() => store.close());
  });
}

async function measureOwn(store, onChange) {
  let writeSeconds = 0;
  const write = async (change) => {
    onChange(change);
    const start = performance.now();
    await store.write(change);
    writeSeconds += (performance.now() - start) / 1000;
  };
  const reports = new Map();
  const reporter = {
    ahead: BATCH,
    warmUp() {},
    extract: async (article) => take(reports, article.id),
    async close() {},
  };
  const pipeline = createPipeline({ reporter, resolver, store: { ...store, write }, batchSize: BATCH });
  const start = performance.now();
  const summary = await pipeline.importArticles(readInto(reports));
  if (summary.failed > 0) throw summary.failures[0].error;
  return { writeSeconds, importSeconds: (performance.now() - start) / 1000 };
}

/** Articles as a reader gives them; their reports lie ready until they are asked for. */
function* readInto(reports) {
  for (const { article, report } of syntheticArticles(Number(articles), ontology)) {
    reports.set(article.id, report);
    yield { kind: 'article', article };
  }
}

function take(map, key) {
  const value = map.get(key);
  map.delete(key);
  return value;
}

async function withDriver(work) {
  if (server) await empty(server);
  return withFolder(async (folder) => {
    const driver = server ? await openNeo4j(server.url, server) : openEmbedded(folder);
    await migrate(driver, loadStatements(driver.name, ontology));
    return work(driver).finally(() => driver.close());
  });
}

async function measureBare(driver, changes) {
  const { symmetricTypes } = loadStatements(driver.name, ontology);
  let rows = 0;
  const start = performance.now();
  for (const change of changes) {
    const statements = bareStatements(change, symmetricTypes);
    rows += statements.reduce((sum, { parameters }) => sum + parameters.rows.length, 0);
    await driver.transaction(async (transaction) => {
      for (const { text, parameters } of statements) await transaction.run(text, parameters);
    });
  }
  return { rows, seconds: (performance.now() - start) / 1000 };
}
