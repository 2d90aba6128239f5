import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultsIn, tableOf } from './faults.mjs';

/** `npm run fuzz`: schemathesis asks a running server made-up things; none may end in an error of the server. */

const HELP = `Usage: npm run fuzz -- [options]

Starts a server over the seeds, in a store that goes afterwards, and lets schemathesis call every query and mutation.
Fails on any 5xx, internal error, unexpected error code or error in the log.

Options:
  --examples <n>    calls of each query and mutation (50)
  --seed <n>        the same number makes the same calls (1)
  --seeds <folder>  the articles to serve (seeds)
  --help            print this help

It needs Python and schemathesis, in the PATH or as DRAMATIS_SCHEMATHESIS says:
  python3 -m venv .venv
  .venv/bin/pip install schemathesis==4.32.5
  DRAMATIS_SCHEMATHESIS=.venv/bin/schemathesis npm run fuzz`;

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: 'seeds' },
    help: { type: 'boolean', default: false },
  },
});
const fuzzer = process.env.DRAMATIS_SCHEMATHESIS ?? 'schemathesis';
const found = spawnSync(fuzzer, ['--version'], { encoding: 'utf8' });
if (values.help || found.status !== 0) {
  console.error(values.help ? HELP : `${fuzzer} cannot be run.\n\n${HELP}`);
  process.exit(values.help ? 0 : 2);
}

const folder = mkdtempSync(join(tmpdir(), 'dramatis-fuzz-'));
const server = startServer();
try {
  const url = await server.url;
  console.log(`${found.stdout.trim()} asks ${url}graphql: ${values.examples} examples, seed ${values.seed}`);
  const status = await fuzz(`${url}graphql`);
  const metrics = await (await fetch(`${url}metrics`)).text();
  const { entries } = JSON.parse(readFileSync(join(folder, 'calls.har'), 'utf8')).log;
  console.log(`\n${tableOf(entries, metrics)}`);
  const faults = faultsIn({ entries, log: server.log(), status });
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? '\nNo error of the server.' : `\n${faults.length} errors of the server.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function startServer() {
  const program = fileURLToPath(new URL('../../src/cli/from-checkout.mjs', import.meta.url));
  const where = ['--seeds', values.seeds, '--store', join(folder, 'store'), '--port', '0', '--no-bolt'];
  const args = [program, 'serve', ...where, '--cypher', '--json', '--log', 'error'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let log = '';
  child.stderr.on('data', (piece) => {
    log += piece;
  });
  const url = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line).url));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${log}`)));
  });
  return {
    url,
    log: () => log,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs schemathesis; gives its exit status. */
function fuzz(url) {
  const report = ['--report', 'har', '--report-har-path', join(folder, 'calls.har')];
  const how = ['--checks', 'not_a_server_error', '--continue-on-failure', '--generation-database', 'none'];
  const args = ['run', url, ...how, '-n', values.examples, '--seed', values.seed, ...report, '--no-color'];
  const path = fileURLToPath(new URL('.', import.meta.url));
  const env = { ...process.env, PYTHONPATH: path, PYTHONDONTWRITEBYTECODE: '1', SCHEMATHESIS_HOOKS: 'scalars' };
  const child = spawn(fuzzer, args, { env, stdio: ['ignore', 'inherit', 'inherit'], cwd: folder });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
