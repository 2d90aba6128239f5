import type { GraphQLResolveInfo } from 'graphql';
import type { Page } from '../../store/questions.ts';
import { type Connection, connection, type PageArguments, pageRequest } from '../connection.ts';
import type { Context } from '../context.ts';
import { byArticleCount, byDate, byPublication, type Order } from '../orders.ts';
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

interface ListArguments<W> extends PageArguments {
  readonly where: W;
}

/** Resolves `Query.actors`. */
export async function actors(
  _: unknown,
  { where, ...page }: ListArguments<ActorWhere>,
  context: Context,
  info: GraphQLResolveInfo,
) {
  if (!asksMore(where, ['types', 'text', 'countryCode', 'minArticles'])) {
    return participants(_, { where, ...page }, context, info);
  }
  const types = where.types.length > 0 ? where.types : possibleTypes(info);
  const filter = await actorConditions(where, types, context);
  return list(page, byArticleCount, {
    rows: (request) => context.store.ask('actors-where', filter, request),
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
  { where, ...page }: ListArguments<ParticipantWhere>,
  { store }: Context,
  info: GraphQLResolveInfo,
) {
  const types = where.types?.length ? where.types : possibleTypes(info);
  const filter = {
    types,
    text: folded(where.text),
    countryCode: where.countryCode ?? null,
    minArticles: where.minArticles,
  };
  return list(page, byArticleCount, {
    rows: (request) => store.ask('actors', filter, request),
    totals: () => store.ask('actors-count', filter),
  });
}

/** Resolves `Query.events`. */
export async function events(_: unknown, { where, ...page }: ListArguments<EventWhere>, context: Context) {
  const { store } = context;
  if (asksMore(where, SIMPLE_EVENT)) {
    const filter = await eventConditions(where, context);
    return list(page, byDate, {
      rows: (request) => store.ask('events-where', filter, request),
      totals: () => store.ask('events-where-count', filter),
    });
  }
  const filter = { ...where, ...datesOf(where) };
  return list(page, byDate, {
    rows: (request) => store.ask('events', filter, request),
    totals: () => store.ask('events-count', filter),
  });
}

/** Resolves `Query.articles`. */
export async function articles(_: unknown, { where, ...page }: ListArguments<ArticleWhere>, context: Context) {
  const { store } = context;
  if (asksMore(where, ['publisher', 'text', 'from', 'to'])) {
    const filter = await articleConditions(where, context);
    return list(page, byPublication, {
      rows: (request) => store.ask('articles-where', filter, request),
      totals: () => store.ask('articles-where-count', filter),
    });
  }
  const filter = { publisher: where.publisher ?? null, text: folded(where.text), ...datesOf(where) };
  return list(page, byPublication, {
    rows: (request) => store.ask('articles', filter, request),
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
export async function list<R>(page: PageArguments, order: Order<R>, source: Source<R>): Promise<Connection<R>> {
  const { limit, after } = pageRequest(page, order);
  const rows = await source.rows(after ? { limit, after } : { limit });
  return connection(rows, page, { order, total: async () => (await source.totals())[0]?.total ?? 0 });
}
