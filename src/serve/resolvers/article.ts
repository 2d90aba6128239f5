import type { ArticleRow } from '../../store/questions.ts';
import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';

/** The arguments of the lists in an article. */
export interface ListArguments {
  readonly first: number;
}

/** Resolvers of `Article`. */
export const articleResolvers = {
  publishedAtBasis: ({ dateBasis }: ArticleRow) => dateBasis,
  text: async ({ id }: ArticleRow, _: unknown, { loaders }: Context) => (await loaders.texts.load(id))?.text,
  events: ({ id }: ArticleRow, { first }: ListArguments, { loaders }: Context) =>
    loaders.eventsIn({ limit: checkFirst(first) }).load(id),
  mentions: ({ id }: ArticleRow, { first }: ListArguments, { loaders }: Context) =>
    loaders.mentionsIn({ limit: checkFirst(first) }).load(id),
};
