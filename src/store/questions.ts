/** The questions that can be asked of the graph: name of the file in `cypher/read/`, its parameters, its row. */

/** A page of a list: at most `limit` rows, after the row with these sort values (keyset pagination). */
export interface Page {
  /** 1..1000 */
  readonly limit: number;
  /** Sort values of the last row of the page before, then its id; as `encodeCursor` packed them. */
  readonly after?: readonly (string | number)[];
}

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

/** Which short edges may be walked; an empty list or null filters nothing. */
export interface WalkFilter {
  readonly types: readonly string[];
  readonly minSources: number;
  /** Inclusive ISO dates, or null: events between them, states that held then. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An actor or place with the other ends of the short edges that leave it, one for each edge, in any order. */
export interface LinkRow {
  readonly id: string;
  readonly type: string;
  readonly targets: readonly string[];
  readonly weights: readonly number[];
}

/** Two actors or places. */
export interface PairFilter {
  readonly first: string;
  readonly second: string;
}

/** Which events of two actors; an empty list filters nothing. */
export interface PairEventFilter {
  readonly eventTypes: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
}

/** Which events of an actor; an empty list filters nothing. */
export interface ActorEventFilter {
  readonly roles: readonly string[];
  readonly types: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
}

/** Which events are counted; an empty list or null filters nothing. */
export interface EventCountFilter extends Omit<EventFilter, 'types'> {
  readonly eventTypes: readonly string[];
  /** PLOVER event types. */
  readonly families: readonly string[];
  /** Actors or places, one of which plays a role. */
  readonly actors: readonly string[];
  /** ISO 3166-1 alpha-3 codes, one of which an actor or place in the event has. */
  readonly countries: readonly string[];
  readonly publishers: readonly string[];
  /** An ISO date by which an article that reports the event was published, or null. */
  readonly knownBy: string | null;
}

/** What is read of an event itself: `type`, `family`, `none`, or so many characters of its date. */
export interface OwnValues {
  readonly second: string;
  readonly secondLength: number;
}

/** How many events have both values; null where one is not known. */
export interface EventCountRow {
  readonly first: string | null;
  readonly second: string | null;
  readonly total: number;
  /** How many of them have a score, and the sum of these scores. */
  readonly scored: number;
  readonly goldstein: number;
}

/** The words of a search; `word` is the longest, which an index finds fastest. */
export interface SearchFilter {
  readonly word: string;
  readonly words: readonly string[];
  readonly kinds: readonly string[];
}

/** Something that a search found, with its other names if it is an actor or a place. */
export interface SearchRow {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Sort values of the last row of the page before, or null for the first page. */
export type After = readonly (string | number)[] | null;

/** How many there are for each actor; an actor without any may be left out. */
export interface ActorTotalRow {
  readonly actorId: string;
  readonly total: number;
}

interface Question<P, R> {
  readonly parameters: P;
  readonly row: R;
}

/** Lists are ordered as said, then by id; they take a `Page` whose cursor holds the sort values. Others answer for all keys. */
export interface Questions {
  // by id: for loaders; rows in any order, unknown ids left out
  'actors-by-id': Question<{ ids: readonly string[] }, ActorRow>;
  'events-by-id': Question<{ ids: readonly string[] }, EventRow>;
  'states-by-id': Question<{ ids: readonly string[] }, StateRow>;
  'articles-by-id': Question<{ ids: readonly string[] }, ArticleRow>;
  'article-texts': Question<
    { ids: readonly string[] },
    { readonly id: string; readonly text: string; readonly report: string }
  >;
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

  // lists
  /** By articleCount, descending. */
  actors: Question<ActorFilter, ActorRow>;
  'actors-count': Question<ActorFilter, { readonly total: number }>;
  /** By date, descending; events without a date last. */
  events: Question<EventFilter, EventRow>;
  'events-count': Question<EventFilter, { readonly total: number }>;
  /** By publishedAt, descending. */
  articles: Question<ArticleFilter, ArticleRow>;
  'articles-count': Question<ArticleFilter, { readonly total: number }>;
  statistics: Question<Record<never, never>, StatisticsRow>;
  'statistics-kinds': Question<Record<never, never>, StatisticsKindsRow>;
  'statistics-span': Question<Record<never, never>, StatisticsSpanRow>;
  'judgements-by-id': Question<{ ids: readonly string[] }, JudgementRow>;
  /** By time, descending. */
  judgements: Question<{ withdrawn: boolean }, JudgementRow>;
  'judgements-count': Question<{ withdrawn: boolean }, { readonly total: number }>;
  /** By score, descending; the cursor holds the score and `first|second`. */
  doubts: Question<Record<never, never>, DoubtRow>;
  'doubts-count': Question<Record<never, never>, { readonly total: number }>;

  // one level below a list of keys: at most `limit` rows for each key, after the row with the values of `after` if given
  /**
   * Short edges of each actor, by count descending, then by `type|source|target|status` ascending; `after` holds these two.
   * `types` empty: all. Edges of a symmetric type are found from both ends whatever the direction.
   */
  'relations-of': Question<
    RelationFilter & { ids: readonly string[]; limit: number; after: After },
    RelationRow & { readonly actorId: string }
  >;
  'relations-of-count': Question<RelationFilter & { ids: readonly string[] }, ActorTotalRow>;
  /** Events in which each actor plays a role that passes, by date descending (no date: '', so last), then id; `after` holds these. */
  'events-of': Question<
    ActorEventFilter & { ids: readonly string[]; limit: number; after: After },
    EventRow & { readonly actorId: string }
  >;
  'events-of-count': Question<ActorEventFilter & { ids: readonly string[] }, ActorTotalRow>;
  /** Articles that mention each actor, each once, by publishedAt descending (none: '', so last), then id; `after` holds these. */
  'articles-of': Question<
    { ids: readonly string[]; limit: number; after: After },
    ArticleRow & { readonly actorId: string }
  >;
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

  // walking
  /** All short edges between a frontier of actors and their neighbours, at most `limit` per actor, strongest first. */
  neighbours: Question<
    WalkFilter & { ids: readonly string[]; direction: RelationFilter['direction']; limit: number },
    RelationRow & { readonly actorId: string }
  >;
  /** Short edges with both ends among these, strongest first. */
  'relations-among': Question<WalkFilter & { ids: readonly string[]; limit: number }, RelationRow>;

  /** All actors and places by id, after the one with id `beyond`, with whom their short edges lead to; `weights`: sourceCount. */
  links: Question<WalkFilter & { beyond: string; limit: number }, LinkRow>;

  // two actors or places and what is between them
  /** By date, descending; events without a date last. */
  'events-between': Question<PairFilter & PairEventFilter, EventRow>;
  'events-between-count': Question<PairFilter & PairEventFilter, { readonly total: number }>;
  /** By publishedAt, descending. */
  'articles-between': Question<PairFilter, ArticleRow>;
  'articles-between-count': Question<PairFilter, { readonly total: number }>;
  /** Who has short edges with both, most articles first. */
  'between-both': Question<PairFilter & { types: readonly string[]; limit: number }, { readonly id: string }>;

  // as of a day
  /** By date, descending; events without a date last. */
  'events-known': Question<EventCountFilter, EventRow>;
  /** By `from`, descending; states without a beginning last. */
  'states-on': Question<
    {
      certain: boolean;
      firstDay: string;
      lastDay: string;
      actors: readonly string[];
      types: readonly string[];
      limit: number;
    },
    StateRow
  >;

  // counting: most events first, then by the values, null as ''
  'event-counts': Question<
    EventCountFilter & OwnValues & { first: string; firstLength: number; limit: number },
    EventCountRow
  >;
  /** `types`: the relationships that lead from events to the nodes beside them, of which `first` (id, country, publisher) is read. */
  'event-counts-by-one': Question<
    EventCountFilter & OwnValues & { first: string; types: readonly string[]; limit: number },
    EventCountRow
  >;
  'event-counts-by-two': Question<
    EventCountFilter & {
      first: string;
      firstLinks: readonly string[];
      second: string;
      secondLinks: readonly string[];
      limit: number;
    },
    EventCountRow
  >;

  // search: folded text without punctuation around words; kinds actor, event, article
  /** Those with all of `words` in a name, label or title, best first; `word` is the longest of `words`, `text` all in one. */
  search: Question<SearchFilter & { text: string; limit: number }, SearchRow & { readonly score: number }>;
  /** How many of them there are, by type of actor, type of event, publisher. */
  'search-facets': Question<
    SearchFilter,
    { readonly kind: string; readonly value: string | null; readonly total: number }
  >;
  /** Articles with all of these words, in lower case, in their text: by publishedAt, descending. */
  'search-texts': Question<
    { words: readonly string[]; limit: number },
    { readonly id: string; readonly title: string }
  >;
  'search-texts-facets': Question<
    { words: readonly string[] },
    { readonly kind: string; readonly value: string | null; readonly total: number }
  >;
  /** Those with one of these pieces of a word, most articles first; `value` as in `search-facets`. */
  'search-near': Question<
    { pieces: readonly string[]; kinds: readonly string[]; limit: number },
    SearchRow & { readonly value: string | null; readonly articles: number }
  >;
}
