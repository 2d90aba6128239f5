import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT, withFolder } from './processes.mjs';
import { figure, table } from './table.mjs';

/** From the command to the first answer: what `npm start` does, dependencies installed and the program built. */
export async function* measureStart() {
  const rows = await withFolder(async (folder) => {
    const store = join(folder, 'store');
    const first = await start(['--seeds', 'seeds', '--store', store]);
    const second = await start(['--seeds', 'seeds', '--store', store]);
    return [
      ['first start: imports the seeds', figure(first)],
      ['second start', figure(second)],
    ];
  });
  yield table('Start, to an answered query', ['', 's'], rows);
}

async function start(args) {
  const program = join(ROOT, 'src/cli/from-checkout.mjs');
  const begin = performance.now();
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--json', ...args], {
    ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const body = JSON.stringify({ query: '{ events(first: 5) { nodes { label } } }' });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${JSON.parse(line).url}graphql`, { method: 'POST', headers, body });
      const { data } = await response.json();
      if (!data?.events.nodes.length) throw new Error('the server has no events');
      return (performance.now() - begin) / 1000;
    }
    throw new Error('the server ended before it answered');
  } finally {
    child.kill();
    await new Promise((resolve) => child.once('close', resolve));
  }
}
