import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoredArticle, ViewChange } from '../types.ts';
import type { ChangeLog } from './cypher-store.ts';
import type { JournalEntry } from './journal-entry.ts';
import { eraseFromJournal } from './journal-erase.ts';
import { cutPartialLine, lastLine } from './journal-file.ts';

/**
 * What the embedded store is rebuilt from: `journal.jsonl` in its folder, one line for each change, on the disk before
 * the graph is written; and in `redo/` the whole of every change since the last checkpoint, for those that the graph lost.
 */
export interface Journal extends ChangeLog {
  /** Number of the last change; 0 where there is none. */
  readonly last: () => number;
  /** Whether the whole of every change after this number is kept. */
  hasRedo(after: number): boolean;
  /** The whole change with this number. */
  redo(sequence: number): ViewChange;
  /** All changes after this number. */
  entries(after: number): AsyncIterable<JournalEntry>;
}

/** How a journal is kept. */
export interface JournalOptions {
  /** Number of the last change that the graph holds: the journal goes on after it, should it have been lost. */
  readonly sequence: number;
  /** Those of the articles that the graph does not hold already: only they go into the journal. */
  changed(articles: readonly StoredArticle[]): Promise<readonly StoredArticle[]>;
  /** Called when the graph holds a change: gives whether it holds it for good. `now`: it MUST. */
  settled(now: boolean): boolean;
}

/** Opens the journal of a store's folder, or begins one. A line that was cut short was never acknowledged: it goes. */
export async function openJournal(folder: string, options: JournalOptions): Promise<Journal> {
  const path = join(folder, 'journal.jsonl');
  // What a rewriting left that was cut short.
  await rm(`${path}.new`, { force: true });
  let file = await open(path, 'a');
  await cutPartialLine(path, file);
  const line = await lastLine(path);
  let last = Math.max(line === '' ? 0 : (JSON.parse(line) as JournalEntry).sequence, 0);
  if (last < options.sequence) last = options.sequence;
  let lengthBefore = (await file.stat()).size;
  return {
    last: () => last,
    hasRedo: (after) => numbersFrom(after, last).every((sequence) => existsSync(redoFile(folder, sequence))),
    redo: (sequence) => JSON.parse(readFileSync(redoFile(folder, sequence), 'utf8')) as ViewChange,
    entries: (after) => readEntries(path, after),
    async append(change) {
      const articles = await options.changed(change.articles);
      const entry: JournalEntry = { sequence: last + 1, articles, retired: change.retiredArticles, ...judged(change) };
      await writeRedo(redoFile(folder, entry.sequence), change);
      lengthBefore = (await file.stat()).size;
      await appendLine(file, entry);
      last = entry.sequence;
      return last;
    },
    async undo() {
      await file.truncate(lengthBefore);
      await file.sync();
      last -= 1;
    },
    settle: async (now = false) => {
      if (options.settled(now)) await dropRedo(folder, last);
    },
    async erase(articleIds) {
      await eraseFromJournal(path, new Set(articleIds));
      await file.close();
      file = await open(path, 'a');
      lengthBefore = (await file.stat()).size;
      await rm(join(folder, REDO), { recursive: true, force: true });
    },
    async close() {
      if (options.settled(true)) await dropRedo(folder, last);
      await file.close();
    },
  };
}

function judged({ judgements = [] }: ViewChange): Pick<JournalEntry, 'judgements'> {
  return judgements.length > 0 ? { judgements } : {};
}

async function appendLine(file: FileHandle, entry: JournalEntry): Promise<void> {
  await file.appendFile(`${JSON.stringify(entry)}\n`);
  await file.sync();
}

const REDO = 'redo';

function redoFile(folder: string, sequence: number): string {
  return join(folder, REDO, `${sequence}.json`);
}

function numbersFrom(after: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - after) }, (_, at) => after + 1 + at);
}

/** Forgets the changes before the last one: a graph that is put back as it was may lack that one. */
async function dropRedo(folder: string, last: number): Promise<void> {
  if (!existsSync(join(folder, REDO))) return;
  for (const name of await readdir(join(folder, REDO))) {
    if (name !== `${last}.json`) await rm(join(folder, REDO, name), { force: true });
  }
}

/** Written beside and moved into place: a reader finds all of it or nothing. */
async function writeRedo(path: string, change: ViewChange): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(JSON.stringify(change));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

async function* readEntries(path: string, after: number): AsyncGenerator<JournalEntry> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line === '') continue;
    const entry = JSON.parse(line) as JournalEntry;
    if (entry.sequence > after) yield entry;
  }
}
