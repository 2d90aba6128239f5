import type { Resolver } from '../resolve/resolver.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { StoredArticleRow } from '../store/questions.ts';
import { toStoredArticle } from '../store/stored-article.ts';

/** What rebuilding needs. */
export interface RebuildOptions {
  readonly store: GraphStore;
  readonly resolver: Resolver;
  readonly batchSize: number;
}

/**
 * Clears the view and makes it anew from all reports; gives how many there are. Articles and reports are not written.
 * A store whose rebuilding was cut short stays marked as stale until it is rebuilt.
 */
export async function rebuildView(options: RebuildOptions, onProgress?: (done: number) => void): Promise<number> {
  const { store, resolver, batchSize } = options;
  await store.clearView();
  let done = 0;
  for await (const rows of pages(store, batchSize)) {
    const change = await resolver.resolve({ articles: rows.map(toStoredArticle), retired: [] }, store.index);
    await store.write({ ...change, articles: [] });
    done += rows.length;
    onProgress?.(done);
  }
  await store.setStale(false);
  return done;
}

async function* pages(store: GraphStore, limit: number): AsyncGenerator<readonly StoredArticleRow[]> {
  let after: readonly [string] | undefined;
  for (;;) {
    const rows = await store.ask('stored-articles', {}, { limit, ...(after ? { after } : {}) });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = [last.id];
  }
}
