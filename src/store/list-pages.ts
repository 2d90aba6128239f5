/** How a list is asked for: its order, and one page of it. */

/** A page of a list: at most `limit` rows, after the row with these sort values (keyset pagination). */
export interface Page {
  /** 1..1000 */
  readonly limit: number;
  /** The `sortValue` of the row that the page goes on from, then what tells it from others of that value: its id. */
  readonly after?: readonly (string | number)[];
  /** True: the rows before that row, or the last ones, the nearest to it first. */
  readonly backward?: boolean;
}

/** A row of a list: what it is sorted by, then by its id. */
export interface Sorted {
  readonly sortValue: string | number;
}

/** What actors are sorted by: `article_count` and `event_count` falling, `name` (folded) and `id` rising. */
export type ActorOrder = 'article_count' | 'event_count' | 'name' | 'id';

/** What events are sorted by; those without a date come last. */
export type EventOrder = 'date_desc' | 'date_asc' | 'article_count' | 'source_count' | 'confidence';

/** What articles are sorted by; those without a date come last. */
export type ArticleOrder = 'published_desc' | 'published_asc';

/** The order of a list; its usual one where none is asked for. */
export interface Ordered<O> {
  readonly order?: O;
}

/** The page of a list below each of several keys: as `Page` has it. */
export interface PageOfEach {
  readonly limit: number;
  readonly after: readonly (string | number)[] | null;
  readonly backward?: boolean;
}
