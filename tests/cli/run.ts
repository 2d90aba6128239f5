import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The root of the checkout: where commands are run. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The program as `npm run dramatis` starts it. */
const PROGRAM = fileURLToPath(new URL('../../src/cli/from-checkout.mjs', import.meta.url));

/** Settings of whoever runs the tests: none may reach the program. */
const SETTINGS = /^(?:DRAMATIS_|NEO4J_|HOST$|PORT$)/;

/** How a command is run. */
export interface RunOptions {
  /** What standard input gives; nothing unless told. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a command ended, and what it wrote. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own. */
export async function dramatis(args: readonly string[], { input = '', env = {} }: RunOptions = {}): Promise<Ran> {
  const child = start(args, env);
  child.stdin?.on('error', ignoreClosedPipe);
  child.stdin?.end(input);
  const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
  const code = await ended(child);
  return { code, stdout: await stdout, stderr: await stderr };
}

/** Starts the command line and leaves it running; it is ended with the test. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT, env: { ...Object.fromEntries(own), ...env } });
  return child;
}

/** Waits for the end of a process; null where a signal ended it. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
}

/** A folder for one test, or for one file where it is asked for in `beforeAll` with `keep`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A value of a line of JSON of which nothing is known. */
export type Unknown = Readonly<Record<string, unknown>>;

/** Lines of JSON as values. */
export function jsonLines<T = Unknown>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

async function gather(stream: AsyncIterable<Uint8Array> | null): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** A command that fails at once does not read its input. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
