import { join } from 'node:path';
import { bCubed } from '../../dist/evaluate/b-cubed.js';
import { loadKnowledge } from '../../dist/knowledge/load.js';
import { loadOntology } from '../../dist/ontology/load.js';
import { createResolver } from '../../dist/resolve/resolve.js';
import { openStore } from '../../dist/store/index.js';
import { identityArticles } from './identity-articles.mjs';
import { empty } from './neo4j.mjs';
import { withFolder } from './processes.mjs';

/**
 * Resolves and writes made-up articles and tells how long the first tenth and the last took, how much memory each tenth
 * held, and how well people were told apart and brought together.
 */

const BATCH = 20;
const PARTS = 10;
const COMPARED_AT_ONCE = 500;
const [count, url, username, password] = process.argv.slice(2);
const articles = Number(count);
const server = url ? { url, username, password } : undefined;
const ontology = loadOntology();
const resolver = createResolver({ ontology, knowledge: loadKnowledge() });

if (server) await empty(server);
await withFolder(async (folder) => {
  const store = await openStore(server?.url ?? join(folder, 'store'), server);
  await store.migrate();
  console.log(JSON.stringify(await measure(store).finally(() => store.close())));
});

async function measure(store) {
  const parts = [];
  let batch = [];
  let part = start();
  for (const stored of identityArticles(articles, { ontology })) {
    batch.push(stored);
    if (batch.length < BATCH) continue;
    await write(store, batch, part);
    part.articles += batch.length;
    batch = [];
    if (part.articles < articles / PARTS) continue;
    parts.push(summed(part));
    if (process.env.DRAMATIS_BENCH_TELL) console.error(JSON.stringify(parts.at(-1)));
    part = start();
  }
  return { articles, parts, people: bCubed(await clustered(store)) };
}

async function write(store, batch, part) {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const change = await resolver.resolve({ articles: batch, retired: [] }, store.index);
  part.resolveMs += performance.now() - begun;
  await store.write(change);
  part.ms += performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  part.cpuMs += (user + system) / 1000;
}

function start() {
  return { articles: 0, ms: 0, cpuMs: 0, resolveMs: 0 };
}

function summed({ articles: own, ms, cpuMs, resolveMs }) {
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
  return {
    msAnArticle: ms / own,
    cpuMsAnArticle: cpuMs / own,
    resolveMsAnArticle: resolveMs / own,
    rssMb: megabytes(rss),
    heapMb: megabytes(heapUsed),
  };
}

/** Who is meant by each entity, and whom the store takes it for; the articles are made again, to be compared. */
async function clustered(store) {
  const items = [];
  const truth = new Map();
  let ids = [];
  async function compare() {
    for (const { entityId, actorId } of await store.index.mentions(ids)) {
      const person = truth.get(entityId);
      if (person !== undefined) items.push({ gold: String(person), predicted: actorId });
    }
    truth.clear();
    ids = [];
  }
  for (const { article } of identityArticles(articles, { ontology, truth })) {
    ids.push(article.id);
    if (ids.length === COMPARED_AT_ONCE) await compare();
  }
  await compare();
  return items;
}
