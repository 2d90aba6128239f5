import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { findMatches } from '../search/find-matches.ts';
import { searchWords } from '../search/words.ts';
import { findByIdOrName } from './find.ts';
import { loadNode, type NodeRow } from './kinds.ts';
import type { FoundMatch } from './search-result.ts';

/** What `Lookup` is resolved from. */
export interface Lookup {
  readonly text: string;
  readonly node: NodeRow | null;
}

/** Resolves `Query.lookup`: by id, then by name, then by the key of an article. */
export async function lookup(_: unknown, { text }: { readonly text: string }, context: Context): Promise<Lookup> {
  const node = (await loadNode(text, context)) ?? (await findByIdOrName(text, context)) ?? (await byKey(text, context));
  return { text, node };
}

/** Resolvers of `Lookup`. */
export const lookupResolvers = { didYouMean };

async function didYouMean(
  { text, node }: Lookup,
  { first, kinds }: { readonly first: number; readonly kinds: readonly string[] },
  { store }: Context,
): Promise<readonly FoundMatch[]> {
  const limit = checkFirst(first);
  if (node) return [];
  const { matches, textWords } = await findMatches({ ...searchWords(spelledOut(text)), kinds, limit }, store);
  return matches.map((match) => ({ ...match, words: textWords }));
}

/** The words in an id, without what says its kind: what somebody meant by `organization:cstoo`. */
function spelledOut(text: string): string {
  return /^[a-z]+:\S+$/.test(text) ? text.slice(text.indexOf(':') + 1).replaceAll(/[-_]/g, ' ') : text;
}

async function byKey(key: string, { loaders }: Context): Promise<NodeRow | null> {
  const found = await loaders.articleKeys.load(key);
  return found ? loaders.articles.load(found.id) : null;
}
