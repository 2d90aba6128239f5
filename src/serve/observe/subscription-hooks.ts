import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Metrics } from './metrics.ts';

/** Counts subscriptions: what came of each, how many are open, and what they told. */
export interface SubscriptionHooks {
  /** It was not begun. */
  refused(errors: readonly GraphQLError[]): void;
  /** It was begun, over this connection and by this name; not where the result is no stream. */
  begun(connection: object, id: string, result: unknown): void;
  told(): void;
  /** It is over, or its connection is. */
  ended(connection: object, id: string): void;
}

/** Hooks that count into the metrics of a server. */
export function countSubscriptions(metrics: Metrics): SubscriptionHooks {
  const open = new WeakMap<object, Set<string>>();
  const outcomeOf = (errors: readonly GraphQLError[] = []) =>
    errors[0] ? String(errors[0].extensions?.code ?? 'GRAPHQL_VALIDATION_FAILED') : 'ok';
  return {
    refused: (errors) => metrics.subscription('refused', outcomeOf(errors)),
    begun(connection, id, result) {
      if (!isStream(result)) {
        metrics.subscription('refused', outcomeOf((result as ExecutionResult).errors));
        return;
      }
      open.set(connection, (open.get(connection) ?? new Set()).add(id));
      metrics.subscription('begun', 'ok');
    },
    told: () => metrics.subscription('told', 'ok'),
    ended(connection, id) {
      if (open.get(connection)?.delete(id)) metrics.subscription('ended', 'ok');
    },
  };
}

function isStream(result: unknown): boolean {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}
