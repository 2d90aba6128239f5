import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { userError } from '../user-error.ts';
import { aggregate, timeline } from './aggregate.ts';
import { communities, ranking } from './analysis.ts';
import type { AsOf } from './as-of.ts';
import { cypher } from './cypher.ts';
import { explain, whyNot } from './explain.ts';
import { findParticipant, type IdOrName } from './find.ts';
import { judgements, reviewQueue } from './judgement.ts';
import { loadNode, possibleTypes } from './kinds.ts';
import { actors, articles, events, participants } from './lists.ts';
import { lookup } from './lookup.ts';
import { relations } from './relations.ts';
import { search } from './search-result.ts';
import { between, neighborhood, paths } from './walking.ts';

const MOST_IDS = 100;

/** Resolvers of `Query`. */
export const queryResolvers = {
  node: (_: unknown, { id }: { id: string }, context: Context) => loadNode(id, context),
  nodes,
  lookup,
  actor: participant,
  person: participant,
  organization: participant,
  country: participant,
  group: participant,
  place: participant,
  event: (_: unknown, { id }: { id: string }, { loaders }: Context, info: GraphQLResolveInfo) =>
    loaders.events.load(id, info),
  article,
  actors,
  places: participants,
  events,
  articles,
  relations,
  search,
  paths,
  neighborhood,
  between,
  importJob: (_: unknown, { id }: { id: string }, { imports }: Context) => imports.jobs.get(id),
  reviewQueue,
  judgements,
  aggregate,
  timeline,
  ranking,
  communities,
  asOf: (_: unknown, { date }: AsOf): AsOf => ({ date }),
  statistics: async (_: unknown, __: unknown, { store }: Context) => (await store.ask('statistics', {}))[0],
  explain,
  whyNot,
  cypher,
  ontology: (_: unknown, __: unknown, { ontology }: Context) => ontology,
};

function nodes(_: unknown, { ids }: { ids: readonly string[] }, context: Context) {
  if (ids.length > MOST_IDS) throw userError(`ids: expected at most ${MOST_IDS}, got ${ids.length}`);
  return ids.map((id) => loadNode(id, context));
}

function participant(_: unknown, by: IdOrName, context: Context, info: GraphQLResolveInfo) {
  return findParticipant(by, possibleTypes(info), context, info);
}

async function article(
  _: unknown,
  { id, key }: { id?: string; key?: string },
  { loaders }: Context,
  info: GraphQLResolveInfo,
) {
  if ((id == null) === (key == null)) throw userError('Expected either id or key, got both or neither');
  const found = id ?? (await loaders.articleKeys.load(key ?? ''))?.id;
  return found === undefined ? null : loaders.articles.load(found, info);
}
