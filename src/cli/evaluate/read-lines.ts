import { readFileSync } from 'node:fs';

/** The values of a file of JSON lines. */
export function readLines<T>(file: string): readonly T[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}
