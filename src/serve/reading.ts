import type { Diagnostic, Judged, JudgementRequest } from '../types.ts';

/** An article as a client sends it. */
export interface ArticleInput {
  readonly id?: string;
  readonly title?: string;
  readonly text: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  readonly url?: string;
  readonly publisher?: string;
}

/** A page to import. */
export interface UrlInput {
  readonly url: string;
  /** ISO 8601; for a page that does not say when it was published. */
  readonly publishedAt?: string;
}

/** How much was found in an article. */
export interface ImportCounts {
  readonly entities: number;
  readonly events: number;
  readonly states: number;
  readonly statements: number;
}

/** What became of one article; a failure is a value. */
export type ImportResult =
  | {
      readonly outcome: 'created' | 'updated' | 'unchanged';
      readonly articleId: string;
      readonly counts: ImportCounts;
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly outcome: 'failed';
      /** Code and message as in `errors.ts`. */
      readonly error: { readonly code: string; readonly message: string };
      readonly diagnostics: readonly Diagnostic[];
    };

/** What serving needs of the pipeline, handed in by whoever starts the server. */
export interface Reading {
  /**
   * Imports articles, in order; resolves to one result for each input, in the same order. MUST NOT reject for what is
   * wrong with an input, and what it says was imported MUST be visible to the next question. `onResult` is told of each
   * result as soon as there is one, in the same order.
   */
  importArticles(
    inputs: readonly ArticleInput[],
    onResult?: (result: ImportResult) => void,
  ): Promise<readonly ImportResult[]>;
  /** Fetches a page and imports its article. MUST fetch from the public internet alone. */
  importUrl(input: UrlInput): Promise<ImportResult>;
  /**
   * Takes articles out of the graph, with all that only they say; gives the ids of those that were there. `erase` MUST
   * leave no trace of their texts in the store, not even of those that were taken out before.
   */
  retract(articleIds: readonly string[], options: { readonly erase: boolean }): Promise<readonly string[]>;
  /** Writes down what somebody says about who is who, now; the next question MUST see what it says. */
  judge(request: Omit<JudgementRequest, 'time'>): Promise<Judged>;
  /** Takes a judgement back; the next question MUST see the graph without it. */
  withdrawJudgement(id: string): Promise<Judged>;
  /** Reads a stored article again and tells how; undefined where no article has that id. */
  explain(articleId: string): Promise<ExplainedArticle | undefined>;
}

/** How an article was read: its events, and the sentences with two actors or more that gave none. */
export interface ExplainedArticle {
  readonly events: readonly ExplainedEvent[];
  readonly silences: readonly {
    readonly sentence: string;
    readonly actors: readonly string[];
    readonly reasons: readonly { readonly trigger: string; readonly type?: string; readonly reason: string }[];
  }[];
}

/** How one event was read. */
export interface ExplainedEvent {
  readonly type: string;
  readonly trigger: { readonly start: number; readonly end: number; readonly in?: string; readonly text: string };
  readonly roleset?: string;
  readonly carrier?: string;
  readonly frame: string;
  readonly conditions: readonly string[];
  readonly roles: readonly {
    readonly role: string;
    readonly name: string;
    readonly wording: string;
    readonly basis: string;
  }[];
  readonly beaten: readonly string[];
  readonly sentence: string;
  readonly modality: string;
  readonly negated: boolean;
  readonly confidence: number;
}
