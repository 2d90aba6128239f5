import type { MentionRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';

/** Resolvers of `Mention`. */
export const mentionResolvers = {
  participant: ({ actorId }: MentionRow, _: unknown, { loaders }: Context) => loaders.participants.load(actorId),
  article: ({ articleId }: MentionRow, _: unknown, { loaders }: Context) => loaders.articles.load(articleId),
  count: ({ starts }: MentionRow) => starts.length,
  spans: ({ starts, ends }: MentionRow) => starts.map((start, index) => ({ start, end: ends[index] })),
};
