import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { hostCheck } from './hosts.ts';

/** What is let in. */
export interface GuardOptions {
  readonly isHost: ReturnType<typeof hostCheck>;
  /** Of one address; undefined: any number. */
  readonly requestsPerMinute: number | undefined;
}

const HEADERS = {
  // The same address is a page for browsers and an answer for programs.
  vary: 'accept',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'x-permitted-cross-domain-policies': 'none',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
/** Those who watch over the server ask often. */
const UNCOUNTED = ['/health', '/ready', '/metrics'];
const MINUTE_MS = 60_000;

/** Refuses foreign Host headers and too many requests; no answer tells browsers to guess types, or what went wrong inside. */
export async function guard(app: FastifyInstance, { isHost, requestsPerMinute }: GuardOptions): Promise<void> {
  app.setErrorHandler((error, request, reply) => {
    const { status, code, message } = describe(error);
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'unforeseen error');
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...HEADERS, 'x-request-id': request.id });
    if (isHost(request.headers.host)) return;
    const message = 'This server does not answer to that host name; allow it where the server is started';
    await reply.code(403).send({ errors: [{ message, extensions: { code: 'HOST_NOT_ALLOWED' } }] });
  });
  app.addHook('onResponse', async ({ id, method, url, ip }, { statusCode, elapsedTime }) => {
    // Queries may stand in the address: what is asked is nobody's business but the asker's.
    const path = url.split('?')[0];
    const durationMs = Math.round(elapsedTime);
    app.log.info({ requestId: id, method, path, address: ip, statusCode, durationMs }, 'request');
  });
  if (requestsPerMinute === undefined) return;
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: MINUTE_MS,
    allowList: ({ url }) => UNCOUNTED.includes(url.split('?')[0] ?? ''),
  });
}

interface Described {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What a client did wrong is told; of all else, that there was an error. */
function describe(error: unknown): Described {
  if (error instanceof GraphQLError) {
    const { code, http } = error.extensions as { readonly code?: string; readonly http?: { readonly status?: number } };
    return { status: http?.status ?? 400, code: code ?? 'BAD_REQUEST', message: error.message };
  }
  const { statusCode = 500, message = '' } = error as { readonly statusCode?: number; readonly message?: string };
  if (statusCode === 429) return { status: 429, code: 'TOO_MANY_REQUESTS', message };
  if (statusCode < 500) return { status: statusCode, code: 'BAD_REQUEST', message };
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong here; the log says what' };
}
