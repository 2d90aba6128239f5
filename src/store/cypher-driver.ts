/** A value that a Cypher parameter or column can hold; driver types (Integer, Node, DateTime) never leave a driver. */
export type CypherValue =
  | null
  | boolean
  | number
  | string
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

export type Row = Readonly<Record<string, CypherValue>>;
export type Parameters = Readonly<Record<string, CypherValue>>;

/** Runs statements inside one transaction. */
export interface CypherTransaction {
  run(statement: string, parameters?: Parameters): Promise<readonly Row[]>;
}

/**
 * A database that speaks Cypher. A transaction MUST be all or nothing, and MUST be rolled back when `work` rejects;
 * `work` may be called again after an error that may pass, so it must have no effects of its own.
 */
export interface CypherDriver {
  /** `neo4j` or `embedded`: the folder of `cypher/` whose files win. */
  readonly name: string;
  /** Where it is, for messages: a URL without credentials, or a folder. */
  readonly location: string;
  /** True where each statement costs a trip: then several questions go into one. */
  readonly isRemote?: boolean;
  /** How many rows of a change one transaction can hold; absent: any number. */
  readonly rowsAtOnce?: number;
  /** Runs one read-only statement in a transaction of its own; the signal SHOULD end it there. */
  run(statement: string, parameters?: Parameters, signal?: AbortSignal): Promise<readonly Row[]>;
  transaction<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T>;
  /** What answers: product and version, e.g. `Neo4j/2026.08.1 community`. */
  version(): Promise<string>;
  /** Writes the engine's files anew, so that nothing is left in them of what was deleted; absent where a server keeps them. */
  rewrite?(): Promise<void>;
  close(): Promise<void>;
}
