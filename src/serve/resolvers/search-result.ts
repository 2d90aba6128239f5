import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { type Facet, findMatches, type Match, type Matches } from '../search/find-matches.ts';
import { searchWords } from '../search/words.ts';
import { loadNode } from './kinds.ts';

interface SearchArguments {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly first: number;
}

/** Resolves `Query.search`. */
export function search(_: unknown, { text, kinds, first }: SearchArguments, { store }: Context): Promise<Matches> {
  return findMatches({ ...searchWords(text), kinds, limit: checkFirst(first) }, store);
}

/** Resolvers of `SearchAnswer`. */
export const searchAnswerResolvers = {
  totalCount: async (answer: Matches) => (await answer.facets()).reduce((sum, { total }) => sum + total, 0),
};

/** Resolvers of `SearchResult`. */
export const searchResultResolvers = {
  hit: ({ id }: Match, _: unknown, context: Context) => loadNode(id, context),
};

/** Resolvers of `SearchFacet`: the graph writes the types of actors with a capital letter, the contract in capitals. */
export const searchFacetResolvers = {
  value: ({ kind, value }: Facet) => (kind === 'actor' ? value?.toUpperCase() : value),
  count: ({ total }: Facet) => total,
};
