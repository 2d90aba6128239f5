import type { MentionRow } from '../../store/questions.ts';
import { readsBy } from './reads.ts';

/** Resolvers of `Mention`. */
export const mentionResolvers = {
  participant: readsBy('participants', 'actorId'),
  article: readsBy('articles', 'articleId'),
  count: ({ starts }: MentionRow) => starts.length,
  spans: ({ starts, ends }: MentionRow) => starts.map((start, index) => ({ start, end: ends[index] })),
};
