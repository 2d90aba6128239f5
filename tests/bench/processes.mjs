import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout: where everything is run. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One thread in libraries that would take all cores. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** Runs a program to its end, feeds it `input`, and gives the JSON that it prints. `oneCore` ties it to one. */
export async function runJson(command, args, { input = '', oneCore = false } = {}) {
  const [program, ...rest] = oneCore && canTie() ? ['taskset', '-c', '0', command, ...args] : [command, ...args];
  const env = { ...process.env, ...(oneCore ? ONE_THREAD : {}) };
  const child = spawn(program, rest, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  let output = '';
  for await (const piece of child.stdout) output += piece;
  const code = child.exitCode ?? (await new Promise((resolve) => child.once('close', resolve)));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return JSON.parse(output);
}

/** Runs a script of the checkout to its end; what it prints goes to standard error. */
export async function runProgram(args) {
  const child = spawn(process.execPath, args.map(String), { cwd: ROOT, stdio: ['ignore', 2, 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

/** Runs a script of this folder in a process of its own. */
export function runScript(name, args, options) {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return runJson(process.execPath, [script, ...args.map(String)], options);
}

/** Whether a process can be tied to one core here. */
export function canTie() {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A folder that goes when the work is done. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
