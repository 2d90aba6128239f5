import type { Sorted } from './list-pages.ts';
import type { ArticleRow, EventFilter, EventRow, Question, RelationFilter, RelationRow, StateRow } from './rows.ts';

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

/** An actor or place with the other ends of the short edges that leave it, one for each edge, in any order. */
export interface LinkRow {
  readonly id: string;
  readonly type: string;
  readonly targets: readonly string[];
  readonly weights: readonly number[];
}

/** Which short edges may be walked; an empty list or null filters nothing. */
export interface WalkFilter {
  readonly types: readonly string[];
  readonly minSources: number;
  /** Inclusive ISO dates, or null: events between them, states that held then. */
  readonly from: string | null;
  readonly to: string | null;
}

type AmongFilter = WalkFilter & { readonly ids: readonly string[]; readonly limit: number };
type NeighbourFilter = AmongFilter & { readonly direction: RelationFilter['direction'] };
type NeighbourRow = RelationRow & { readonly actorId: string };

/** Only what an article tells that was published by then: an ISO date. */
export interface Known {
  readonly knownBy: string;
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

/** Questions about many events at once, about ways and webs, and searches: a part of `Questions`. */
export interface AnalysisQuestions {
  // as of a day
  /** By date, descending; events without a date last. */
  'events-known': Question<EventCountFilter, EventRow & Sorted>;
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

  // walking
  /** All short edges between a frontier of actors and their neighbours, at most `limit` per actor, strongest first. */
  neighbours: Question<NeighbourFilter, NeighbourRow>;
  /** Those that were known by a day. */
  'neighbours-known': Question<NeighbourFilter & Known, NeighbourRow>;
  /** Short edges with both ends among these, strongest first. */
  'relations-among': Question<AmongFilter, RelationRow>;
  /** Those that were known by a day. */
  'relations-among-known': Question<AmongFilter & Known, RelationRow>;

  /** All actors and places by id, after the one with id `beyond`, with whom their short edges lead to; `weights`: sourceCount. */
  links: Question<WalkFilter & { beyond: string; limit: number }, LinkRow>;

  // two actors or places and what is between them
  /** By date, descending; events without a date last. */
  'events-between': Question<PairFilter & PairEventFilter, EventRow & Sorted>;
  'events-between-count': Question<PairFilter & PairEventFilter, { readonly total: number }>;
  /** By publishedAt, descending. */
  'articles-between': Question<PairFilter, ArticleRow & Sorted>;
  'articles-between-count': Question<PairFilter, { readonly total: number }>;
  /** Who has short edges with both, most articles first. */
  'between-both': Question<PairFilter & { types: readonly string[]; limit: number }, { readonly id: string }>;
}
