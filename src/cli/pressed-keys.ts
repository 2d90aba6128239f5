import type { ReadStream } from 'node:tty';

/** Ctrl-C and Ctrl-D: in raw mode they come as characters. */
const STOPS = new Set(['\u0003', '\u0004']);

/** The characters of standard input one by one, without blanks; of a terminal each as soon as it is pressed. */
export async function* pressedKeys(input: NodeJS.ReadStream): AsyncGenerator<string> {
  const isTerminal = input.isTTY === true;
  if (isTerminal) (input as ReadStream).setRawMode(true);
  try {
    for await (const piece of input) {
      for (const key of (piece as Buffer).toString('utf8')) {
        if (STOPS.has(key)) return;
        if (key.trim() !== '') yield key.toLowerCase();
      }
    }
  } finally {
    if (isTerminal) (input as ReadStream).setRawMode(false);
  }
}
