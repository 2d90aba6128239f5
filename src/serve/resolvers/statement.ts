import type { StatementRow } from '../../store/questions.ts';
import { readsBy } from './reads.ts';

/** Resolvers of `Statement`. */
export const statementResolvers = {
  speaker: readsBy('participants', 'actorId'),
  event: readsBy('events', 'eventId'),
  inTitle: (statement: StatementRow) => statement.in === 'title',
  article: readsBy('articles', 'articleId'),
};
