import type { EvidenceRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';

/** Resolvers of `Evidence`. */
export const evidenceResolvers = {
  inTitle: (evidence: EvidenceRow) => evidence.in === 'title',
  trigger: ({ quote, start, triggerStart, triggerEnd }: EvidenceRow) =>
    quote.slice(triggerStart - start, triggerEnd - start),
  article: ({ articleId }: EvidenceRow, _: unknown, { loaders }: Context) => loaders.articles.load(articleId),
};
