import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadOntology } from '../../../dist/ontology/load.js';
import { loadEngine, openEmbedded } from '../../../dist/store/embedded.js';
import { migrate } from '../../../dist/store/migrate.js';
import { pairBlocksOf } from '../../../dist/store/pair-keys.js';
import { loadStatements } from '../../../dist/store/statements.js';
import * as rows from '../../../dist/store/write-rows.js';

/**
 * Puts changes that only add into a new embedded store, past its journal and by the engine's own calls for many nodes at
 * once: some ten times as fast as the statements that imports write with. Indexes are made when everything is there. Gives how many nodes and relationships there are.
 */
export async function loadGraph(folder, changes) {
  mkdirSync(folder, { recursive: true });
  const { GrafeoDB } = loadEngine();
  const database = GrafeoDB.create(join(folder, 'graph.grafeo'));
  const statements = loadStatements('embedded', loadOntology());
  const loader = createLoader(database, new Set(statements.symmetricTypes));
  for (const change of changes) await loader.add(change);
  database.walCheckpoint();
  const found = { nodes: database.nodeCount(), relationships: database.edgeCount() };
  database.close();
  const driver = openEmbedded(folder);
  await migrate(driver, statements);
  // Migrations take what is there for a graph of before.
  await driver.transaction((transaction) => transaction.run(statements.text('write/store-stale'), { stale: false }));
  await driver.close();
  return found;
}

function createLoader(database, symmetric) {
  const numbers = new Map();
  async function addNodes(labels, own) {
    if (own.length === 0) return;
    const made = await database.batchCreateNodesWithProps(labels, own.map(withoutNulls));
    for (const [at, { id }] of own.entries()) numbers.set(id, made[at]);
  }
  async function addEdges(edges) {
    if (edges.length === 0) return;
    await database.batchCreateEdges(
      edges.map(([source, type, target, properties = {}]) => ({
        ...{ src: numberOf(source), dst: numberOf(target), type, properties: withoutNulls(properties) },
      })),
    );
  }
  function numberOf(id) {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`${id} is not in the graph: nodes come before what leads to them`);
    return number;
  }
  async function addKeys(label, type, actors, keysOf) {
    const pairs = actors.flatMap((actor) => keysOf(actor).map((key) => [actor.id, type, key]));
    const news = [...new Set(pairs.map(([, , key]) => key))].filter((key) => !numbers.has(key));
    await addNodes(
      [label],
      news.map((id) => ({ id })),
    );
    await addEdges(pairs);
  }
  return {
    async add({ actors, articles, mentions, events, states, edges }) {
      for (const type of new Set(actors.map((actor) => actor.type))) {
        const own = actors.filter((actor) => actor.type === type);
        await addNodes(type === 'Place' ? ['Place'] : ['Actor', type], own.map(rows.actorRow));
      }
      await addKeys('Name', 'NAMED', actors, rows.nameKeys);
      await addKeys('Block', 'IN_BLOCK', actors, ({ blocks }) => blocks);
      await addNodes(['Article'], articles.map(rows.articleRow));
      await addNodes(['Event'], events.map(rows.eventRow));
      await addKeys('Block', 'IN_BLOCK', events, (event) => pairBlocksOf(event, symmetric));
      await addNodes(['State'], states.map(rows.stateRow));
      await addEdges(
        mentions.map(rows.mentionRow).map(({ article, actor, ...own }) => [article, 'MENTIONS', actor, own]),
      );
      for (const [type, own] of rows.roleRows(events)) {
        await addEdges(own.map(({ event, id, ...role }) => [event, type, id, role]));
      }
      await addEdges(
        rows.evidenceRows([...events, ...states]).map(({ article, fact, ...own }) => [article, 'REPORTS', fact, own]),
      );
      await addEdges(
        rows
          .statementRows(events)
          .map(({ actor, event, article, ...own }) => [...[actor, 'STATED', event], { ...own, articleId: article }]),
      );
      await addEdges(
        states.flatMap(({ id, holder, body }) => [
          [id, 'HOLDER', holder],
          [id, 'BODY', body],
        ]),
      );
      await addEdges(edges.map(rows.edgeRow).map(({ source, type, target, ...own }) => [source, type, target, own]));
    },
  };
}

function withoutNulls(row) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}
