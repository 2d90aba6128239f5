import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import {
  type ConnectionInitMessage,
  handleProtocols,
  type Context as ServerContext,
  type SubscribePayload,
} from 'graphql-ws';
import { type Extra, useServer as speakOver } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Rights } from './accounts/rights.ts';
import { originCheck } from './bolt/origins.ts';
import { createContext, type Services } from './context.ts';
import { checkLimits, type Limits } from './limits.ts';
import type { Metrics } from './observe/metrics.ts';
import { countSubscriptions } from './observe/subscription-hooks.ts';
import { userError } from './user-error.ts';

/** How subscriptions are served. */
export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** Of whoever listens, by `authorization`; throws a GraphQLError for a token that nobody has. */
  readonly rights: (authorization: string | undefined) => Rights;
  readonly metrics: Metrics;
  /** Whether a Host header names this server. */
  readonly isHost: (header: string | undefined) => boolean;
  /** Origins of pages elsewhere that may listen. */
  readonly origins: readonly string[];
}

type Connection = ServerContext<ConnectionInitMessage['payload'], Extra>;

const PATHS = ['/', '/graphql'];
const MOST_BYTES = 64 * 1024;
const MOST_CONNECTIONS = 200;
const MOST_TOKENS = 5000;
/** Clients are told that the server goes; one that does not answer is cut off. */
const PATIENCE_MS = 2000;

/** Answers subscriptions over WebSockets by the graphql-transport-ws protocol, at the addresses of the endpoint. */
export function serveSubscriptions(server: HttpServer, services: Services, options: SubscriptionOptions) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, handleProtocols });
  const { refused, begun, told, ended } = countSubscriptions(options.metrics);
  const served = speakOver(
    {
      onSubscribe(connection, _, payload) {
        const answer = argumentsOf(payload, services, { ...options, authorization: authorizationOf(connection) });
        if (Array.isArray(answer)) refused(answer);
        return answer;
      },
      onOperation: (connection, id, _, __, result) => begun(connection, id, result),
      onNext: told,
      onComplete: ended,
    },
    sockets as never,
  );
  const isFriend = originCheck(options.origins);
  const mayListen = ({ headers: { host, origin } }: IncomingMessage): boolean =>
    options.isHost(host) && (isFriend(origin) || isSame(origin, host)) && sockets.clients.size < MOST_CONNECTIONS;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!PATHS.includes(path) || !mayListen(request)) {
      socket.end(`HTTP/1.1 ${PATHS.includes(path) ? '403 Forbidden' : '404 Not Found'}\r\nconnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });
  return {
    async close() {
      const patience = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, PATIENCE_MS);
      await served.dispose();
      clearTimeout(patience);
    },
  };
}

/** Browsers cannot send the header with a WebSocket: they give it when the connection is made. */
function authorizationOf({ connectionParams, extra }: Connection): string | undefined {
  const given = connectionParams?.authorization ?? connectionParams?.Authorization;
  return typeof given === 'string' ? given : extra.request.headers.authorization;
}

type Asking = SubscriptionOptions & { readonly authorization: string | undefined };

/** Only subscriptions come this way: what changes the graph goes over HTTP, where it is guarded against forged requests. */
function argumentsOf(payload: SubscribePayload, services: Services, options: Asking) {
  const { query, operationName, variables } = payload;
  const { schema, limits, authorization } = options;
  try {
    const rights = options.rights(authorization);
    rights.need('reader');
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') {
      return [userError('Only subscriptions are answered over WebSockets; send queries and mutations over HTTP')];
    }
    checkLimits(limits, { schema, document, operation, variables: variables ?? {} });
    return {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: createContext(services, rights),
    };
  } catch (error) {
    return [error as GraphQLError];
  }
}

/** A page of this very server. */
function isSame(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
