import { mapOrdered } from '../lib/map-ordered.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { StoredArticle } from '../types.ts';
import type { Extracted, Failed } from './outcome.ts';
import { storedPages } from './stored-pages.ts';

/** What reprocessing needs. */
export interface ReprocessParts {
  readonly store: GraphStore;
  /** How many articles are worth having under way at once. */
  readonly ahead: number;
  readonly batchSize: number;
  extract(article: StoredArticle['article']): Promise<Extracted>;
  /** Resolves and writes articles whose reports are new, one change at a time; `current` says which of them still are. */
  write(current: () => Promise<readonly StoredArticle[]>): Promise<void>;
}

/** How a reprocessing went: the counts add up to the number of articles. */
export interface ReprocessSummary {
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly failures: readonly Failed[];
}

/** Reads all stored articles again and writes the reports that come out otherwise; one that fails keeps its old report. */
export async function reprocessArticles(
  parts: ReprocessParts,
  onProgress?: (done: number) => void,
): Promise<ReprocessSummary> {
  const { store, batchSize, ahead } = parts;
  const failures: Failed[] = [];
  let [done, changed] = [0, 0];
  for await (const page of storedPages(store, batchSize)) {
    const news: StoredArticle[] = [];
    for await (const { stored, result } of mapOrdered(page, ahead, (each) => again(each, parts))) {
      if (result.kind === 'failed') failures.push(result);
      else if (!isSame(result.extraction, stored.report)) news.push({ ...stored, report: result.extraction });
    }
    if (news.length > 0) await parts.write(() => stillStored(store, news));
    done += page.length;
    changed += news.length;
    onProgress?.(done);
  }
  return { changed, unchanged: done - changed - failures.length, failed: failures.length, failures };
}

async function again(stored: StoredArticle, { extract }: ReprocessParts) {
  return { stored, result: await extract(stored.article) };
}

/** An article may have been replaced or retracted while it was read. */
async function stillStored(store: GraphStore, articles: readonly StoredArticle[]): Promise<readonly StoredArticle[]> {
  const rows = await store.ask('articles-by-id', { ids: articles.map(({ article }) => article.id) });
  const hashes = new Map(rows.map(({ id, contentHash }) => [id, contentHash]));
  return articles.filter(({ article }) => hashes.get(article.id) === article.contentHash);
}

/** Reports are data without cycles, written as JSON; the order of their fields is the extractor's own. */
function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
