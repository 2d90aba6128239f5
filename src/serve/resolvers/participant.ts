import type { GraphQLResolveInfo } from 'graphql';
import type { ActorEventFilter, ActorRow, RelationFilter } from '../../store/questions.ts';
import { connection, type PageArguments, pageRequest, splitPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { symmetricTypesOf } from '../ontology-types.ts';
import { latestFirst, relationsBy } from '../orders.ts';
import { typeName } from './kinds.ts';
import { limitOf, readsList } from './reads.ts';

const RELATIONS = relationsBy('Participant.relations');
const EVENTS = latestFirst('Participant.events');
const ARTICLES = latestFirst('Participant.articles');

const EVERY_EVENT: ActorEventFilter = { roles: [], types: [], modalities: [], polarities: [] };

/** Resolvers of the interface `Participant`, for actors and places alike. */
export const participantResolvers = {
  __resolveType: typeName,
  eventCount: async ({ id }: ActorRow, _: unknown, { loaders }: Context) =>
    (await loaders.eventTotals(EVERY_EVENT).load(id))?.total ?? 0,
  relations,
  events,
  articles,
  mentions: readsList('mentionsOf', limitOf),
};

async function relations(
  { id }: ActorRow,
  args: PageArguments & Omit<RelationFilter, 'symmetric'>,
  { loaders, ontology }: Context,
  info: GraphQLResolveInfo,
) {
  const { page, rest } = splitPage(args);
  const filter = { ...rest, symmetric: symmetricTypesOf(ontology) };
  const request = pageRequest(page, RELATIONS);
  const rows = () => loaders.relationsOf({ ...filter, ...request }).load(id, info);
  const total = async () => (await loaders.relationTotals(filter).load(id))?.total ?? 0;
  return connection(rows, page, { order: RELATIONS, total });
}

async function events(
  { id }: ActorRow,
  args: PageArguments & ActorEventFilter,
  { loaders }: Context,
  info: GraphQLResolveInfo,
) {
  const { page, rest: filter } = splitPage(args);
  const request = pageRequest(page, EVENTS);
  const rows = () => loaders.eventsOf({ ...filter, ...request }).load(id, info);
  const total = async () => (await loaders.eventTotals(filter).load(id))?.total ?? 0;
  return connection(rows, page, { order: EVENTS, total });
}

async function articles(
  { id, articleCount }: ActorRow,
  page: PageArguments,
  { loaders }: Context,
  info: GraphQLResolveInfo,
) {
  const request = pageRequest(page, ARTICLES);
  const rows = () => loaders.articlesOf(request).load(id, info);
  return connection(rows, page, { order: ARTICLES, total: async () => articleCount });
}
