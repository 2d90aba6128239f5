import type { ActorOrder, ArticleOrder, EventOrder, Ordered, Sorted } from './list-pages.ts';
import type { ActorRow, ArticleRow, EventRow, Question, RelationRow } from './rows.ts';

/** A condition, or its opposite. */
export type Negatable<C> = C & { readonly negated: boolean };

/** Of one of these lists all conditions must hold; an empty list always holds, no list never. */
export type Alternatives<C> = readonly (readonly Negatable<C>[])[];

/** What one condition on an event asks; an empty list or null asks nothing. */
export interface EventCondition {
  readonly types: readonly string[];
  /** PLOVER event types. */
  readonly families: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
  /** Actors or places, one of which plays a role. */
  readonly actors: readonly string[];
  /** ISO 3166-1 alpha-3 codes, one of which an actor or place in the event has. */
  readonly countries: readonly string[];
  readonly publishers: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly minConfidence: number;
  readonly minSources: number;
  readonly maxSources: number | null;
  readonly minArticles: number;
  readonly maxArticles: number | null;
}

/** What one condition on an actor or place asks. */
export interface ActorCondition {
  /** Labels. */
  readonly types: readonly string[];
  /** Folded text that a name contains. */
  readonly text: string | null;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly minArticles: number;
  readonly maxArticles: number | null;
}

/** What one condition on an article asks. */
export interface ArticleCondition {
  readonly publishers: readonly string[];
  /** Folded text that the title contains. */
  readonly text: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Actors or places, one of which it mentions. */
  readonly mentions: readonly string[];
  readonly eventTypes: readonly string[];
  /** PLOVER types of the events that it reports. */
  readonly families: readonly string[];
}

/** Where the search begins, and what must hold. `linked`: whether a condition looks beyond the thing itself. */
interface ConditionFilter<C> {
  readonly linked: boolean;
  readonly alternatives: Alternatives<C>;
}

type EventsWhere = ConditionFilter<EventCondition> & { readonly actors: readonly string[] };
type ArticlesWhere = ConditionFilter<ArticleCondition> & { readonly mentions: readonly string[] };
type ActorsWhere = Omit<ConditionFilter<ActorCondition>, 'linked'> & {
  readonly types: readonly string[];
  /** Actors or places, with one of which they play a role in one event. */
  readonly partners: readonly string[];
};

/** Which short edges; an empty list or null filters nothing. */
export interface RelationsFilter {
  readonly types: readonly string[];
  /** Where the search begins: `sources`, `targets` or `actors`, whichever is given. */
  readonly anchors: readonly string[];
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** An end is one of these. */
  readonly actors: readonly string[];
  /** Types that are read both ways. */
  readonly symmetric: readonly string[];
  /** happened, decided, holds */
  readonly statuses: readonly string[];
  readonly minCount: number;
  readonly minArticles: number;
  readonly minSources: number;
  readonly minConfidence: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** What short edges are sorted by: the greatest first, those without a date last. */
export type RelationOrder = 'count' | 'sources' | 'articles' | 'confidence' | 'first' | 'last';

/** Lists by conditions of any depth, ordered as the lists without: a part of `Questions`. */
export interface ConditionQuestions {
  'actors-where': Question<ActorsWhere & Ordered<ActorOrder>, ActorRow & Sorted>;
  'actors-where-count': Question<ActorsWhere, { readonly total: number }>;
  'events-where': Question<EventsWhere & Ordered<EventOrder>, EventRow & Sorted>;
  'events-where-count': Question<EventsWhere, { readonly total: number }>;
  'articles-where': Question<ArticlesWhere & Ordered<ArticleOrder>, ArticleRow & Sorted>;
  'articles-where-count': Question<ArticlesWhere, { readonly total: number }>;
  /** By `order`, else by count, descending, then by `type|source|target|status`. */
  relations: Question<RelationsFilter & Ordered<RelationOrder>, RelationRow & Sorted>;
  'relations-count': Question<RelationsFilter, { readonly total: number }>;
}
