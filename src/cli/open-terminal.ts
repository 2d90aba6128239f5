import { homedir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { pressedKeys } from './pressed-keys.ts';
import type { Terminal } from './terminal.ts';
import { typedLines } from './typed-lines.ts';

/** A terminal over this process, and how to leave it. */
export interface ProcessTerminal {
  readonly terminal: Terminal;
  /** Closes what is open. */
  close(): Promise<void>;
  exitCode(): number;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Takes hold of the process: its settings, streams and signals. A second signal ends it at once. */
export function openTerminal(): ProcessTerminal {
  const open: (() => Promise<void>)[] = [];
  let code = 0;
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });

  const close = async (): Promise<void> => {
    for (let last = open.pop(); last; last = open.pop()) await last();
  };
  for (const [signal, status] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      stop();
      void close().finally(() => process.exit(status));
      process.once(signal, () => process.exit(status));
    });
  }
  // `dramatis actors | head` closes the pipe before all is written: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

  const terminal: Terminal = {
    config: readConfig(process.env),
    input: process.stdin,
    lines: (prompt) => typedLines({ prompt, historyFile: join(homedir(), '.dramatis_history') }),
    keys: () => pressedKeys(process.stdin),
    isInteractive: process.stderr.isTTY === true,
    hasColours: process.stdout.isTTY === true && process.stdout.hasColors(),
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    closeLater: (each) => void open.push(each),
    stopped,
    exitWith: (status) => {
      code = status;
    },
  };
  return { terminal, close, exitCode: () => code };
}
