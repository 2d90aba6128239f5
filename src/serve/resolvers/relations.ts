import type { GraphQLResolveInfo } from 'graphql';
import type { RelationOrder, RelationsFilter } from '../../store/questions.ts';
import type { PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { symmetricTypesOf } from '../ontology-types.ts';
import { relationsBy } from '../orders.ts';
import { list } from './lists.ts';
import { type Between, datesOf } from './walking.ts';
import { idsOf } from './where.ts';

type Ends = 'sources' | 'targets' | 'actors';

/** The input `RelationWhere`: `sources`, `targets` and `actors` are ids or names. */
export type RelationWhere = Omit<RelationsFilter, 'anchors' | 'symmetric' | 'from' | 'to'> & Between;

type RelationsArguments = PageArguments & { readonly where: RelationWhere; readonly orderBy: RelationOrder };

/** Resolves `Query.relations`. */
export async function relations(
  _: unknown,
  { where, orderBy, ...page }: RelationsArguments,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const filter = await readRelationWhere(where, context);
  return list(page, relationsBy('relations', orderBy), {
    rows: (request) =>
      context.store.ask('relations', { ...filter, order: orderBy }, request, context.loaders.ahead(info)),
    totals: () => context.store.ask('relations-count', filter),
  });
}

async function readRelationWhere({ between, ...where }: RelationWhere, context: Context): Promise<RelationsFilter> {
  const { sources, targets, actors } = where;
  const ids = await idsOf([...sources, ...targets, ...actors], context);
  const ends: Pick<RelationsFilter, Ends> = {
    sources: sources.map(ids),
    targets: targets.map(ids),
    actors: actors.map(ids),
  };
  const anchors = [ends.sources, ends.targets, ends.actors].find(({ length }) => length > 0) ?? [];
  return { ...where, ...ends, ...datesOf({ between }), anchors, symmetric: symmetricTypesOf(context.ontology) };
}
