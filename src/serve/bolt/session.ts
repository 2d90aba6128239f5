import type { HeldCopy, Readers } from '../../store/readers.ts';
import type { Account, Authenticate } from './authenticate.ts';
import { DATABASE, NEO4J_VERSION } from './catalogue/databases.ts';
import type { RunningStatement } from './catalogue/entry.ts';
import { type Execute, nameDatabase } from './execute.ts';
import { BoltFailure, FatalFailure, toFailure } from './failures.ts';
import { EXPECTED, mapAt, type Stage } from './messages.ts';
import { createOpenResults, type SendRecord } from './open-results.ts';
import { toEngine } from './parameters.ts';

/** A statement that has been run, for logs and counts. */
export interface AnsweredStatement {
  readonly connection: string;
  readonly account: string;
  readonly database: string;
  readonly text: string;
  /** Until the first rows were there, or it failed. */
  readonly durationMs: number;
  /** Neo4j's code, if it failed. */
  readonly failure?: string;
}

/** What all conversations share. */
export interface BoltServices {
  readonly readers: Readers;
  readonly execute: Execute;
  readonly authenticate: Authenticate;
  /** The statements that run, of all conversations; each adds its own. */
  readonly running: Set<RunningStatement>;
  readonly onStatement: (statement: AnsweredStatement) => void;
}

/** Who talks to whom. */
export interface Peer {
  /** The name of the connection, e.g. `bolt-17`. */
  readonly connection: string;
  /** The client's address and port. */
  readonly client: string;
  /** The address and port that it reached. */
  readonly server: string;
}

type Metadata = Readonly<Record<string, unknown>>;

/** One client's conversation after the handshake: what each message does and what its SUCCESS says. */
export interface Session {
  /** Throws BoltFailure or StoreError for a FAILURE; FatalFailure ends the connection. */
  handle(name: string, fields: readonly unknown[], sendRecord: SendRecord): Promise<Metadata>;
  isLoggedIn(): boolean;
  /** Ends the running statement at once: the client has sent RESET, or is gone. */
  interrupt(): void;
  /** Gives up results and the transaction. */
  reset(): void;
}

/** There is nothing to commit: a transaction is a copy of the graph that stays the same. */
interface Transaction {
  readonly database: string;
  readonly deadlineMs: number | undefined;
  readonly copy?: HeldCopy;
}

type Handler = (fields: readonly unknown[], sendRecord: SendRecord) => Promise<Metadata> | Metadata;

/** Starts a conversation in Bolt 5.`minor`. */
export function createSession(minor: number, peer: Peer, services: BoltServices): Session {
  const { readers, authenticate, execute, running, onStatement } = services;
  const results = createOpenResults();
  let stage: Stage = 'new';
  let account: Account | undefined;
  let transaction: Transaction | undefined;
  let interruption = new AbortController();

  const handlers: Readonly<Record<string, Handler>> = {
    async hello([extra]) {
      stage = 'login';
      // Before 5.1 the credentials come along.
      if (minor === 0) await logIn(mapAt([extra], 0));
      return { server: `Neo4j/${NEO4J_VERSION}`, connection_id: peer.connection, hints: {} };
    },
    logon: ([auth]) => logIn(mapAt([auth], 0)),
    logoff() {
      account = undefined;
      stage = 'login';
      return {};
    },
    telemetry: () => ({}),
    route: (fields) => route(fields, peer),
    begin([extra]) {
      transaction = { ...scopeIn(mapAt([extra], 0)), copy: readers.hold() };
      stage = 'transaction';
      return {};
    },
    async run([text, parameters, extra]) {
      const started = await run(String(text), mapAt([parameters], 0), transaction ?? scopeIn(mapAt([extra], 0)));
      if (stage === 'ready') stage = 'streaming';
      return started;
    },
    pull: async ([extra], sendRecord) => read(await results.pull(mapAt([extra], 0), sendRecord, interruption.signal)),
    discard: async ([extra]) => read(await results.discard(mapAt([extra], 0), interruption.signal)),
    commit() {
      end();
      return { bookmark: bookmark() };
    },
    rollback() {
      end();
      return {};
    },
  };

  async function logIn({ scheme = 'none', principal = '', credentials = '' }: Metadata): Promise<Metadata> {
    const login = { scheme: String(scheme), principal: String(principal), credentials: String(credentials) };
    account = await authenticate(login);
    if (!account) throw new FatalFailure('Neo.ClientError.Security.Unauthorized', 'Name or password are wrong');
    stage = 'ready';
    return {};
  }

  async function run(text: string, given: Metadata, scope: Transaction): Promise<Metadata> {
    const { database, copy, deadlineMs } = scope;
    const parameters = toEngine(given) as Metadata;
    const { connection, client: address } = peer;
    const [who, startedAt] = [account ?? { name: '', roles: [] }, Date.now()];
    const entry = { connection, address, database, account: who.name, text, startedAt };
    const around = { address: peer.server, account: who, running: () => [...running] };
    running.add(entry);
    try {
      const asked = { text, parameters, database, signal: interruption.signal, around };
      const limits = { ...(copy ? { copy } : {}), ...(deadlineMs === undefined ? {} : { deadlineMs }) };
      const answer = await execute({ ...asked, ...limits });
      const qid = results.add(answer);
      report(entry);
      const started = { fields: answer.columns, t_first: BigInt(Date.now() - startedAt) };
      return transaction ? { ...started, qid } : started;
    } catch (error) {
      report(entry, toFailure(error).code);
      throw error;
    } finally {
      running.delete(entry);
    }
  }

  function report({ connection, account, database, text, startedAt }: RunningStatement, failure?: string): void {
    const durationMs = Date.now() - startedAt;
    onStatement({ connection, account, database, text, durationMs, ...(failure ? { failure } : {}) });
  }

  /** After rows were read: an auto-commit statement ends with its result. */
  function read(metadata: Metadata): Metadata {
    if (metadata.has_more || transaction) return metadata;
    stage = 'ready';
    return { ...metadata, bookmark: bookmark() };
  }

  function bookmark(): string {
    return `dramatis:${readers.changes()}`;
  }

  function end(): void {
    results.closeAll();
    transaction?.copy?.release();
    transaction = undefined;
    if (account) stage = 'ready';
  }

  return {
    async handle(name, fields, sendRecord) {
      const handler = handlers[name];
      if (!handler || !EXPECTED[stage].includes(name) || (minor === 0 && name === 'logoff')) {
        throw new FatalFailure(
          'Neo.ClientError.Request.Invalid',
          `${name.toUpperCase()} cannot be sent now (${stage})`,
        );
      }
      try {
        return await handler(fields, sendRecord);
      } catch (error) {
        end();
        throw error;
      }
    },
    isLoggedIn: () => account !== undefined,
    interrupt: () => interruption.abort(),
    reset() {
      end();
      interruption = new AbortController();
    },
  };
}

/** What BEGIN, or a statement on its own, says of where and how long. Throws BoltFailure for another database or user. */
function scopeIn({ db, imp_user, tx_timeout }: Metadata): Transaction {
  if (typeof imp_user === 'string') {
    throw new BoltFailure('Neo.ClientError.Security.Forbidden', 'Nobody can act as another user here');
  }
  const database = nameDatabase(typeof db === 'string' && db !== '' ? db : DATABASE);
  return { database, deadlineMs: typeof tx_timeout === 'bigint' && tx_timeout > 0n ? Number(tx_timeout) : undefined };
}

/** One server that reads, writes and routes, at the address that the client itself uses: tunnels and containers work. */
function route(fields: readonly unknown[], peer: Peer): Metadata {
  const { address = peer.server } = mapAt(fields, 0);
  const { database } = scopeIn(mapAt(fields, 2));
  const servers = ['ROUTE', 'READ', 'WRITE'].map((role) => ({ role, addresses: [address] }));
  return { rt: { ttl: 300n, db: database, servers } };
}
