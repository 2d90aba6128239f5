import type { GraphQLResolveInfo } from 'graphql';
import type { EventRow, RoleRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import type { Read } from '../look-ahead.ts';
import { isParticipantId } from './kinds.ts';
import { reads, readsBy } from './reads.ts';

/** What an event is about: words, and the id of the actor, place or event that they mean, if any. */
export interface ThemeRow {
  readonly text: string;
  readonly id: string | undefined;
}

const ROLES: Read = { question: 'roles-of', column: 'id' };

/** Resolvers of `Event`. */
export const eventResolvers = {
  roles: reads([ROLES], ({ id }: EventRow, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
    loaders.roles.load(id, info),
  ),
  agents: participantsAs('agent'),
  targets: participantsAs('target'),
  theme: reads([ROLES], theme),
  places: participantsAs('place'),
  evidence: readsBy('evidence', 'id'),
  statements: readsBy('statementsOn', 'id'),
};

async function theme({ id, theme }: EventRow, _: unknown, { loaders }: Context): Promise<ThemeRow | null> {
  const role = (await loaders.roles.load(id)).find(({ role }) => role === 'theme');
  const text = theme ?? role?.wording;
  return text === undefined ? null : { text, id: role?.id };
}

function participantsAs(name: RoleRow['role']) {
  return reads(
    [ROLES, { question: 'actors-by-id', column: 'id' }],
    async ({ id }: EventRow, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) => {
      const roles = (await loaders.roles.load(id)).filter(({ role, id }) => role === name && isParticipantId(id));
      return loaders.participants.loadMany(
        roles.map(({ id }) => id),
        info,
      );
    },
  );
}
