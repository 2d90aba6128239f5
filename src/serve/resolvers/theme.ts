import type { Context } from '../context.ts';
import { isParticipantId } from './kinds.ts';

/** What an event is about: words, and the id of the actor, place or event that they mean, if any. */
export interface ThemeRow {
  readonly text: string;
  readonly id: string | undefined;
}

/** Resolvers of `Theme`. */
export const themeResolvers = {
  participant: ({ id }: ThemeRow, _: unknown, { loaders }: Context) =>
    id !== undefined && isParticipantId(id) ? loaders.participants.load(id) : null,
  event: ({ id }: ThemeRow, _: unknown, { loaders }: Context) =>
    id === undefined || isParticipantId(id) ? null : loaders.events.load(id),
};
