import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Judgement } from '../types.ts';
import type { JournalEntry } from './journal-entry.ts';

/**
 * Writes a journal anew without these articles, all versions of them, and without the words that judgements quote from
 * them. Written beside and moved into place: a kill leaves the old journal or the new one, whole.
 */
export async function eraseFromJournal(path: string, articleIds: ReadonlySet<string>): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
      if (line !== '') await file.write(`${without(line, articleIds)}\n`);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** A judgement without the words that it quotes from these articles: it speaks of nothing there any more. */
export function withoutQuotes(judgement: Judgement, articleIds: ReadonlySet<string>): Judgement {
  const anchors = judgement.anchors.map((anchor) =>
    'articleId' in anchor && articleIds.has(anchor.articleId) ? { ...anchor, quote: '' } : anchor,
  );
  return { ...judgement, anchors };
}

function without(line: string, articleIds: ReadonlySet<string>): string {
  if (![...articleIds].some((id) => line.includes(id))) return line;
  const entry = JSON.parse(line) as JournalEntry;
  const { judgements } = entry;
  return JSON.stringify({
    ...entry,
    articles: entry.articles.filter(({ article }) => !articleIds.has(article.id)),
    ...(judgements ? { judgements: judgements.map((each) => withoutQuotes(each, articleIds)) } : {}),
  });
}
