import type { StateRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';

/** Resolvers of `State`. */
export const stateResolvers = {
  holder: ({ holder }: StateRow, _: unknown, { loaders }: Context) => loaders.participants.load(holder),
  body: ({ body }: StateRow, _: unknown, { loaders }: Context) => loaders.participants.load(body),
  closedBy: ({ closedBy }: StateRow, _: unknown, { loaders }: Context) =>
    closedBy === null ? null : loaders.participants.load(closedBy),
  evidence: ({ id }: StateRow, _: unknown, { loaders }: Context) => loaders.evidence.load(id),
};
