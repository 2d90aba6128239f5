import type { GraphQLResolveInfo } from 'graphql';
import type { RelationRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import type { One } from '../loader.ts';
import { readsBy } from './reads.ts';

/** Resolvers of `Relation`. */
export const relationResolvers = {
  source: readsBy('participants', 'source'),
  target: readsBy('participants', 'target'),
  symmetric: ({ type }: RelationRow, _: unknown, { ontology }: Context) =>
    ontology.events.get(type)?.symmetric ?? false,
  events: (row: RelationRow, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
    isState(row) ? [] : known(loaders.events, row.eventIds, info),
  states: (row: RelationRow, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
    isState(row) ? known(loaders.states, row.eventIds, info) : [],
};

function isState({ status }: RelationRow): boolean {
  return status === 'holds';
}

async function known<R>(loader: One<R>, ids: readonly string[], info: GraphQLResolveInfo): Promise<readonly R[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id, info)));
  return rows.filter((row) => row !== null);
}
