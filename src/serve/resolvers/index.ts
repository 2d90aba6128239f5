import { actorResolvers, coActorResolvers } from './actor.ts';
import { aggregationResolvers, groupKeyResolvers } from './aggregate.ts';
import { communityResolvers, rankResolvers } from './analysis.ts';
import { articleResolvers } from './article.ts';
import { asOfResolvers } from './as-of.ts';
import { dateScalar } from './date.ts';
import { eventResolvers } from './event.ts';
import { evidenceResolvers } from './evidence.ts';
import { explanationResolvers } from './explain.ts';
import { hopResolvers } from './hop.ts';
import { importJobResolvers, reportedEventResolvers } from './import-job.ts';
import { jsonScalar } from './json.ts';
import {
  anchorResolvers,
  candidateResolvers,
  doubtResolvers,
  judgementResolvers,
  passageResolvers,
} from './judgement.ts';
import { typeName } from './kinds.ts';
import { lookupResolvers } from './lookup.ts';
import { mentionResolvers } from './mention.ts';
import { mutationResolvers } from './mutation.ts';
import { eventTypeResolvers, ontologyResolvers, stateTypeResolvers } from './ontology.ts';
import { participantResolvers } from './participant.ts';
import { queryResolvers } from './query.ts';
import { relationResolvers } from './relation.ts';
import { roleResolvers } from './role.ts';
import { searchAnswerResolvers, searchFacetResolvers, searchResultResolvers } from './search-result.ts';
import { stateResolvers } from './state.ts';
import { statementResolvers } from './statement.ts';
import { statisticsResolvers } from './statistics.ts';
import { subscriptionResolvers } from './subscription.ts';
import { betweenResolvers, neighborhoodResolvers, neighborResolvers } from './walking.ts';

/** The resolvers, by the type that they belong to. */
export const resolvers = {
  Date: dateScalar,
  JSON: jsonScalar,
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Subscription: subscriptionResolvers,
  ImportJob: importJobResolvers,
  ImportProgress: importJobResolvers,
  ReportedEvent: reportedEventResolvers,
  Node: { __resolveType: typeName },
  SearchHit: { __resolveType: typeName },
  Participant: participantResolvers,
  Actor: actorResolvers,
  CoActor: coActorResolvers,
  Event: eventResolvers,
  Role: roleResolvers,
  Theme: roleResolvers,
  Evidence: evidenceResolvers,
  Explanation: explanationResolvers,
  Statement: statementResolvers,
  State: stateResolvers,
  Relation: relationResolvers,
  Article: articleResolvers,
  Mention: mentionResolvers,
  Lookup: lookupResolvers,
  SearchAnswer: searchAnswerResolvers,
  SearchResult: searchResultResolvers,
  SearchFacet: searchFacetResolvers,
  Aggregation: aggregationResolvers,
  GroupKey: groupKeyResolvers,
  Hop: hopResolvers,
  AsOf: asOfResolvers,
  Statistics: statisticsResolvers,
  Rank: rankResolvers,
  Community: communityResolvers,
  Neighborhood: neighborhoodResolvers,
  Neighbor: neighborResolvers,
  Between: betweenResolvers,
  Judgement: judgementResolvers,
  Anchor: anchorResolvers,
  Doubt: doubtResolvers,
  Candidate: candidateResolvers,
  Passage: passageResolvers,
  Ontology: ontologyResolvers,
  EventTypeInfo: eventTypeResolvers,
  StateTypeInfo: stateTypeResolvers,
};
