import type { WalkFilter } from '../../store/questions.ts';
import type { Analysis } from '../analysis/analyses.ts';
import type { Measure } from '../analysis/measure.ts';
import { type Community, communitiesOf, type Rank, ranksOf } from '../analysis/rank.ts';
import { checkFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { userError } from '../user-error.ts';
import { datesOf, type WithDates } from './walking.ts';

interface RankingArguments extends WithDates<WalkFilter> {
  readonly by: Measure;
  readonly actorTypes: readonly string[];
  readonly first: number;
}

/** Resolves `Query.ranking`. */
export async function ranking(_: unknown, { by, actorTypes, first, ...rest }: RankingArguments, context: Context) {
  checkFirst(first);
  const analysis = await context.analyses.analyze({ kind: 'ranking', measure: by }, filterOf(rest));
  const ranks = ranksOf(analysis, actorTypes.length > 0 ? actorTypes : ACTORS);
  return { ...ageOf(analysis), totalCount: ranks.length, ranks: ranks.slice(0, first) };
}

const ACTORS = ['Person', 'Organization', 'Country', 'Group'];

/** Resolvers of `Rank`. */
export const rankResolvers = {
  participant: ({ id }: Rank, _: unknown, { loaders }: Context) => loaders.participants.load(id),
};

interface CommunitiesArguments extends WithDates<WalkFilter> {
  readonly resolution: number;
  readonly minSize: number;
  readonly first: number;
}

/** Resolves `Query.communities`. */
export async function communities(
  _: unknown,
  { resolution, minSize, first, ...rest }: CommunitiesArguments,
  context: Context,
) {
  checkFirst(first);
  if (!(resolution > 0 && resolution <= 10)) throw userError(`resolution: expected up to 10, got ${resolution}`);
  const analysis = await context.analyses.analyze({ kind: 'communities', resolution }, filterOf(rest));
  const all = communitiesOf(analysis).filter(({ members }) => members.length >= minSize);
  const { modularity } = analysis;
  return { ...ageOf(analysis), modularity, totalCount: all.length, communities: all.slice(0, first) };
}

/** Resolvers of `Community`. */
export const communityResolvers = {
  size: ({ members }: Community) => members.length,
  members: ({ members }: Community, { first }: { readonly first: number }, { loaders }: Context) =>
    loaders.participants.loadMany(members.slice(0, checkFirst(first))),
};

function ageOf({ computedAt, ids, links }: Analysis) {
  const ageSeconds = Math.max(0, Math.round((Date.now() - computedAt) / 1000));
  const computed = { computedAt: new Date(computedAt).toISOString(), ageSeconds };
  return { ...computed, actorCount: ids.length, relationCount: links.sources.length };
}

function filterOf({ types, minSources, between }: WithDates<WalkFilter>): WalkFilter {
  return { types, minSources, ...datesOf({ between }) };
}
