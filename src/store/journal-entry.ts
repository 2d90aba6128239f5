import type { Judgement, StoredArticle } from '../types.ts';

/** A line of the journal: what a change said of articles, and what was judged. The view is computed from them. */
export interface JournalEntry {
  readonly sequence: number;
  readonly articles: readonly StoredArticle[];
  readonly retired: readonly string[];
  /** Judgements that were made, or withdrawn; absent where there was none. */
  readonly judgements?: readonly Judgement[];
}
