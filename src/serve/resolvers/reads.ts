import type { GraphQLResolveInfo } from 'graphql';
import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Loader } from '../loader.ts';
import { type Loaders, QUESTIONS } from '../loaders.ts';
import { READS, type Read } from '../look-ahead.ts';

/** A field that asks the store: its resolver, and what it asks, so that whoever asks for its row can ask for both. */
export interface ReadingField<F> {
  readonly resolve: F;
  readonly extensions: { readonly [READS]: readonly Read[] };
}

type OfId = 'participants' | 'events' | 'articles' | 'evidence' | 'statementsOn';
type OfActorOrArticle = Exclude<keyof typeof QUESTIONS, OfId | 'roles'>;

/** The questions that a resolver asks, each of the rows of the one before. */
export function reads<F>(questions: readonly Read[], resolve: F): ReadingField<F> {
  return { resolve, extensions: { [READS]: questions } };
}

/** The field that answers with what has, or belongs to, the id in a column of its row; null where that is null. */
export function readsBy<C extends string>(loader: OfId, column: C) {
  const resolve = (
    row: Readonly<Record<C, string | null>>,
    _: unknown,
    { loaders }: Context,
    info: GraphQLResolveInfo,
  ) => {
    const id = row[column];
    return id === null ? null : (loaders[loader] as Loader<unknown>).load(id, info);
  };
  return reads([{ question: QUESTIONS[loader], column }], resolve);
}

/** The field that answers with a list for the id of its row; `parameters` makes those of the question of its arguments. */
export function readsList<L extends OfActorOrArticle, A>(
  loader: L,
  parameters: (args: A) => Parameters<Loaders[L]>[0],
) {
  const resolve = ({ id }: { readonly id: string }, args: A, { loaders }: Context, info: GraphQLResolveInfo) =>
    (loaders[loader] as (given: object) => Loader<unknown>)(parameters(args)).load(id, info);
  return reads([{ question: QUESTIONS[loader], column: 'id', parameters }], resolve);
}

/** The parameters of a list that only has a length. */
export function limitOf({ first }: { readonly first: number }): { readonly limit: number } {
  return { limit: checkFirst(first) };
}
