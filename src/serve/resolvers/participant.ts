import type { ActorEventFilter, ActorRow, RelationFilter } from '../../store/questions.ts';
import { checkFirst, connection, type PageArguments, pageRequest } from '../connection.ts';
import type { Context } from '../context.ts';
import { symmetricTypesOf } from '../ontology-types.ts';
import { byCount, byDate, byPublication } from '../orders.ts';
import { typeName } from './kinds.ts';

/** Resolvers of the interface `Participant`, for actors and places alike. */
export const participantResolvers = {
  __resolveType: typeName,
  relations,
  events,
  articles,
  mentions: ({ id }: ActorRow, { first }: PageArguments, { loaders }: Context) =>
    loaders.mentionsOf({ limit: checkFirst(first) }).load(id),
};

async function relations(
  { id }: ActorRow,
  { first, after, ...rest }: PageArguments & Omit<RelationFilter, 'symmetric'>,
  { loaders, ontology }: Context,
) {
  const filter = { ...rest, symmetric: symmetricTypesOf(ontology) };
  const rows = await loaders.relationsOf({ ...filter, ...pageRequest({ first, after }, byCount) }).load(id);
  const total = async () => (await loaders.relationTotals(filter).load(id))?.total ?? 0;
  return connection(rows, { first, after }, { order: byCount, total });
}

async function events(
  { id }: ActorRow,
  { first, after, ...filter }: PageArguments & ActorEventFilter,
  { loaders }: Context,
) {
  const rows = await loaders.eventsOf({ ...filter, ...pageRequest({ first, after }, byDate) }).load(id);
  const total = async () => (await loaders.eventTotals(filter).load(id))?.total ?? 0;
  return connection(rows, { first, after }, { order: byDate, total });
}

async function articles({ id, articleCount }: ActorRow, page: PageArguments, { loaders }: Context) {
  const rows = await loaders.articlesOf(pageRequest(page, byPublication)).load(id);
  return connection(rows, page, { order: byPublication, total: async () => articleCount });
}
