import type { Context } from '../context.ts';
import type { Hop } from '../paths.ts';

/** Resolvers of `Hop`. */
export const hopResolvers = {
  from: ({ from }: Hop, _: unknown, { loaders }: Context) => loaders.participants.load(from),
  to: ({ to }: Hop, _: unknown, { loaders }: Context) => loaders.participants.load(to),
};
