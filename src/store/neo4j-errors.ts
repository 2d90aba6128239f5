import { DramatisError, StoreError, type StoreErrorCode } from '../errors.ts';

/** What the server or the driver calls an error, how we call it, and what to do about it. In order: the first that fits. */
const ERRORS: readonly (readonly [RegExp, StoreErrorCode, string])[] = [
  [
    /Security\.(Unauthorized|Authentication|Credentials|Token)/,
    'STORE_AUTHENTICATION',
    'check NEO4J_USERNAME and NEO4J_PASSWORD',
  ],
  [/Security\./, 'STORE_AUTHENTICATION', 'the user lacks a right that Dramatis needs, or the login was refused'],
  [/Database\.DatabaseNotFound/, 'STORE_UNKNOWN', 'check NEO4J_DATABASE'],
  [
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable/,
    'STORE_UNREACHABLE',
    'start it, for example with: docker compose up -d',
  ],
  [
    /Statement\.AccessMode|General\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnly)/,
    'STORE_READ_ONLY',
    'statements of your own can only read: changes go through import',
  ],
  [
    /MemoryPoolOutOfMemory/,
    'STORE_FULL',
    'one change needs more memory than the server may use: raise server.memory.heap.max_size, and dbms.memory.transaction.total.max if it is set',
  ],
  [/General\.OutOfMemoryError|General\.DatabaseFull|OutOfDisk/i, 'STORE_FULL', 'give the server more room'],
];

/** An error of the driver as an error of this program, with what to do; those of this program stay as they are. */
export function toNeo4jError(error: unknown, location: string): unknown {
  if (error instanceof DramatisError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const known = ERRORS.find(([pattern]) => pattern.test(code));
  if (!known) return new StoreError('STORE_STATEMENT', `Neo4j at ${location}: ${error.message}`, { cause: error });
  const [, ours, advice] = known;
  return new StoreError(ours, `Neo4j at ${location}: ${reasonOf(error)} (${advice})`, { cause: error });
}

/** The driver's long general advice on connections ends with what happened: that says it all. */
function reasonOf({ message }: Error): string {
  return message.split('Caused by: ').at(-1) ?? message;
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.message;
}
