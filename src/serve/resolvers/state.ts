import { readsBy } from './reads.ts';

/** Resolvers of `State`. */
export const stateResolvers = {
  holder: readsBy('participants', 'holder'),
  body: readsBy('participants', 'body'),
  closedBy: readsBy('participants', 'closedBy'),
  evidence: readsBy('evidence', 'id'),
};
