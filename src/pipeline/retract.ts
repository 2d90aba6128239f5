import type { Resolver } from '../resolve/resolver.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { withoutQuotes } from '../store/journal-erase.ts';
import type { Judgement } from '../types.ts';

/** What retracting needs. */
export interface RetractParts {
  readonly store: GraphStore;
  readonly resolver: Resolver;
}

/** How articles are retracted. */
export interface RetractOptions {
  /** Leave no trace of their texts in the store's files either, nor in what judgements quote from them. */
  readonly erase?: boolean;
}

/**
 * Takes articles out of the graph, with all that only they say; gives the ids of those that were there. What is erased may
 * have been retracted before: its traces go now.
 */
export async function retractArticles(
  { store, resolver }: RetractParts,
  articleIds: readonly string[],
  { erase = false }: RetractOptions = {},
): Promise<readonly string[]> {
  const retired = (await store.ask('articles-by-id', { ids: articleIds })).map(({ id }) => id);
  const judgements = erase ? await silenced(store, articleIds) : [];
  if (retired.length > 0 || judgements.length > 0) {
    const change = { articles: [], retired, ...(judgements.length > 0 ? { judgements } : {}) };
    await store.write(await resolver.resolve(change, store.index));
  }
  if (erase) await store.erase(articleIds);
  return retired;
}

/** The judgements that quote from articles, without the quotes. */
async function silenced(store: GraphStore, articleIds: readonly string[]): Promise<readonly Judgement[]> {
  const judgements = await store.index.judgements({ articleIds });
  return judgements.map((judgement) => withoutQuotes(judgement, new Set(articleIds)));
}
