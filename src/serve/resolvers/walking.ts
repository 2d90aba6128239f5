import type { GraphQLResolveInfo } from 'graphql';
import type { ActorRow, PairEventFilter, WalkFilter } from '../../store/questions.ts';
import { checkFirst, type PageArguments, splitPage } from '../connection.ts';
import type { Context } from '../context.ts';
import {
  findNeighbors,
  type KnownFilter,
  type Neighbor,
  type NeighborhoodSearch,
  relationsAmong,
} from '../neighborhood.ts';
import { latestFirst } from '../orders.ts';
import { findPaths, type PathSearch } from '../paths.ts';
import { endOf } from './date.ts';
import { findByIdOrName } from './find.ts';
import { list } from './lists.ts';

const EVENTS = latestFirst('Between.events');
const ARTICLES = latestFirst('Between.articles');

/** The dates of a filter as clients give them. */
export interface Between {
  readonly between?: { readonly from?: string | null; readonly to?: string | null } | null | undefined;
}
/** A filter as clients give it: its dates in `between`. */
export type WithDates<S extends WalkFilter> = Omit<S, 'from' | 'to'> & Between;
/** The day by whose end it was known, as clients give it. */
interface AsOfArgument {
  readonly asOf?: string | null;
}
type PathArguments = Omit<WithDates<PathSearch>, 'avoidHubs' | 'knownBy'> &
  AsOfArgument & { readonly avoidHubs?: number | null };
type NeighborhoodArguments = Omit<WithDates<NeighborhoodSearch>, 'knownBy'> & AsOfArgument;

/** Resolves `Query.paths`. */
export async function paths(
  _: unknown,
  { from, to, ...search }: { readonly from: string; readonly to: string } & PathArguments,
  context: Context,
) {
  const [source, target] = await Promise.all([findByIdOrName(from, context), findByIdOrName(to, context)]);
  const whole = { ...search, ...datesOf(search), knownBy: knownByOf(search), avoidHubs: search.avoidHubs ?? null };
  return source && target ? findPaths([source.id, target.id], whole, context) : null;
}

/** What `Neighborhood` is resolved from. */
export interface Neighborhood {
  readonly center: ActorRow;
  readonly neighbors: readonly Neighbor[];
  readonly filter: KnownFilter;
}

/** Resolves `Query.neighborhood`. */
export async function neighborhood(
  _: unknown,
  { of, ...search }: { readonly of: string } & NeighborhoodArguments,
  context: Context,
): Promise<Neighborhood | null> {
  const center = await findByIdOrName(of, context);
  if (!center) return null;
  const { hops, direction, limit, types, minSources } = search;
  const filter = { types, minSources, ...datesOf(search), knownBy: knownByOf(search) };
  const neighbors = await findNeighbors(center.id, { ...filter, hops, direction, limit }, context.store);
  return { center, neighbors, filter };
}

/** Resolvers of `Neighborhood`. */
export const neighborhoodResolvers = {
  relations: ({ center, neighbors, filter }: Neighborhood, _: unknown, { store }: Context) =>
    relationsAmong([center.id, ...neighbors.map(({ id }) => id)], filter, store),
};

/** Resolvers of `Neighbor`. */
export const neighborResolvers = {
  participant: ({ id }: Neighbor, _: unknown, { loaders }: Context) => loaders.participants.load(id),
};

/** Two actors or places. */
export interface Pair {
  readonly a: ActorRow;
  readonly b: ActorRow;
}

/** Resolves `Query.between`. */
export async function between(
  _: unknown,
  ends: { readonly a: string; readonly b: string },
  context: Context,
): Promise<Pair | null> {
  const [a, b] = await Promise.all([findByIdOrName(ends.a, context), findByIdOrName(ends.b, context)]);
  return a && b ? { a, b } : null;
}

type EventArguments = PageArguments & Omit<PairEventFilter, 'eventTypes'> & { readonly types: readonly string[] };

/** Resolvers of `Between`. */
export const betweenResolvers = {
  relations: ({ a, b }: Pair, { types }: { readonly types: readonly string[] }, { store }: Context) =>
    relationsAmong([a.id, b.id], { types, minSources: 0, from: null, to: null, knownBy: null }, store),
  events(pair: Pair, { types, ...args }: EventArguments, { store, loaders }: Context, info: GraphQLResolveInfo) {
    const { page, rest } = splitPage(args);
    const filter = { ...idsOf(pair), ...rest, eventTypes: types };
    return list(page, EVENTS, {
      rows: (request) => store.ask('events-between', filter, request, loaders.ahead(info)),
      totals: () => store.ask('events-between-count', filter),
    });
  },
  articles: (pair: Pair, page: PageArguments, { store, loaders }: Context, info: GraphQLResolveInfo) =>
    list(page, ARTICLES, {
      rows: (request) => store.ask('articles-between', idsOf(pair), request, loaders.ahead(info)),
      totals: () => store.ask('articles-between-count', idsOf(pair)),
    }),
  async common(pair: Pair, { first }: { readonly first: number }, { store, loaders }: Context) {
    const rows = await store.ask('between-both', { ...idsOf(pair), types: [], limit: checkFirst(first) });
    return loaders.participants.loadMany(rows.map(({ id }) => id));
  },
};

function idsOf({ a, b }: Pair) {
  return { first: a.id, second: b.id };
}

/** The dates of a filter as the store takes them. */
export function datesOf({ between: range }: Between) {
  return { from: range?.from ?? null, to: range?.to ? endOf(range.to) : null };
}

function knownByOf({ asOf }: AsOfArgument): string | null {
  return asOf ? endOf(asOf) : null;
}
