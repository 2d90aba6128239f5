import { readsBy } from './reads.ts';

/** Resolvers of `Hop`. */
export const hopResolvers = {
  from: readsBy('participants', 'from'),
  to: readsBy('participants', 'to'),
};
