/** What the graph answers with, and what may be asked of it: rows and filters of the questions. */

import type { Row } from './cypher-driver.ts';

export interface ActorRow {
  readonly id: string;
  /** Person, Organization, Country, Group or Place. */
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly countryCode: string | null;
  readonly sector: string | null;
  readonly wikidata: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly articleCount: number;
}

export interface ArticleRow {
  readonly id: string;
  readonly key: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly dateBasis: string | null;
  readonly language: string;
  readonly contentHash: string;
}

export interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly date: string | null;
  readonly datePrecision: string | null;
  readonly dateBasis: string | null;
  readonly modality: string;
  readonly polarity: string;
  readonly background: boolean;
  readonly count: number | null;
  /** What it is about, in words. */
  readonly theme: string | null;
  readonly cameo: string | null;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly goldstein: number | null;
  readonly ploverScore: number | null;
  readonly confidence: number;
  readonly articleCount: number;
  readonly sourceCount: number;
}

export interface StateRow {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly firstSeen: string | null;
  readonly office: string | null;
  readonly closedBy: string | null;
  readonly current: boolean;
  readonly confidence: number;
  readonly articleCount: number;
  readonly holder: string;
  readonly body: string;
}

/** A short edge, with the ids of its ends. */
export interface RelationRow {
  readonly source: string;
  readonly type: string;
  readonly target: string;
  readonly status: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly articleCount: number;
  readonly sourceCount: number;
  readonly confidence: number;
  readonly eventIds: readonly string[];
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly current: boolean | null;
}

export interface RoleRow {
  readonly eventId: string;
  /** agent, target, third, theme or place. */
  readonly role: string;
  /** Id of an actor, a place or an event. */
  readonly id: string;
  /** Actor, Place or Event. */
  readonly kind: string;
  readonly basis: string;
  readonly sector: string | null;
  readonly wording: string;
}

export interface EvidenceRow {
  /** Id of the event or state that it proves. */
  readonly factId: string;
  readonly articleId: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly triggerStart: number;
  readonly triggerEnd: number;
  readonly extractor: string;
  readonly score: number;
  /** `title` where the offsets count in a title that came separately; null: in the text. */
  readonly in: string | null;
}

export interface StatementRow {
  readonly eventId: string;
  readonly actorId: string;
  readonly stance: string;
  readonly articleId: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** As in `EvidenceRow`. */
  readonly in: string | null;
}

export interface MentionRow {
  readonly articleId: string;
  readonly actorId: string;
  readonly entityId: string;
  readonly names: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** An article with its text, its report and its layout (both JSON): `toStoredArticle` makes a `StoredArticle` of it. */
export interface StoredArticleRow extends ArticleRow {
  readonly source: string;
  readonly text: string;
  readonly report: string;
  readonly reading: string;
}

export interface JudgementRow {
  readonly id: string;
  /** same, different, unsure or renamed. */
  readonly decision: string;
  /** `Anchor`s of `types.ts` as JSON. */
  readonly anchors: readonly string[];
  readonly value: string | null;
  readonly author: string;
  readonly time: string;
  readonly reason: string | null;
  readonly score: number | null;
  readonly withdrawnAt: string | null;
}

/** Two actors that may be one. */
export interface DoubtRow {
  readonly first: string;
  readonly second: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface StatisticsRow {
  readonly articles: number;
  readonly actors: number;
  readonly places: number;
  readonly events: number;
  readonly states: number;
  readonly relations: number;
}

export interface StatisticsKindsRow {
  readonly people: number;
  readonly organizations: number;
  readonly countries: number;
  readonly groups: number;
  readonly evidence: number;
  readonly statements: number;
}

/** ISO dates; null where there are no events or articles with a date. */
export interface StatisticsSpanRow {
  readonly firstEvent: string | null;
  readonly lastEvent: string | null;
  readonly firstArticle: string | null;
  readonly lastArticle: string | null;
  readonly publishers: number;
}

/** A node, whole. */
export interface GraphNodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Row;
}

/** A relationship, whole. */
export interface GraphEdgeRow {
  readonly source: string;
  readonly type: string;
  readonly target: string;
  readonly targetLabels: readonly string[];
  readonly properties: Row;
}

/** Filters: an empty list or null filters nothing. */
export interface ActorFilter {
  /** Empty: all actors; places are among them only where `Place` is named. */
  readonly types: readonly string[];
  /** Text, folded by `plain` of `knowledge/fold.ts`, that the name or an alias must contain; or null. */
  readonly text: string | null;
  readonly countryCode: string | null;
  readonly minArticles: number;
}

export interface EventFilter {
  readonly types: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
  /** Inclusive ISO dates, or null. An event without a date passes only where both are null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly minConfidence: number;
  readonly minSources: number;
}

export interface ArticleFilter {
  readonly publisher: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
}

/** Which short edges of an actor; `symmetric` names the types that are read both ways. */
export interface RelationFilter {
  readonly direction: 'out' | 'in' | 'both';
  readonly types: readonly string[];
  readonly symmetric: readonly string[];
}

/** Which events of an actor; an empty list filters nothing. */
export interface ActorEventFilter {
  readonly roles: readonly string[];
  readonly types: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
}

/** Which events two actors share; an empty list filters nothing. */
export type CoActorFilter = Omit<ActorEventFilter, 'roles'>;

/** An actor that takes part in the same events as another. */
export interface CoActorRow {
  readonly actorId: string;
  readonly id: string;
  /** In how many events both take part. */
  readonly shared: number;
}

/** How many there are for each actor; an actor without any may be left out. */
export interface ActorTotalRow {
  readonly actorId: string;
  readonly total: number;
}

/** A question: its parameters and its row. */
export interface Question<P, R> {
  readonly parameters: P;
  readonly row: R;
}
