import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { type Facet, findMatches, type Match, type Matches } from '../search/find-matches.ts';
import { type Snippet, snippetOf } from '../search/snippet.ts';
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

/** What `SearchResult` is resolved from. */
export interface FoundMatch extends Match {
  readonly words: readonly string[];
}

/** Resolvers of `SearchAnswer`. */
export const searchAnswerResolvers = {
  matches: ({ matches, textWords }: Matches) => matches.map((match): FoundMatch => ({ ...match, words: textWords })),
  totalCount: async (answer: Matches) => (await answer.facets()).reduce((sum, { total }) => sum + total, 0),
};

/** Resolvers of `SearchResult`. */
export const searchResultResolvers = {
  matched: async (match: FoundMatch, _: unknown, context: Context) =>
    match.fit ? match.fit.name : (await passageOf(match, context)).passage,
  highlights: async (match: FoundMatch, _: unknown, context: Context) =>
    (match.fit ?? (await passageOf(match, context))).highlights,
  hit: ({ id }: Match, _: unknown, context: Context) => loadNode(id, context),
};

async function passageOf({ id, words }: FoundMatch, { loaders }: Context): Promise<Snippet> {
  return snippetOf((await loaders.texts.load(id))?.text ?? '', words);
}

/** Resolvers of `SearchFacet`: the graph writes the types of actors with a capital letter, the contract in capitals. */
export const searchFacetResolvers = {
  value: ({ kind, value }: Facet) => (kind === 'actor' ? value?.toUpperCase() : value),
  count: ({ total }: Facet) => total,
};
