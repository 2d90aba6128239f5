import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares a text that rests on what the language model read with the file that holds it. Sums of fractions come out in
 * another order on other kinds of processors, so that one line in fifty may differ there: the file need only share so many
 * of its lines. `-u` writes it anew.
 */
export async function expectAlike(text: string, file: URL, least: number): Promise<void> {
  const held = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!isUpdating() && sharedLines(text, held) >= least) return;
  await expect(text).toMatchFileSnapshot(file.pathname);
}

/** The share of lines that two texts have in common, 0..1, each line as often as it stands in both. */
export function sharedLines(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.split('\n').filter((line) => line.trim() !== ''));
  const counts = new Map<string, number>();
  for (const line of b as string[]) counts.set(line, (counts.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of a as string[]) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(line, left - 1);
  }
  return (2 * shared) / Math.max(1, (a as string[]).length + (b as string[]).length);
}

/** Whether files of expected output are being written anew (`-u`). */
export function isUpdating(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
  return snapshotState?._updateSnapshot === 'all';
}
