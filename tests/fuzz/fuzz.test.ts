import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARREST, writeFiles } from '../cli/articles.ts';
import { ROOT, temporaryFolder } from '../cli/run.ts';

function fuzz(fuzzer: string, ...args: string[]) {
  const env = { ...process.env, DRAMATIS_SCHEMATHESIS: fuzzer };
  return spawnSync(process.execPath, ['tests/fuzz/main.mjs', ...args], { cwd: ROOT, encoding: 'utf8', env });
}

/** A program in schemathesis's place: reports these calls and ends with that status. */
function fuzzerThat(calls: readonly unknown[], status: number): string {
  const path = join(temporaryFolder(), 'schemathesis');
  const har = JSON.stringify({ log: { entries: calls } });
  writeFileSync(
    path,
    `#!${process.execPath}
const { argv } = process;
if (argv[2] === '--version') { console.log('a stand-in'); process.exit(0); }
require('node:fs').writeFileSync(argv[argv.indexOf('--report-har-path') + 1], ${JSON.stringify(har)});
process.exit(${status});
`,
  );
  chmodSync(path, 0o755);
  return path;
}

function call(query: string, status: number, code?: string) {
  const text = JSON.stringify(code ? { errors: [{ message: 'x', extensions: { code } }] } : { data: {} });
  return { request: { postData: { text: query } }, response: { status, content: { text } } };
}

test('without schemathesis it says what to install', () => {
  const { status, stderr } = fuzz('/nowhere/schemathesis');
  expect(status).toBe(2);
  expect(stderr).toContain('/nowhere/schemathesis cannot be run');
  expect(stderr).toMatch(/pip install schemathesis==\d/);
});

test.each<[string, readonly unknown[], number, readonly string[]]>([
  [
    'answers and what clients do wrong are no faults',
    [
      call('{ __typename }', 200),
      call('{ x }', 400, 'GRAPHQL_VALIDATION_FAILED'),
      call('{ cypher(statement: "x") }', 200, 'STORE_STATEMENT'),
    ],
    1,
    [],
  ],
  [
    'errors of the server are',
    [
      call('{ a }', 500),
      call('{ b }', 200, 'INTERNAL_SERVER_ERROR'),
      call('{ c }', 200, 'STORE_STATEMENT'),
      call('{ d }', 504, 'STORE_DEADLINE'),
    ],
    1,
    [
      'status 500: { a }',
      'INTERNAL_SERVER_ERROR: { b }',
      'STORE_STATEMENT: { c }',
      'status 504: { d }',
      'STORE_DEADLINE: { d }',
    ],
  ],
  ['a fuzzer that fails is a fault', [call('{ __typename }', 200)], 2, ['the fuzzer ended with 2']],
  ['a fuzzer that asks nothing is a fault', [], 0, ['the fuzzer ended with 0']],
])('%s', (_, calls, ending, faults) => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.txt': ARREST });
  const { status, stdout, stderr } = fuzz(fuzzerThat(calls, ending), '--seeds', folder);
  expect(stderr.split('\n').filter((line) => line !== '')).toEqual(faults);
  expect(status).toBe(faults.length === 0 ? 0 : 1);
  expect(stdout).toContain(`${calls.length} calls`);
});
