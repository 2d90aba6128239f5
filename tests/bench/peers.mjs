// Scores the peers on labelled texts by the program's own measure, beside the program: `npm run bench:peers [events] [identity]`.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'dist/cli/main.js');
const PEERS = join(ROOT, 'tests/bench/peers');
const PYTHON = process.env.DRAMATIS_BENCH_PYTHON ?? 'python3';
const [events = 'tests/gold/events/dev.jsonl', identity = 'tests/gold/identity/dev.jsonl'] = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'dramatis-peers-'));
try {
  const dictionary = into('dictionary', process.execPath, [PROGRAM, 'ontology', '--json']);
  const found = into('events', PYTHON, [join(PEERS, 'spacy_events.py'), dictionary], events);
  const named = into('spacy', PYTHON, [join(PEERS, 'spacy_names.py')], identity);
  const topics = into('compromise', process.execPath, [join(PEERS, 'compromise/names.mjs')], identity);
  score('spaCy with a dictionary of verbs', 'events', events, found);
  score('Dramatis', 'events', events);
  score('spaCy', 'identity', identity, named);
  score('compromise', 'identity', identity, topics);
  score('Dramatis', 'identity', identity);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What a program prints, as a file; `input` is what it reads. */
function into(name, program, args, input) {
  const file = join(folder, `${name}.jsonl`);
  const stdio = [input ? openSync(join(ROOT, input), 'r') : 'ignore', openSync(file, 'w'), 'inherit'];
  execFileSync(program, args, { stdio });
  return file;
}

function score(who, what, file, predictions) {
  console.log(`\n${who}: ${what} of ${file}`);
  const more = predictions ? ['--predictions', predictions] : [];
  execFileSync(process.execPath, [PROGRAM, 'evaluate', what, join(ROOT, file), ...more], { stdio: 'inherit' });
}
