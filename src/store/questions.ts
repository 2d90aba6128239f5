/** The questions that can be asked of the graph: name of the file in `cypher/read/`, its parameters, its row. */

import type { AnalysisQuestions } from './analysis-questions.ts';
import type { ConditionQuestions } from './condition-questions.ts';
import type { ActorOrder, ArticleOrder, EventOrder, Ordered, PageOfEach, Sorted } from './list-pages.ts';
import type {
  ActorEventFilter,
  ActorFilter,
  ActorRow,
  ActorTotalRow,
  ArticleFilter,
  ArticleRow,
  CoActorFilter,
  CoActorRow,
  DoubtRow,
  EventFilter,
  EventRow,
  EvidenceRow,
  GraphEdgeRow,
  GraphNodeRow,
  JudgementRow,
  MentionRow,
  Question,
  RelationFilter,
  RelationRow,
  RoleRow,
  StatementRow,
  StateRow,
  StatisticsKindsRow,
  StatisticsRow,
  StatisticsSpanRow,
  StoredArticleRow,
} from './rows.ts';

export type * from './analysis-questions.ts';
export type * from './condition-questions.ts';
export type * from './list-pages.ts';
export type * from './rows.ts';

/** Lists are ordered as said, then by id; they take a `Page`, whose `after` holds both. Others answer for all keys. */
export interface Questions extends AnalysisQuestions, ConditionQuestions {
  // by id: for loaders; rows in any order, unknown ids left out
  'actors-by-id': Question<{ ids: readonly string[] }, ActorRow>;
  'events-by-id': Question<{ ids: readonly string[] }, EventRow>;
  'states-by-id': Question<{ ids: readonly string[] }, StateRow>;
  'articles-by-id': Question<{ ids: readonly string[] }, ArticleRow>;
  'article-texts': Question<
    { ids: readonly string[] },
    { readonly id: string; readonly text: string; readonly report: string }
  >;
  /** With all that reading them again needs. */
  'stored-articles-by-id': Question<{ ids: readonly string[] }, StoredArticleRow>;
  /** All articles by id, a page after the other: what `rebuild` and `reprocess` read. */
  'stored-articles': Question<Record<never, never>, StoredArticleRow>;
  /** Where retired actor ids point to now. */
  redirects: Question<{ ids: readonly string[] }, { readonly id: string; readonly to: string }>;
  /** Actors and places with exactly one of these names, folded by `plain`; one row per (name, actor), most articles first. */
  'actors-by-name': Question<{ names: readonly string[] }, ActorRow & { readonly matched: string }>;
  'articles-by-key': Question<
    { keys: readonly string[] },
    { readonly id: string; readonly key: string; readonly contentHash: string; readonly source: string }
  >;

  // the graph itself, as it is stored; `types` is one label
  /** By id, after the one with id `beyond`. */
  'graph-ids': Question<{ types: readonly [string]; beyond: string; limit: number }, { readonly id: string }>;
  'graph-nodes': Question<{ types: readonly [string]; ids: readonly string[] }, GraphNodeRow>;
  /** All relationships that leave these nodes of the label. */
  'graph-edges': Question<{ types: readonly [string]; ids: readonly string[] }, GraphEdgeRow>;

  /** The newest dates of events and articles; null where none has one. */
  'newest-days': Question<Record<never, never>, { readonly event: string | null; readonly article: string | null }>;

  // lists
  /** By `order`, else by articleCount, descending. */
  actors: Question<ActorFilter & Ordered<ActorOrder>, ActorRow & Sorted>;
  'actors-count': Question<ActorFilter, { readonly total: number }>;
  /** By `order`, else by date, descending; events without a date last. */
  events: Question<EventFilter & Ordered<EventOrder>, EventRow & Sorted>;
  'events-count': Question<EventFilter, { readonly total: number }>;
  /** By `order`, else by publishedAt, descending. */
  articles: Question<ArticleFilter & Ordered<ArticleOrder>, ArticleRow & Sorted>;
  'articles-count': Question<ArticleFilter, { readonly total: number }>;
  statistics: Question<Record<never, never>, StatisticsRow>;
  'statistics-kinds': Question<Record<never, never>, StatisticsKindsRow>;
  'statistics-span': Question<Record<never, never>, StatisticsSpanRow>;
  'judgements-by-id': Question<{ ids: readonly string[] }, JudgementRow>;
  /** By time, descending. */
  judgements: Question<{ withdrawn: boolean }, JudgementRow & Sorted>;
  'judgements-count': Question<{ withdrawn: boolean }, { readonly total: number }>;
  /** By score, descending; the cursor holds the score and `first|second`. */
  doubts: Question<Record<never, never>, DoubtRow & Sorted>;
  'doubts-count': Question<Record<never, never>, { readonly total: number }>;

  // one level below a list of keys: at most `limit` rows for each key, after the row with the values of `after` if given
  /**
   * Short edges of each actor, by count descending, then by `type|source|target|status` ascending; `after` holds these two.
   * `types` empty: all. Edges of a symmetric type are found from both ends whatever the direction.
   */
  'relations-of': Question<
    RelationFilter & PageOfEach & { ids: readonly string[] },
    RelationRow & Sorted & { readonly actorId: string }
  >;
  'relations-of-count': Question<RelationFilter & { ids: readonly string[] }, ActorTotalRow>;
  /** Events in which each actor plays a role that passes, by date descending (no date: '', so last), then id; `after` holds these. */
  'events-of': Question<
    ActorEventFilter & PageOfEach & { ids: readonly string[] },
    EventRow & Sorted & { readonly actorId: string }
  >;
  'events-of-count': Question<ActorEventFilter & { ids: readonly string[] }, ActorTotalRow>;
  /** Articles that mention each actor, each once, by publishedAt descending (none: '', so last), then id; `after` holds these. */
  'articles-of': Question<PageOfEach & { ids: readonly string[] }, ArticleRow & Sorted & { readonly actorId: string }>;
  /** Actors that take part in the same events, by how many these are, descending. */
  'co-actors-of': Question<CoActorFilter & { ids: readonly string[]; limit: number }, CoActorRow>;
  /** States whose holder or body each actor is: current ones first, then by `from` descending, then id. */
  'states-of': Question<
    { ids: readonly string[]; types: readonly string[]; limit: number },
    StateRow & { readonly actorId: string }
  >;
  'mentions-of': Question<{ ids: readonly string[]; limit: number }, MentionRow>;
  'statements-of': Question<{ ids: readonly string[]; limit: number }, StatementRow>;
  'roles-of': Question<{ ids: readonly string[] }, RoleRow>;
  'evidence-of': Question<{ ids: readonly string[] }, EvidenceRow>;
  'statements-on': Question<{ ids: readonly string[] }, StatementRow>;
  'events-in': Question<{ ids: readonly string[]; limit: number }, EventRow & { readonly articleId: string }>;
  'mentions-in': Question<{ ids: readonly string[]; limit: number }, MentionRow>;
}
