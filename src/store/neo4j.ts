import type { Config, ManagedTransaction, Session, SessionConfig } from 'neo4j-driver';
import type { CypherDriver, CypherTransaction, Parameters, Row } from './cypher-driver.ts';
import { toNeo4jError } from './neo4j-errors.ts';
import { fromNeo4j, toNeo4j } from './neo4j-values.ts';

/** Where and as whom. */
export interface Neo4jOptions {
  /** Without them: no authentication. */
  readonly username?: string;
  readonly password?: string;
  /** Absent: the user's home database. */
  readonly database?: string;
  /** How long a person's own statement may run. */
  readonly deadlineMs?: number;
}

/** The driver of a Neo4j server, with what only a server has. */
export interface Neo4jDriver extends CypherDriver {
  /** Runs a person's own statement: the server refuses writes, and ends it at the deadline or with the signal. */
  query(
    statement: string,
    parameters?: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<readonly Row[]>;
}

/** How long the driver tries transactions again that fail for a passing reason, a restart of the server among them. */
const RETRY_MS = 60_000;

/** A change with more rows is written in several transactions, for the server holds in memory what one of them writes. */
const ROWS_AT_ONCE = 5000;

const CONFIG: Config = {
  disableLosslessIntegers: true,
  maxTransactionRetryTime: RETRY_MS,
  connectionAcquisitionTimeout: RETRY_MS,
  // All rows of an answer are wanted, in one trip.
  fetchSize: -1,
  telemetryDisabled: true,
  userAgent: 'dramatis',
  notificationFilter: { minimumSeverityLevel: 'OFF' },
};

/**
 * Connects to Neo4j. Throws StoreError: STORE_UNREACHABLE when nothing answers, STORE_AUTHENTICATION when name and
 * password are wrong.
 */
export async function openNeo4j(url: string, options: Neo4jOptions = {}): Promise<Neo4jDriver> {
  const { default: neo4j } = await import('neo4j-driver');
  const { username, password = '', database, deadlineMs = 30_000 } = options;
  const auth = username === undefined ? neo4j.auth.basic('', '') : neo4j.auth.basic(username, password);
  const driver = neo4j.driver(url, auth, CONFIG);
  const location = withoutCredentials(url);
  const sessions = { ...(database === undefined ? {} : { database }) };
  const reads = { ...sessions, defaultAccessMode: neo4j.session.READ };
  /** Opens a session for one piece of work; errors leave as StoreErrors. */
  async function inSession<T>(
    work: (session: Session) => Promise<T>,
    signal?: AbortSignal,
    settings: SessionConfig = sessions,
  ): Promise<T> {
    signal?.throwIfAborted();
    const session = driver.session(settings);
    // Closing a session makes the server end what runs in it.
    const stop = (): void => void session.close();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await work(session);
    } catch (error) {
      throw toNeo4jError(error, location);
    } finally {
      signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }
  try {
    await driver.verifyConnectivity(sessions);
    await driver.verifyAuthentication(sessions);
  } catch (error) {
    await driver.close();
    throw toNeo4jError(error, location);
  }
  return {
    name: 'neo4j',
    location,
    isRemote: true,
    rowsAtOnce: ROWS_AT_ONCE,
    run: (statement, parameters, signal) =>
      inSession((session) => readOnce(session, statement, parameters, neo4j.isRetryableError), signal, reads),
    transaction: (work) =>
      inSession((session) => session.executeWrite((transaction) => work(transactionOf(transaction)))),
    query: (statement, parameters, signal) =>
      inSession(
        (session) =>
          session.executeRead((transaction) => runIn(transaction, statement, parameters as Parameters), {
            timeout: deadlineMs,
          }),
        signal,
      ),
    async version() {
      const { agent = 'Neo4j' } = await driver.getServerInfo(sessions);
      return agent;
    },
    close: () => driver.close(),
  };
}

function transactionOf(transaction: ManagedTransaction): CypherTransaction {
  return { run: (statement, parameters) => runIn(transaction, statement, parameters) };
}

/**
 * One statement alone needs no transaction around it: it is sent and answered in one trip. Where that fails for a passing
 * reason, the driver's transactions try it again.
 */
async function readOnce(
  session: Session,
  statement: string,
  parameters: Parameters | undefined,
  isPassing: (error: unknown) => boolean,
): Promise<Row[]> {
  try {
    return await runIn(session, statement, parameters);
  } catch (error) {
    if (!isPassing(error)) throw error;
    return session.executeRead((transaction) => runIn(transaction, statement, parameters));
  }
}

async function runIn(
  runner: Pick<ManagedTransaction, 'run'>,
  statement: string,
  parameters: Parameters = {},
): Promise<Row[]> {
  const { records } = await runner.run(statement, toNeo4j(parameters) as object);
  return records.map((record) => fromNeo4j(record.toObject()) as Row);
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}
