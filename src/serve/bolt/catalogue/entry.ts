/** Rows that the server knows by itself. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** What the rows can depend on. */
export interface Surroundings {
  /** The address that the client reached the server at. */
  readonly address: string;
  readonly account: { readonly name: string; readonly roles: readonly string[] };
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The statements that run, of all connections. */
  readonly running: () => readonly RunningStatement[];
  /** Asks the graph. */
  query(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** A statement that a connection is at. */
export interface RunningStatement {
  readonly connection: string;
  readonly database: string;
  readonly account: string;
  readonly address: string;
  readonly text: string;
  readonly startedAt: number;
}

/** A statement that the server answers itself. */
export interface Entry {
  /** Its beginning; what comes after it is `YIELD`, `WHERE`, `RETURN` or nothing. */
  readonly head: RegExp;
  readonly columns: readonly string[];
  /** Where fewer come without YIELD: so many of the first. */
  readonly brief?: number;
  /** The rows depend on the graph alone, and are kept until it changes. */
  readonly isOfGraph?: boolean;
  rows(around: Surroundings, match: RegExpExecArray): Promise<Table['rows']> | Table['rows'];
}

/** Rows from objects, in the order of the columns; what an object lacks is null. */
export function rowsOf(
  columns: readonly string[],
  objects: readonly Readonly<Record<string, unknown>>[],
): Table['rows'] {
  return objects.map((object) => columns.map((column) => object[column] ?? null));
}
