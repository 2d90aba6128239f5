import type { Resolver } from '../resolve/resolver.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { storedPages } from './stored-pages.ts';

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
  for await (const articles of storedPages(store, batchSize)) {
    const change = await resolver.resolve({ articles, retired: [] }, store.index);
    await store.write({ ...change, articles: [] });
    done += articles.length;
    onProgress?.(done);
  }
  await store.setStale(false);
  return done;
}
