import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted of an operation that was answered. */
export interface AnsweredOperation {
  /** `query`, `mutation` …, or `invalid` for what could not be parsed or is not in the schema. */
  readonly type: string;
  /** The client's name for it, if it has one. */
  readonly name: string;
  /** `ok`, or the code of the first error. */
  readonly outcome: string;
  readonly durationMs: number;
}

/** The numbers that Prometheus fetches. */
export interface Metrics {
  operation(operation: AnsweredOperation): void;
  /** A question to the store was answered, or was not. */
  question(name: string, durationMs: number): void;
  /** A subscription was begun or refused, told something, or ended; `outcome` is `ok`, or the code of the first error. */
  subscription(what: 'begun' | 'refused' | 'told' | 'ended', outcome: string): void;
  /** In Prometheus's text format. */
  print(): Promise<string>;
  readonly contentType: string;
}

/** Clients choose the names of operations: more than this are counted together, lest they fill the memory. */
const MOST_NAMES = 200;
const OTHER = 'other';
const BUCKETS = [0.001, 0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

/** Metrics of one server, of this process too. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const operations = new Histogram({
    name: 'dramatis_operation_seconds',
    help: 'Time until a GraphQL operation was answered',
    labelNames: ['type', 'operation'],
    buckets: BUCKETS,
    registers,
  });
  const outcomes = new Counter({
    name: 'dramatis_operations_total',
    help: 'GraphQL operations by their outcome: ok, or the code of the first error',
    labelNames: ['type', 'outcome'],
    registers,
  });
  const questions = new Histogram({
    name: 'dramatis_store_seconds',
    help: 'Time until the store answered a question',
    labelNames: ['question'],
    buckets: BUCKETS,
    registers,
  });
  const subscriptions = new Gauge({
    name: 'dramatis_subscriptions',
    help: 'Subscriptions that are open now',
    registers,
  });
  const told = new Counter({
    name: 'dramatis_subscription_messages_total',
    help: 'What subscriptions told',
    registers,
  });
  const names = new Set<string>();
  function nameOf(name: string): string {
    if (names.has(name)) return name;
    if (names.size >= MOST_NAMES) return OTHER;
    names.add(name);
    return name;
  }
  return {
    operation({ type, name, outcome, durationMs }) {
      operations.observe({ type, operation: nameOf(name) }, durationMs / 1000);
      outcomes.inc({ type, outcome });
    },
    question: (question, durationMs) => questions.observe({ question }, durationMs / 1000),
    subscription(what, outcome) {
      if (what === 'told') told.inc();
      if (what === 'begun') subscriptions.inc();
      if (what === 'ended') subscriptions.dec();
      if (what === 'begun' || what === 'refused') outcomes.inc({ type: 'subscription', outcome });
    },
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
