import type { EvidenceRow } from '../../store/questions.ts';
import { readsBy } from './reads.ts';

/** Resolvers of `Evidence`. */
export const evidenceResolvers = {
  inTitle: (evidence: EvidenceRow) => evidence.in === 'title',
  trigger: ({ quote, start, triggerStart, triggerEnd }: EvidenceRow) =>
    quote.slice(triggerStart - start, triggerEnd - start),
  article: readsBy('articles', 'articleId'),
};
