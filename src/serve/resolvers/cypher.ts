import { GraphQLError } from 'graphql';
import { StoreError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { jsonObject } from './json.ts';

/** The arguments of `Query.cypher`. */
export interface CypherArguments {
  readonly statement: string;
  readonly parameters?: unknown;
}

/** What the statement itself is to blame for: its author is told in full. */
const THEIRS = new Set(['STORE_STATEMENT', 'STORE_READ_ONLY', 'STORE_DEADLINE', 'STORE_MEMORY']);

/** Runs a trusted caller's own statement, read-only, where the operator allows it. */
export async function cypher(_: unknown, { statement, parameters }: CypherArguments, context: Context) {
  if (!context.cypher) throw refusal('CYPHER_OFF', 'Cypher is off here; whoever runs the server can allow it');
  context.rights.need('reader');
  const given = jsonObject(parameters, 'parameters');
  try {
    const rows = await context.cypher(statement, given, context.watch?.signal);
    const columns = Object.keys(rows[0] ?? {});
    return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
  } catch (error) {
    context.watch?.signal.throwIfAborted();
    if (error instanceof StoreError && THEIRS.has(error.code)) throw refusal(error.code, error.message);
    throw error;
  }
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
