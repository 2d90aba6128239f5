import { stat } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { isWebAddress } from '../read/web/source.ts';

const NEWLINE = 10;

/** Throws InputError INPUT_NOT_FOUND for the first path that is not there: before anything is read. */
export async function checkPaths(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (path === '-' || isWebAddress(path) || (await stat(path).catch(() => undefined))) continue;
    throw new InputError('INPUT_NOT_FOUND', path, `${path}: no such file or folder`);
  }
}

/** How many articles the files hold, for a progress bar: tells each new sum. Lines are counted, not read. */
export async function countArticles(paths: readonly string[], onSum: (sum: number) => void): Promise<void> {
  const { openSources } = await import('../read/sources.ts');
  let sum = 0;
  for await (const source of openSources(paths.filter((path) => path !== '-'))) {
    sum += !source.open && /\.(?:jsonl|ndjson)$/i.test(source.name) ? await countLines(source.bytes()) : 1;
    onSum(sum);
  }
}

async function countLines(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0;
  let last: number | undefined = NEWLINE;
  for await (const piece of pieces) {
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) lines += 1;
    last = piece.at(-1);
  }
  return last === NEWLINE ? lines : lines + 1;
}
