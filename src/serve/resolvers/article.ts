import type { ArticleRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import { limitOf, readsList } from './reads.ts';

/** Resolvers of `Article`. */
export const articleResolvers = {
  publishedAtBasis: ({ dateBasis }: ArticleRow) => dateBasis,
  text: async ({ id }: ArticleRow, _: unknown, { loaders }: Context) => (await loaders.texts.load(id))?.text,
  events: readsList('eventsIn', limitOf),
  mentions: readsList('mentionsIn', limitOf),
};
