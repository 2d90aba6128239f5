import type { QueryProfile, QueryResult } from '@grafeo-db/js';
import { StoreError } from '../errors.ts';
import type { Parameters } from './cypher-driver.ts';
import { loadEngine, statusOf, toStoreError } from './embedded.ts';

/** What a reader process is asked: to run a statement, or for more rows of the last one. */
export type ReaderRequest =
  | { readonly kind: 'run'; readonly statement: string; readonly parameters: Parameters }
  | { readonly kind: 'fetch' };

/** What it answers. `isLast`: there are no more rows. */
export type ReaderAnswer =
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly unknown[])[];
      readonly isLast: boolean;
      readonly profile?: QueryProfile;
    }
  | {
      readonly kind: 'failure';
      readonly code: string;
      readonly message: string;
      readonly gqlStatus: string | undefined;
    };

/** One message holds so many rows and about so many characters at most: both processes have it in memory. */
const MOST_ROWS = 1000;
const MOST_CHARACTERS = 1_000_000;

const [path = '', memoryLimit = '0'] = process.argv.slice(2);
const database = loadEngine().GrafeoDB.openReadOnly(path);
let result: QueryResult | undefined;
let sent = 0;

process.on('message', async (request: ReaderRequest) => {
  process.send?.(request.kind === 'run' ? await run(request.statement, request.parameters) : nextRows());
});
// The store that started this process is gone; an interrupt is for the program, which ends its readers itself.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => {});
watchMemory(process.memoryUsage.rss() + Number(memoryLimit));

async function run(statement: string, parameters: Parameters): Promise<ReaderAnswer> {
  result = undefined;
  sent = 0;
  try {
    await refuseFiles(statement, parameters);
    result = await database.executeCypher(statement, parameters);
    const { profile } = result;
    return { ...nextRows(), ...(profile ? { profile } : {}) };
  } catch (error) {
    return toFailure(error);
  }
}

function nextRows(): ReaderAnswer {
  const { columns = [], length = 0 } = result ?? {};
  const rows: unknown[][] = [];
  for (let characters = 0; sent < length && rows.length < MOST_ROWS && characters < MOST_CHARACTERS; sent++) {
    const row = result?.get(sent) ?? {};
    rows.push(columns.map((column) => row[column]));
    characters += sizeOf(row);
  }
  const isLast = sent >= length;
  if (isLast) result = undefined;
  return { kind: 'rows', columns, rows, isLast };
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let size = 1;
  for (const part of Object.values(value)) size += sizeOf(part);
  return size;
}

/** The engine reads any file of this machine with LOAD CSV: statements are for the graph alone. */
async function refuseFiles(statement: string, parameters: Parameters): Promise<void> {
  if (!/load/i.test(statement)) return;
  const explained = statement.replace(/^\s*(?:EXPLAIN|PROFILE)\b/i, '');
  const plan = String((await database.executeCypher(`EXPLAIN ${explained}`, parameters)).scalar());
  if (!/^\s*Load/m.test(plan)) return;
  throw new StoreError('STORE_STATEMENT', 'LOAD CSV is not available: statements read the graph, no files', {
    gqlStatus: '42000',
  });
}

function toFailure(error: unknown): ReaderAnswer {
  const known = toStoreError(error);
  if (!(known instanceof StoreError)) throw error;
  const gqlStatus = known.gqlStatus ?? statusOf(known.cause);
  return { kind: 'failure', code: known.code, message: withoutPrefix(known.message), gqlStatus };
}

/** `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected …` says `Expected …`. */
function withoutPrefix(message: string): string {
  return message.replace(/^(?:\w+ error: )?GRAFEO-\w+: (?:[a-z ]+ error: )?(?:\[\w+\] )?/, '');
}

/** The engine's results lie outside of what Node limits, and its own time limit does not stop every statement. */
function watchMemory(limit: number): void {
  const look = () => {
    if (process.memoryUsage.rss() < limit) return;
    const message = `The statement was stopped: it needed more than ${Math.round(Number(memoryLimit) / 2 ** 20)} MiB. Ask for less, with LIMIT`;
    const answer: ReaderAnswer = { kind: 'failure', code: 'STORE_MEMORY', message, gqlStatus: undefined };
    process.send?.(answer, () => process.exit(1));
  };
  setInterval(look, 200).unref();
}
