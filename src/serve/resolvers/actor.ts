import type { ActorRow, CoActorFilter, CoActorRow } from '../../store/questions.ts';
import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { typeName } from './kinds.ts';

/** Resolvers of the interface `Actor`, for what a place has not. */
export const actorResolvers = {
  __resolveType: typeName,
  coActors: ({ id }: ActorRow, { first, ...filter }: { first: number } & CoActorFilter, { loaders }: Context) =>
    loaders.coActorsOf({ ...filter, limit: checkFirst(first) }).load(id),
  states: ({ id }: ActorRow, { first, types }: { first: number; types: readonly string[] }, { loaders }: Context) =>
    loaders.statesOf({ types, limit: checkFirst(first) }).load(id),
  statements: ({ id }: ActorRow, { first }: { first: number }, { loaders }: Context) =>
    loaders.statementsOf({ limit: checkFirst(first) }).load(id),
};

/** Resolvers of `CoActor`. */
export const coActorResolvers = {
  actor: ({ id }: CoActorRow, _: unknown, { loaders }: Context) => loaders.participants.load(id),
  sharedEvents: ({ shared }: CoActorRow) => shared,
};
