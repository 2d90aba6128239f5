import type { RelationRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import type { One } from '../loaders.ts';

/** Resolvers of `Relation`. */
export const relationResolvers = {
  source: ({ source }: RelationRow, _: unknown, { loaders }: Context) => loaders.participants.load(source),
  target: ({ target }: RelationRow, _: unknown, { loaders }: Context) => loaders.participants.load(target),
  symmetric: ({ type }: RelationRow, _: unknown, { ontology }: Context) =>
    ontology.events.get(type)?.symmetric ?? false,
  events: (row: RelationRow, _: unknown, { loaders }: Context) =>
    isState(row) ? [] : known(loaders.events, row.eventIds),
  states: (row: RelationRow, _: unknown, { loaders }: Context) =>
    isState(row) ? known(loaders.states, row.eventIds) : [],
};

function isState({ status }: RelationRow): boolean {
  return status === 'holds';
}

async function known<R>(loader: One<R>, ids: readonly string[]): Promise<readonly R[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row) => row !== null);
}
