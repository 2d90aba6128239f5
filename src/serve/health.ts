import type { FastifyInstance } from 'fastify';
import type { GraphStore } from '../store/graph-store.ts';
import type { Rights } from './accounts/rights.ts';
import type { Availability } from './observe/availability.ts';
import type { Metrics } from './observe/metrics.ts';

/** What is told to those who look after the server. */
export interface HealthOptions {
  readonly store: Pick<GraphStore, 'name' | 'version'>;
  readonly availability: Availability;
  readonly metrics: Metrics;
  /** What the header `authorization` gives a right to; throws for a token that nobody has. */
  readonly rights: (authorization: string | undefined) => Rights;
}

const RETRY_AFTER = '5';

/**
 * `/health`: which store answers. `/ready`: whether queries can be answered, for load balancers. `/metrics`: numbers for
 * Prometheus; with tokens, for those who have one.
 */
export function addHealth(app: FastifyInstance, { store, availability, metrics, rights }: HealthOptions): void {
  app.get('/health', async (_, reply) => {
    try {
      await availability.check();
      return { status: 'ok', store: store.name, version: await store.version() };
    } catch {
      return reply.code(503).header('retry-after', RETRY_AFTER).send({ status: 'unavailable', store: store.name });
    }
  });
  app.get('/ready', async (_, reply) => {
    try {
      await availability.check();
      return { status: 'ready' };
    } catch {
      return reply.code(503).header('retry-after', RETRY_AFTER).send({ status: 'waiting' });
    }
  });
  app.get('/metrics', async (request, reply) => {
    rights(request.headers.authorization).need('reader');
    return reply.type(metrics.contentType).send(await metrics.print());
  });
}
