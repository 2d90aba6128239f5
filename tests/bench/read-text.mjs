import { openSession } from '../../dist/annotate/session.js';
import { loadKnowledge } from '../../dist/knowledge/load.js';
import { loadModel } from '../../dist/models/model.js';
import { loadOntology } from '../../dist/ontology/load.js';
import { createReporter } from '../../dist/pipeline/reporter.js';
import { extractFrom } from '../../dist/pipeline.js';

/** Reads the articles on standard input for so many seconds with so many workers; the first pass warms up. */

const [seconds, workers] = process.argv.slice(2).map(Number);
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
const bytes = Buffer.concat(pieces);
const words = bytes
  .toString()
  .split('\n')
  .filter(Boolean)
  .flatMap((line) => JSON.parse(line).text.split(/\s+/)).length;

const loading = performance.now();
await (await openSession(loadModel())).close();
const loadSeconds = (performance.now() - loading) / 1000;

const reporter = createReporter({ ontology: loadOntology(), knowledge: loadKnowledge(), model: loadModel(), workers });
await pass();
const peakAfterFirstMb = peak();
const [start, processor] = [performance.now(), process.cpuUsage()];
let [passes, articles] = [0, 0];
while (performance.now() - start < seconds * 1000) {
  articles += await pass();
  passes += 1;
}
const { user, system } = process.cpuUsage(processor);
console.log(
  JSON.stringify({
    words: words * passes,
    articles,
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (user + system) / 1e6,
    loadSeconds,
    peakAfterFirstMb,
    peakMb: peak(),
  }),
);
await reporter.close();

async function pass() {
  const source = { name: 'seeds', key: 'seeds', format: 'jsonl', bytes: () => [bytes] };
  let count = 0;
  for await (const result of extractFrom([source], reporter)) {
    if (result.kind === 'failed') throw result.error;
    count += 1;
  }
  return count;
}

function peak() {
  return process.resourceUsage().maxRSS / 1024;
}
