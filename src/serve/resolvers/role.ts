import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { isParticipantId } from './kinds.ts';
import { reads } from './reads.ts';

/** A part that something plays in an event: the id of an actor, a place or another event, if any. */
export interface Playing {
  readonly id: string | undefined;
}

const participant = reads(
  [{ question: 'actors-by-id', column: 'id' }],
  ({ id }: Playing, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
    id !== undefined && isParticipantId(id) ? loaders.participants.load(id, info) : null,
);

const event = reads(
  [{ question: 'events-by-id', column: 'id' }],
  ({ id }: Playing, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
    id === undefined || isParticipantId(id) ? null : loaders.events.load(id, info),
);

/** Resolvers of `Role`, and of `Theme`: that is what the role of this name means. */
export const roleResolvers = { participant, event };
