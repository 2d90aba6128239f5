import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** Shows how far an import is. */
export interface Progress {
  /** How many there are; may grow while it is being counted. */
  total(count: number): void;
  done(count: number): void;
  /** Takes the bar away, so that a message can be printed; it comes back with the next article. */
  interrupt(message: string): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere nothing but the messages. */
export function createProgress(terminal: Terminal, isWanted: boolean): Progress {
  if (!terminal.isInteractive || !isWanted) {
    return { total: () => {}, done: () => {}, interrupt: (message) => terminal.note(message), stop: () => {} };
  }
  const format = '{bar} {value}/{total} articles, {eta_formatted} to go';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  let isStarted = false;
  return {
    // Started once: an interrupt stops it for good, whatever is still counted.
    total: (count) => {
      if (isStarted) return bar.setTotal(count);
      isStarted = true;
      bar.start(count, 0);
    },
    done: (count) => bar.update(count),
    interrupt: (message) => {
      process.stderr.write(`\r\u001b[K${message}\n`);
      if (bar.isActive) bar.render();
    },
    stop: () => bar.stop(),
  };
}
