import { plain } from '../../knowledge/fold.ts';
import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { loadNode } from './kinds.ts';

interface SearchArguments {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly first: number;
}

/** Resolves `Query.search`. */
export async function search(_: unknown, { text, kinds, first }: SearchArguments, context: Context) {
  const words = plain(text);
  if (words === '') return [];
  const found = await context.store.ask('search', { text: words, kinds, limit: checkFirst(first) });
  return found.map(({ id, name, score }) => ({ name, score, hit: () => loadNode(id, context) }));
}
