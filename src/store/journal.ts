import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoredArticle, ViewChange } from '../types.ts';
import type { ChangeLog } from './cypher-store.ts';
import type { JournalEntry } from './journal-entry.ts';
import { eraseFromJournal } from './journal-erase.ts';
import { cutPartialLine, lastLine } from './journal-file.ts';

/**
 * What the embedded store is rebuilt from: `journal.jsonl` in its folder, one line for each change, on the disk before
 * the graph is written; and `redo.json`, the whole of the last change, for one that the graph lost.
 */
export interface Journal extends ChangeLog {
  /** Number of the last change; 0 where there is none. */
  readonly last: () => number;
  /** The whole change with this number, if it is the last one. */
  redo(sequence: number): ViewChange | undefined;
  /** All changes after this number. */
  entries(after: number): AsyncIterable<JournalEntry>;
}

/** How a journal is kept. */
export interface JournalOptions {
  /** Number of the last change that the graph holds: the journal goes on after it, should it have been lost. */
  readonly sequence: number;
  /** Those of the articles that the graph does not hold already: only they go into the journal. */
  changed(articles: readonly StoredArticle[]): Promise<readonly StoredArticle[]>;
  /** Called when the graph holds a change. */
  settled(): void;
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
    redo: (sequence) => readRedo(folder, sequence),
    entries: (after) => readEntries(path, after),
    async append(change) {
      const articles = await options.changed(change.articles);
      const entry: JournalEntry = { sequence: last + 1, articles, retired: change.retiredArticles, ...judged(change) };
      await writeRedo(folder, { sequence: entry.sequence, change });
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
    settle: async () => options.settled(),
    async erase(articleIds) {
      await eraseFromJournal(path, new Set(articleIds));
      await file.close();
      file = await open(path, 'a');
      lengthBefore = (await file.stat()).size;
      for (const name of ['redo.json', 'redo.json.new']) await rm(join(folder, name), { force: true });
    },
    close: () => file.close(),
  };
}

function judged({ judgements = [] }: ViewChange): Pick<JournalEntry, 'judgements'> {
  return judgements.length > 0 ? { judgements } : {};
}

async function appendLine(file: FileHandle, entry: JournalEntry): Promise<void> {
  await file.appendFile(`${JSON.stringify(entry)}\n`);
  await file.sync();
}

interface Redo {
  readonly sequence: number;
  readonly change: ViewChange;
}

function readRedo(folder: string, sequence: number): ViewChange | undefined {
  const path = join(folder, 'redo.json');
  if (!existsSync(path)) return undefined;
  const redo = JSON.parse(readFileSync(path, 'utf8')) as Redo;
  return redo.sequence === sequence ? redo.change : undefined;
}

/** Written beside and moved into place: a reader finds the old one or the new one, whole. */
async function writeRedo(folder: string, redo: Redo): Promise<void> {
  const path = join(folder, 'redo.json');
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(JSON.stringify(redo));
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
