import type { CoActorFilter, CoActorRow } from '../../store/questions.ts';
import { checkFirst } from '../connection.ts';
import { typeName } from './kinds.ts';
import { limitOf, readsBy, readsList } from './reads.ts';

/** Resolvers of the interface `Actor`, for what a place has not. */
export const actorResolvers = {
  __resolveType: typeName,
  coActors: readsList('coActorsOf', ({ first, ...filter }: { first: number } & CoActorFilter) => ({
    ...filter,
    limit: checkFirst(first),
  })),
  states: readsList('statesOf', ({ first, types }: { first: number; types: readonly string[] }) => ({
    types,
    limit: checkFirst(first),
  })),
  statements: readsList('statementsOf', limitOf),
};

/** Resolvers of `CoActor`. */
export const coActorResolvers = {
  actor: readsBy('participants', 'id'),
  sharedEvents: ({ shared }: CoActorRow) => shared,
};
