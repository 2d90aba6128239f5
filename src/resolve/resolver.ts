import type {
  Actor,
  ArticleMention,
  EventNode,
  IndexedReport,
  Judgement,
  ShortEdge,
  StateNode,
  StoredArticle,
  ViewChange,
} from '../types.ts';

/** What arrives: new or changed articles with their reports, ids of articles that are withdrawn, and judgements. */
export interface ReportChange {
  readonly articles: readonly StoredArticle[];
  readonly retired: readonly string[];
  /** Judgements that are new, or withdrawn now. */
  readonly judgements?: readonly Judgement[];
}

/**
 * The little that resolving asks of a store; every store meets it. Answers describe the state before the change.
 * Unknown ids and keys are left out of the answers.
 */
export interface BlockIndex {
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

/**
 * Turns reports into the change of the view. MUST be a pure function of the reports in the touched blocks, the
 * judgements and the knowledge base: the same set of these gives the same view, whatever the order in which they came.
 */
export interface Resolver {
  resolve(change: ReportChange, index: BlockIndex): Promise<ViewChange>;
}
