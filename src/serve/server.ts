import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { type FastifyInstance, fastify } from 'fastify';
import { ConfigError } from '../errors.ts';
import type { GraphReader, GraphStore } from '../store/graph-store.ts';
import { rightsOf } from './accounts/rights.ts';
import type { Accounts } from './accounts/token-file.ts';
import { createAnalyses } from './analysis/analyses.ts';
import { createApollo } from './apollo.ts';
import { createContext, type Services } from './context.ts';
import { addGraphiql } from './graphiql.ts';
import { hostCheck } from './hosts.ts';
import { createImports } from './imports.ts';
import type { Limits } from './limits.ts';
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
const REQUEST_TIMEOUT_MS = 60_000;

/** Starts the server. Throws ConfigError CONFIG_INVALID if host and port cannot be listened on. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { host = '127.0.0.1', port = 4000, bodyLimit = BODY_LIMIT } = options;
  const { accounts, limits = DEFAULT_LIMITS, welcome = WELCOME, onError = () => {} } = options;
  const app = fastify({ bodyLimit, requestTimeout: REQUEST_TIMEOUT_MS, forceCloseConnections: 'idle' });
  const isHost = hostCheck([host, ...(options.allowedHosts ?? [])]);
  guard(app, isHost);
  await app.register(cors, {
    origin: SANDBOX_ORIGINS,
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
  const apollo = createApollo({ schema, limits, welcome, onError });
  await apollo.start();
  const handler = fastifyApolloHandler(apollo, {
    context: async ({ headers }) => createContext(services, rightsOf(accounts, headers.authorization)),
  });
  for (const url of ['/', '/graphql']) app.route({ method: ['GET', 'POST'], url, handler });
  addGraphiql(app, welcome);
  addHealth(app, options.store);
  const origins = SANDBOX_ORIGINS;
  const subscriptions = serveSubscriptions(app.server, services, {
    schema,
    limits,
    isHost,
    origins,
    rights: rightsOf(accounts, undefined),
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

/** Refuses foreign Host headers and tells browsers not to guess types or to show the pages in others. */
function guard(app: FastifyInstance, isAllowed: ReturnType<typeof hostCheck>): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
    if (isAllowed(request.headers.host)) return;
    const message = 'This server does not answer to that host name; allow it where the server is started';
    await reply.code(403).send({ errors: [{ message, extensions: { code: 'HOST_NOT_ALLOWED' } }] });
  });
}

function addHealth(app: FastifyInstance, store: ServedStore): void {
  app.get('/health', async (_, reply) => {
    try {
      return { status: 'ok', store: store.name, version: await store.version() };
    } catch {
      return reply.code(503).send({ status: 'unavailable', store: store.name });
    }
  });
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
