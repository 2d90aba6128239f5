import type { GraphReader } from '../store/graph-store.ts';
import { toStoredArticle } from '../store/stored-article.ts';
import type { StoredArticle } from '../types.ts';

/** All stored articles with their reports, by id, `limit` at a time. */
export async function* storedPages(store: GraphReader, limit: number): AsyncGenerator<readonly StoredArticle[]> {
  let after: readonly [string] | undefined;
  for (;;) {
    const rows = await store.ask('stored-articles', {}, { limit, ...(after ? { after } : {}) });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(toStoredArticle);
    after = [last.id];
  }
}
