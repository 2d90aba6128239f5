import { setMaxListeners } from 'node:events';
import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { StoreError } from '../../errors.ts';
import type { GraphReader } from '../../store/graph-store.ts';
import { type Availability, around } from './availability.ts';
import type { Metrics } from './metrics.ts';

/** Follows one request: when it must end, and what it asks of the store. */
export interface Watch {
  /** Of the request, in the log and in the header `x-request-id`. */
  readonly id: string;
  /** The client's address. */
  readonly address: string;
  /** Aborted when the time is over, or the client is gone. */
  readonly signal: AbortSignal;
  /** The store, for this request alone: asks nothing any more once the request is over, and ends what is running there. */
  readonly store: GraphReader;
  /** What was asked so far. */
  spent(): { readonly questions: number; readonly storeMs: number };
  /** Takes the time limit away: a change takes the time that it takes. */
  takeTime(): void;
  /** The client is gone. */
  abandon(): void;
  /** The request is answered. `name` and `outcome` are those of its operation. */
  end(name: string, outcome: string): void;
}

/** What watching needs. */
export interface WatchOptions {
  readonly id: string;
  readonly address: string;
  readonly store: GraphReader;
  readonly timeoutMs: number;
  readonly availability: Availability;
  readonly metrics: Metrics;
}

/** Begins to watch a request, with a span of OpenTelemetry around it and one for each question to the store. */
export function startWatch({ id, address, store, timeoutMs, availability, metrics }: WatchOptions): Watch {
  const tracer = trace.getTracer('dramatis');
  const span = tracer.startSpan('graphql', { attributes: { 'dramatis.request_id': id } });
  const inSpan = trace.setSpan(context.active(), span);
  const ending = new AbortController();
  const { signal } = ending;
  // A level of a large query asks many questions at once, and each of them listens.
  setMaxListeners(0, signal);
  const seconds = timeoutMs / 1000;
  const late = new StoreError('STORE_DEADLINE', `The answer took longer than ${seconds} s: ask for less, with first`);
  const timer = setTimeout(() => ending.abort(late), timeoutMs);
  timer.unref();
  const own = store.until?.(signal) ?? store;
  let questions = 0;
  let storeMs = 0;

  async function timed<T>(question: string, ask: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const part = tracer.startSpan(`store ${question}`, {}, inSpan);
    const started = performance.now();
    try {
      return await untilAborted(availability.expect(ask), signal);
    } catch (error) {
      part.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      const durationMs = performance.now() - started;
      questions += 1;
      storeMs += durationMs;
      metrics.question(question, durationMs);
      part.end();
    }
  }

  return {
    id,
    address,
    signal,
    store: around(own, timed),
    spent: () => ({ questions, storeMs: Math.round(storeMs) }),
    takeTime: () => clearTimeout(timer),
    abandon: () => ending.abort(new StoreError('STORE_CANCELLED', 'The client is gone')),
    end(name, outcome) {
      clearTimeout(timer);
      span.updateName(`graphql ${name}`);
      span.setAttribute('graphql.operation.name', name);
      if (outcome !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
      span.end();
    },
  };
}

/** Does not wait for what nobody wants any more. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
