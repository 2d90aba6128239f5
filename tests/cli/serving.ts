import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { start } from './run.ts';

/** A server of the command line that answers. */
export interface Running {
  readonly url: string;
  /** What it said when it began to serve. */
  readonly greeting: Readonly<Record<string, unknown>>;
  readonly child: ChildProcess;
  /** What it has told people so far. */
  readonly stderr: () => string;
}

/** Starts `dramatis serve` on a free port and waits until it says that it answers; it is killed when the test is over. */
export async function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = start(['serve', '--port', '0', '--json', ...args], env);
  onTestFinished(() => void child.kill('SIGKILL'));
  if (!child.stdout) throw new Error('the server has no output');
  let told = '';
  child.stderr?.on('data', (piece) => {
    told += piece;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const greeting = JSON.parse(line);
    return { url: greeting.url, greeting, child, stderr: () => told };
  }
  throw new Error(`the server ended before it answered: ${told}`);
}
