import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canTie, ROOT, runJson, runScript } from './processes.mjs';
import { figure, ratio, table } from './table.mjs';

const PEER = new URL('peers/spacy_words.py', import.meta.url).pathname;
const PYTHON = process.env.DRAMATIS_BENCH_PYTHON ?? 'python3';

/** From text to facts: words a second, of the clock and of the processor, which others cannot take away. */
export async function* measureText({ seconds, peers }) {
  const lines = seedLines();
  const input = lines.join('');
  const one = await runScript('read-text.mjs', [seconds, 1], { input, oneCore: true });
  const pool = await runScript('read-text.mjs', [seconds, 2], { input });
  const spacy = peers ? await runPeer(seconds, input) : undefined;
  const row = (name, run, base) => [
    name,
    figure(run.words / run.seconds),
    figure(run.words / run.processorSeconds),
    ratio(run.words / run.processorSeconds, base && base.words / base.processorSeconds),
    figure(run.articles / run.seconds),
    figure(run.loadSeconds),
    `${figure(run.peakAfterFirstMb)} → ${figure(run.peakMb)}`,
  ];
  yield table(
    `Text to facts: ${lines.length} seeds over and over, ${seconds} s each${canTie() ? '' : '; not tied to one core'}`,
    ['', 'words/s', 'words/CPU s', 'to peer', 'articles/s', 'load s', 'peak MB: 1st pass → end'],
    [
      row('one core', one, spacy),
      row('pool of two', pool, spacy),
      ...(spacy ? [row(`spaCy ${spacy.version}, one core`, spacy, undefined)] : []),
    ],
  );
}

/** The articles of `seeds/` as JSON lines, the keys apart. */
function seedLines() {
  const folder = join(ROOT, 'seeds');
  const names = readdirSync(folder);
  const texts = names.filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const jsonl = names.filter((name) => name.endsWith('.jsonl')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const more = jsonl.flatMap((text) => text.split('\n').filter(Boolean)).map((line) => JSON.parse(line).text);
  return [...texts, ...more].map((text, at) => `${JSON.stringify({ id: `seed-${at}`, text })}\n`);
}

async function runPeer(seconds, input) {
  try {
    return await runJson(PYTHON, [PEER, String(seconds)], { input, oneCore: true });
  } catch (error) {
    console.log(`spaCy is left out (${error.message}): see tests/bench/peers/README.md`);
    return undefined;
  }
}
