import type { ActorRow } from '../../store/questions.ts';
import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { typeName } from './kinds.ts';

/** Resolvers of the interface `Actor`, for what a place has not. */
export const actorResolvers = {
  __resolveType: typeName,
  states: ({ id }: ActorRow, { first, types }: { first: number; types: readonly string[] }, { loaders }: Context) =>
    loaders.statesOf({ types, limit: checkFirst(first) }).load(id),
  statements: ({ id }: ActorRow, { first }: { first: number }, { loaders }: Context) =>
    loaders.statementsOf({ limit: checkFirst(first) }).load(id),
};
