import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';
import { StoreError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { isUnforeseen } from '../format-error.ts';
import type { Metrics } from './metrics.ts';

/** A change that somebody asked for, done or not: for the audit log. Texts of articles are not in it. */
export interface Change {
  readonly time: string;
  readonly requestId: string;
  /** The token's name; absent where there are no tokens, or none was sent. */
  readonly account?: string;
  readonly address: string;
  /** The fields of the mutation, e.g. `judge`. */
  readonly fields: readonly string[];
  /** Ids and names among the variables, shortened. */
  readonly variables: unknown;
  /** `ok`, or the code of the first error. */
  readonly outcome: string;
}

/** What observing needs. */
export interface Observers {
  readonly metrics: Metrics;
  readonly log: FastifyBaseLogger;
  readonly onChange: (change: Change) => void;
}

/** Seconds after which a client may try again while the store is away. */
const RETRY_AFTER = '5';
const LONGEST_VALUE = 200;
const LONGEST_NAME = 60;

type Answered = GraphQLRequestContext<Context>;

/** Counts, logs and audits each operation, and gives answers without a store their HTTP status. */
export function observePlugin({ metrics, log, onChange }: Observers): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async didResolveOperation({ operation, contextValue: { watch } }) {
          if (operation?.operation === 'mutation') watch?.takeTime();
        },
        async didEncounterErrors({ errors, contextValue: { watch } }) {
          for (const error of errors) {
            const cause = unwrapResolverError(error);
            const isCancelled = cause instanceof StoreError && cause.code === 'STORE_CANCELLED';
            if (isUnforeseen(error) && !isCancelled)
              log.error({ err: cause, requestId: watch?.id }, 'unforeseen error');
          }
        },
        async willSendResponse(answered) {
          const { request, operation, response, contextValue } = answered;
          const durationMs = Math.round(performance.now() - started);
          const outcome = outcomeOf(answered);
          if (outcome === 'STORE_UNREACHABLE') response.http.headers.set('retry-after', RETRY_AFTER);
          const status = { STORE_UNREACHABLE: 503, STORE_DEADLINE: 504 }[outcome];
          if (status) response.http.status = status;
          const type = operation?.operation ?? 'invalid';
          const name = (operation && (answered.operationName ?? request.operationName)) || 'anonymous';
          const short = name.slice(0, LONGEST_NAME);
          metrics.operation({ type, name: short, outcome, durationMs });
          const { watch, rights } = contextValue;
          const requestId = watch?.id ?? '';
          log.info({ requestId, type, operation: short, outcome, durationMs, ...watch?.spent() }, 'operation');
          watch?.end(short, outcome);
          if (operation?.operation !== 'mutation') return;
          const account = rights.account ? { account: rights.account.name } : {};
          const time = new Date().toISOString();
          const what = { fields: fieldsOf(operation), variables: shorten(request.variables ?? {}) };
          onChange({ time, requestId, ...account, address: watch?.address ?? '', ...what, outcome });
        },
      };
    },
  };
}

function outcomeOf({ response: { body } }: Answered): string {
  const errors = body?.kind === 'single' ? body.singleResult.errors : undefined;
  return errors?.[0] ? String(errors[0].extensions?.code ?? 'ERROR') : 'ok';
}

function fieldsOf({ selectionSet: { selections } }: OperationDefinitionNode): readonly string[] {
  const fields = selections.filter((each): each is FieldNode => each.kind === Kind.FIELD);
  return fields.map(({ name }) => name.value);
}

/** Values as the audit log keeps them: long texts are cut. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  if (Array.isArray(value)) return value.map(shorten);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shorten(each)]));
}
