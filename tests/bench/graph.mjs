import { parseArgs } from 'node:util';
import { loadGraph } from './graph/load.mjs';
import { madeUpGraph, sizeOf } from './graph/view.mjs';

/** Makes the graph that speed is measured on, in a new embedded store; `dramatis export --neo4j-import` takes it to Neo4j. */

const HELP = `Usage: node tests/bench/graph.mjs [options] <folder>

Makes a graph in a new embedded store: the same one each time.

Options:
  --size <n>  the part of the full size, 0..1 (1: 1,000,000 events, 200,000 actors, 300,000 articles)
  --help      print this help

Example:
  node tests/bench/graph.mjs --size 0.01 /tmp/graph`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '1' }, help: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (values.help || folder === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
const size = sizeOf(Number(values.size));
const begun = performance.now();
const found = await loadGraph(folder, madeUpGraph(size).changes());
console.log(JSON.stringify({ ...size, ...found, seconds: Math.round((performance.now() - begun) / 1000) }));
