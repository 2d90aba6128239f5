import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { ConfigError } from '../errors.ts';
import type { GraphReader, GraphStore } from '../store/graph-store.ts';
import { rightsOf } from './accounts/rights.ts';
import type { Accounts } from './accounts/token-file.ts';
import { createAnalyses } from './analysis/analyses.ts';
import { createApollo } from './apollo.ts';
import { createContext, type Services } from './context.ts';
import { addGraphiql } from './graphiql.ts';
import { guard } from './guard.ts';
import { addHealth } from './health.ts';
import { hostCheck } from './hosts.ts';
import { createImports } from './imports.ts';
import type { Limits } from './limits.ts';
import { createAvailability } from './observe/availability.ts';
import { createMetrics } from './observe/metrics.ts';
import type { Change } from './observe/observe-plugin.ts';
import { startWatch } from './observe/watch.ts';
import { requestId } from './request-id.ts';
import { createSchema } from './schema.ts';
import { serveSubscriptions } from './subscriptions.ts';
import { WELCOME } from './welcome.ts';

/** What serving needs of a store. */
export type ServedStore = GraphReader & Pick<GraphStore, 'name' | 'version'>;

/** What to serve, and where. */
export interface ServerOptions extends Omit<Services, 'imports' | 'analyses'> {
  readonly store: ServedStore;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 4000; 0 takes any free port. */
  readonly port?: number;
  /** Names beside localhost and `host` under which the server may be reached. */
  readonly allowedHosts?: readonly string[];
  /** Whose tokens are known; without them whoever reaches the server may change the graph. */
  readonly accounts?: Accounts;
  readonly limits?: Limits;
  /** Largest request in bytes; default 4 MiB. */
  readonly bodyLimit?: number;
  /** The document that Sandbox and GraphiQL show first. */
  readonly welcome?: string;
  /** Pages of these origins may ask, too: `https://news.example`. Apollo's hosted tools always may. */
  readonly allowedOrigins?: readonly string[];
  /** How long a request may take; default 30 s. */
  readonly timeoutMs?: number;
  /** From one address; default any number. */
  readonly requestsPerMinute?: number;
  /** Whether clients may ask what the schema is; default true. */
  readonly introspection?: boolean;
  /** Where requests, operations and errors that nobody foresaw are written; default nowhere. */
  readonly log?: FastifyBaseLogger;
  /** Told of every change that somebody asked for. */
  readonly onChange?: (change: Change) => void;
  /** Told of errors that nobody foresaw. */
  readonly onError?: (error: unknown) => void;
}

/** A server that answers. */
export interface Server {
  /** Where a browser reaches it, e.g. `http://127.0.0.1:4000/`. */
  readonly url: string;
  /** Answers what has been asked, then stops; the store stays open. */
  close(): Promise<void>;
}

/** Apollo's hosted tools, which may talk to this server from a person's browser. */
const SANDBOX_ORIGINS = [
  'https://studio.apollographql.com',
  'https://sandbox.embed.apollographql.com',
  'https://explorer.embed.apollographql.com',
];
const DEFAULT_LIMITS: Limits = { depth: 12, cost: 100_000 };
const BODY_LIMIT = 4 * 1024 * 1024;
/** How long a request may take to arrive. */
const REQUEST_TIMEOUT_MS = 60_000;
const TIMEOUT_MS = 30_000;

/** Starts the server. Throws ConfigError CONFIG_INVALID if host and port cannot be listened on. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { host = '127.0.0.1', port = 4000, bodyLimit = BODY_LIMIT } = options;
  const { accounts, limits = DEFAULT_LIMITS, welcome = WELCOME, onError = () => {} } = options;
  const { timeoutMs = TIMEOUT_MS, introspection = true, onChange = () => {} } = options;
  const app: FastifyInstance = fastify({
    bodyLimit,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    ...(options.log ? { loggerInstance: options.log } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
  });
  const isHost = hostCheck([host, ...(options.allowedHosts ?? [])]);
  await guard(app, { isHost, requestsPerMinute: options.requestsPerMinute });
  const origins = [...SANDBOX_ORIGINS, ...(options.allowedOrigins ?? [])];
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'POST'],
    hook: 'onRequest',
    strictPreflight: false,
  });
  const services: Services = {
    ...options,
    imports: createImports(options.reading),
    analyses: createAnalyses(options.store),
  };
  const schema = createSchema(options.ontology);
  const metrics = createMetrics();
  const availability = createAvailability(() => options.store.version());
  const observers = { metrics, log: app.log, onChange };
  const apollo = createApollo({ schema, limits, welcome, introspection, observers, onError });
  await apollo.start();
  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const rights = rightsOf(accounts, request.headers.authorization);
      const watching = { store: options.store, timeoutMs, availability, metrics };
      const watch = startWatch({ ...watching, id: request.id, address: request.ip });
      // An answer that was sent ends the connection's interest too: then there is nothing left to abandon.
      reply.raw.once('close', () => watch.abandon());
      return createContext({ ...services, store: watch.store }, rights, watch);
    },
  });
  for (const url of ['/', '/graphql']) app.route({ method: ['GET', 'POST'], url, handler });
  addGraphiql(app, welcome);
  const rights = (authorization: string | undefined) => rightsOf(accounts, authorization);
  addHealth(app, { store: options.store, availability, metrics, rights });
  const subscriptions = serveSubscriptions(app.server, services, {
    schema,
    limits,
    isHost,
    origins,
    rights,
    metrics,
  });
  const url = await listen(app, host, port);
  return {
    url,
    close: async () => {
      await services.imports.close();
      await subscriptions.close();
      await app.close();
      await apollo.stop();
    },
  };
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError('CONFIG_INVALID', `Cannot serve on ${host}:${port}: ${reason}; choose another host or port`, {
      cause: error,
    });
  }
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const address = app.server.address();
  const bound = address && typeof address === 'object' ? address.port : port;
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound}/`;
}
