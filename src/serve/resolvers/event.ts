import type { EventRow, RoleRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import { isParticipantId } from './kinds.ts';
import type { ThemeRow } from './theme.ts';

/** Resolvers of `Event`. */
export const eventResolvers = {
  roles: ({ id }: EventRow, _: unknown, { loaders }: Context) => loaders.roles.load(id),
  agents: participantsAs('agent'),
  targets: participantsAs('target'),
  theme,
  places: participantsAs('place'),
  evidence: ({ id }: EventRow, _: unknown, { loaders }: Context) => loaders.evidence.load(id),
  statements: ({ id }: EventRow, _: unknown, { loaders }: Context) => loaders.statementsOn.load(id),
};

async function theme({ id, theme }: EventRow, _: unknown, { loaders }: Context): Promise<ThemeRow | null> {
  const role = (await loaders.roles.load(id)).find(({ role }) => role === 'theme');
  const text = theme ?? role?.wording;
  return text === undefined ? null : { text, id: role?.id };
}

function participantsAs(name: RoleRow['role']) {
  return async ({ id }: EventRow, _: unknown, { loaders }: Context) => {
    const roles = (await loaders.roles.load(id)).filter(({ role, id }) => role === name && isParticipantId(id));
    return loaders.participants.loadMany(roles.map(({ id }) => id));
  };
}
