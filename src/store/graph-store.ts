import type {
  Actor,
  ArticleMention,
  EventNode,
  IndexedReport,
  Judgement,
  ShortEdge,
  StateNode,
  ViewChange,
} from '../types.ts';
import type { Page, Questions } from './questions.ts';
import type { Readers } from './readers.ts';

export type { Page, Questions } from './questions.ts';

/** Writes the graph. A change is one transaction: all of it or nothing. */
export interface GraphWriter {
  /** Makes constraints and indexes; safe to call again. */
  migrate(): Promise<void>;
  /** Writes a change. Writing it twice MUST be the same as writing it once. */
  write(change: ViewChange): Promise<void>;
}

/** Questions that answer for all of several ids. */
export type KeyedQuestion = {
  [Q in keyof Questions]: Questions[Q]['parameters'] extends { readonly ids: readonly string[] } ? Q : never;
}[keyof Questions];

/** What will be asked of the rows that a question finds: `question`, with the values of their column as `ids`. */
export interface Next {
  readonly question: KeyedQuestion;
  readonly column: string;
  /** All others. */
  readonly parameters: object;
  readonly next: readonly Next[];
}

/** What follows a question: a store where each statement costs a trip SHOULD answer it in the same one, others need not. */
export interface Ahead {
  readonly next: readonly Next[];
  /** Told of each that was answered: all rows for these ids. */
  found(next: Next, ids: readonly string[], rows: readonly object[]): void;
}

/** Answers questions: one file in `cypher/read/` for each key of `Questions`. */
export interface GraphReader {
  ask<Q extends keyof Questions>(
    question: Q,
    parameters: Questions[Q]['parameters'],
    page?: Page,
    ahead?: Ahead,
  ): Promise<readonly Questions[Q]['row'][]>;
  /** The same, ended by the signal where the engine can end a statement that runs. */
  until?(signal: AbortSignal): GraphReader;
  /** Runs a person's own read-only statement; MUST refuse writes. */
  query(
    statement: string,
    parameters?: Readonly<Record<string, unknown>>,
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** What resolving asks before a change: stated in full, with what each answer means, as `BlockIndex` in `resolve/resolver.ts`. */
export interface ReportIndex {
  /** All actors, places included, that stand in one of these blocks (`Actor.blocks`). */
  actors(blocks: readonly string[]): Promise<readonly Actor[]>;
  /** The mentions of these articles, as the view has them. */
  mentions(articleIds: readonly string[]): Promise<readonly ArticleMention[]>;
  reports(articleIds: readonly string[]): Promise<readonly IndexedReport[]>;
  /** Ids of the articles that mention one of these actors. */
  articlesOf(actorIds: readonly string[]): Promise<readonly string[]>;
  /** Events of the view with one of these keys (`EventNode.key`), or reported by one of these articles. */
  events(by: {
    readonly keys?: readonly string[];
    readonly articleIds?: readonly string[];
  }): Promise<readonly EventNode[]>;
  /** States of the view that one of these articles reports, whose holder is one of these actors, or of one of these offices. */
  states(by: {
    readonly articleIds?: readonly string[];
    readonly holders?: readonly string[];
    readonly offices?: readonly string[];
  }): Promise<readonly StateNode[]>;
  /** Events that back a short edge: affirmed, with `agent` among the agents and `target` among the targets (symmetric types: both among the agents). */
  eventsBetween(pairs: readonly Pick<ShortEdge, 'source' | 'type' | 'target'>[]): Promise<readonly EventNode[]>;
  /** Judgements, withdrawn ones too: those with these ids, and those with an anchor in one of these articles or on one of these ids. */
  judgements(by: {
    readonly ids?: readonly string[];
    readonly articleIds?: readonly string[];
    readonly known?: readonly string[];
  }): Promise<readonly Judgement[]>;
  /** How many articles mention each actor, without the given articles. */
  articleCounts(actorIds: readonly string[], without: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** A graph database with Dramatis's graph in it. */
export interface GraphStore extends GraphWriter, GraphReader {
  readonly name: string;
  /** Where it is, for messages. */
  readonly location: string;
  readonly index: ReportIndex;
  /** Embedded: what runs people's own statements; a Neo4j server is asked over Bolt directly. */
  readonly readers?: Readers;
  version(): Promise<string>;
  /** The whole graph as sorted lines of nodes and relationships with all their properties: for tests and `rebuild` checks. */
  snapshot(): Promise<readonly string[]>;
  /**
   * Removes the view (actors, places, events, states and all edges) and keeps articles, their reports and the redirects
   * of retired actors. The store is stale from then on, until `setStale(false)`.
   */
  clearView(): Promise<void>;
  /** True where the view does not stand for all reports: a rebuild was cut short, or reports were restored. */
  isStale(): Promise<boolean>;
  /** Says that the view stands for all reports again (false), or no longer does (true). */
  setStale(stale: boolean): Promise<void>;
  /**
   * Leaves nothing of retired articles in the store's own files: neither texts nor quotes, in no version of theirs. Safe to
   * call again, after a call that was cut short.
   */
  erase(articleIds: readonly string[]): Promise<void>;
  /**
   * Keeps in memory from now on what questions about all events need, for whoever answers many of them: done when it is
   * read, and never wrong while it is not.
   */
  warm(): Promise<void>;
  close(): Promise<void>;
}
