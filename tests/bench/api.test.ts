import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('every query of the documentation is measured over a made-up graph, and none fails', async () => {
  const args = ['tests/bench/api.mjs', '--size', '0.001', '--no-neo4j', '--seconds', '0.1'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const queries = readdirSync(new URL('../serve/queries/', import.meta.url)).filter((name) =>
    name.endsWith('.graphql'),
  );
  const measured = [...stdout.matchAll(/^\| ([\w-]+) \| [\d.,]+ \/ [\d.,]+ \/ [\d.,]+, [\d.,]+ \|$/gm)].map(
    ([, name]) => name,
  );
  expect(measured).toEqual(queries.map((name) => name.slice(0, -'.graphql'.length)).sort());
  expect(stdout).toContain('paths of up to 4 hops, embedded: p95 ');
}, 240_000);
