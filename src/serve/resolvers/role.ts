import type { RoleRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import { isParticipantId } from './kinds.ts';

/** Resolvers of `Role`. */
export const roleResolvers = {
  participant: ({ id }: RoleRow, _: unknown, { loaders }: Context) =>
    isParticipantId(id) ? loaders.participants.load(id) : null,
  event: ({ id }: RoleRow, _: unknown, { loaders }: Context) => (isParticipantId(id) ? null : loaders.events.load(id)),
};
