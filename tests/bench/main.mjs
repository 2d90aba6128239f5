import { parseArgs } from 'node:util';
import { measureAnswers } from './answers.mjs';
import { measureIdentity } from './identity.mjs';
import { measureImports } from './imports.mjs';
import { describeMachine } from './machine.mjs';
import { measureStart } from './start.mjs';
import { measureText } from './text.mjs';

/** `npm run bench`: speed and memory, as ratios where there is a peer in the same run. */

const PARTS = {
  text: measureText,
  imports: measureImports,
  identity: measureIdentity,
  answers: measureAnswers,
  start: measureStart,
};

const HELP = `Usage: npm run bench -- [options] [part...]

Parts: ${Object.keys(PARTS).join(', ')}; all of them unless named.

Options:
  --peers            also run spaCy's small English pipeline; see tests/bench/peers/README.md
  --no-neo4j         leave Neo4j out, even where there is one
  --articles <n>     synthetic articles of an import (400)
  --people <n>       made-up articles for telling who is who, embedded (10000)
  --people-neo4j <n> the same in Neo4j (2000)
  --seconds <n>      how long each reading of text goes on (15)
  --help             print this help

Neo4j is measured where DRAMATIS_TEST_NEO4J_URI names one, else where Docker runs the image.

Example:
  npm run bench -- text --peers`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    peers: { type: 'boolean', default: false },
    neo4j: { type: 'boolean', default: true },
    articles: { type: 'string', default: '400' },
    people: { type: 'string', default: '10000' },
    'people-neo4j': { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '15' },
    help: { type: 'boolean', default: false },
  },
});
const unknown = positionals.find((name) => !(name in PARTS));

if (values.help || unknown) {
  console.log(unknown ? `No part is called ${unknown}.\n\n${HELP}` : HELP);
  process.exit(unknown ? 2 : 0);
}

const options = { ...values, articles: Number(values.articles), seconds: Number(values.seconds) };
console.log(`${describeMachine()}\n`);
for (const [name, measure] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for await (const text of measure(options)) console.log(`${text}\n`);
}
