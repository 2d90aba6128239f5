import type { GraphQLResolveInfo } from 'graphql';
import type { ActorOrder, ArticleOrder, EventOrder, Page, Sorted } from '../../store/questions.ts';
import { type Connection, connection, type PageArguments, pageRequest } from '../connection.ts';
import type { Context } from '../context.ts';
import { type Order, ordered } from '../orders.ts';
import { possibleTypes } from './kinds.ts';
import {
  type ActorWhere,
  type ArticleWhere,
  actorConditions,
  articleConditions,
  datesOf,
  type EventWhere,
  eventConditions,
  folded,
} from './where.ts';

interface ListArguments<W, O> extends PageArguments {
  readonly where: W;
  readonly orderBy: O;
}

/** Resolves `Query.actors`. */
export async function actors(
  _: unknown,
  { where, orderBy, ...page }: ListArguments<ActorWhere, ActorOrder>,
  context: Context,
  info: GraphQLResolveInfo,
) {
  if (!asksMore(where, ['types', 'text', 'countryCode', 'minArticles'])) {
    return participants(_, { where, orderBy, ...page }, context, info);
  }
  const types = where.types.length > 0 ? where.types : possibleTypes(info);
  const ahead = context.loaders.ahead(info);
  const filter = await actorConditions(where, types, context);
  return list(page, ordered(info.fieldName, orderBy), {
    rows: (request) => context.store.ask('actors-where', { ...filter, order: orderBy }, request, ahead),
    totals: () => context.store.ask('actors-where-count', filter),
  });
}

interface ParticipantWhere {
  readonly types?: readonly string[];
  readonly text?: string | null | undefined;
  readonly countryCode?: string | null | undefined;
  readonly minArticles: number;
}

/** Resolves `Query.places`. */
export function participants(
  _: unknown,
  { where, orderBy, ...page }: ListArguments<ParticipantWhere, ActorOrder>,
  { store, loaders }: Context,
  info: GraphQLResolveInfo,
) {
  const ahead = loaders.ahead(info);
  const types = where.types?.length ? where.types : possibleTypes(info);
  const filter = {
    types,
    text: folded(where.text),
    countryCode: where.countryCode ?? null,
    minArticles: where.minArticles,
  };
  return list(page, ordered(info.fieldName, orderBy), {
    rows: (request) => store.ask('actors', { ...filter, order: orderBy }, request, ahead),
    totals: () => store.ask('actors-count', filter),
  });
}

/** Resolves `Query.events`. */
export async function events(
  _: unknown,
  { where, orderBy, ...page }: ListArguments<EventWhere, EventOrder>,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store } = context;
  const ahead = context.loaders.ahead(info);
  const order = ordered('events', orderBy);
  if (asksMore(where, SIMPLE_EVENT)) {
    const filter = await eventConditions(where, context);
    return list(page, order, {
      rows: (request) => store.ask('events-where', { ...filter, order: orderBy }, request, ahead),
      totals: () => store.ask('events-where-count', filter),
    });
  }
  const filter = { ...where, ...datesOf(where) };
  return list(page, order, {
    rows: (request) => store.ask('events', { ...filter, order: orderBy }, request, ahead),
    totals: () => store.ask('events-count', filter),
  });
}

/** Resolves `Query.articles`. */
export async function articles(
  _: unknown,
  { where, orderBy, ...page }: ListArguments<ArticleWhere, ArticleOrder>,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store } = context;
  const ahead = context.loaders.ahead(info);
  const order = ordered('articles', orderBy);
  if (asksMore(where, ['publisher', 'text', 'from', 'to'])) {
    const filter = await articleConditions(where, context);
    return list(page, order, {
      rows: (request) => store.ask('articles-where', { ...filter, order: orderBy }, request, ahead),
      totals: () => store.ask('articles-where-count', filter),
    });
  }
  const filter = { publisher: where.publisher ?? null, text: folded(where.text), ...datesOf(where) };
  return list(page, order, {
    rows: (request) => store.ask('articles', { ...filter, order: orderBy }, request, ahead),
    totals: () => store.ask('articles-count', filter),
  });
}

const SIMPLE_EVENT = ['types', 'modalities', 'polarities', 'from', 'to', 'minConfidence', 'minSources'];

/** Whether a filter has a condition beside these, which one pass over an index answers. */
function asksMore(where: object, simple: readonly string[]): boolean {
  return Object.entries(where).some(([name, value]) => {
    if (simple.includes(name) || value === null || value === undefined) return false;
    return Array.isArray(value) ? value.length > 0 : value !== 0 || name.startsWith('max');
  });
}

interface Source<R> {
  rows(page: Page): Promise<readonly R[]>;
  totals(): Promise<readonly { readonly total: number }[]>;
}

/** A page of a list that the store keeps in order. */
export function list<R extends Sorted>(page: PageArguments, order: Order<R>, source: Source<R>): Connection<R> {
  const { after, ...request } = pageRequest(page, order);
  const rows = () => source.rows(after ? { ...request, after } : request);
  return connection(rows, page, { order, total: async () => (await source.totals())[0]?.total ?? 0 });
}
