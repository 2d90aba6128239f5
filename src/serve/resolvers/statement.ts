import type { StatementRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';

/** Resolvers of `Statement`. */
export const statementResolvers = {
  speaker: ({ actorId }: StatementRow, _: unknown, { loaders }: Context) => loaders.participants.load(actorId),
  event: ({ eventId }: StatementRow, _: unknown, { loaders }: Context) => loaders.events.load(eventId),
  inTitle: (statement: StatementRow) => statement.in === 'title',
  article: ({ articleId }: StatementRow, _: unknown, { loaders }: Context) => loaders.articles.load(articleId),
};
