import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openStore } from '../../src/store/index.ts';

/** A short article of made-up people and bodies, whose one event is plain. */
export function article(title: string, sentence: string): string {
  return `${title}\n\nALMATY, Jan. 8, 2022 - ${sentence} Officials gave no further details on the matter that day.\n`;
}

/** That Asel Omarova was arrested. */
export const ARREST = article(
  'Banker held in city',
  'Police arrested Asel Omarova, a banker, on Saturday, the Interior Ministry said.',
);

/** That Daniyar Bekov was. */
export const OTHER_ARREST = article(
  'Editor held in city',
  'Police arrested Daniyar Bekov, an editor, on Saturday, the Interior Ministry said.',
);

/** Writes files, by their path below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A line of JSON for an article. */
export function line(fields: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(fields)}\n`;
}

/** The whole graph of a store that no process has open. */
export async function graphIn(folder: string): Promise<readonly string[]> {
  const store = await openStore(folder, { mustExist: true });
  try {
    return await store.snapshot();
  } finally {
    await store.close();
  }
}
