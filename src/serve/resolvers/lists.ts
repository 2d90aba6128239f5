import type { GraphQLResolveInfo } from 'graphql';
import { plain } from '../../knowledge/fold.ts';
import type { ArticleFilter, EventFilter, Page } from '../../store/questions.ts';
import { type Connection, connection, type PageArguments, pageRequest } from '../connection.ts';
import type { Context } from '../context.ts';
import { byArticleCount, byDate, byPublication, type Order } from '../orders.ts';
import { endOf } from './date.ts';
import { possibleTypes } from './kinds.ts';

type Text = string | null | undefined;

interface ListArguments<W> extends PageArguments {
  readonly where: W;
}

interface ParticipantWhere {
  readonly types?: readonly string[];
  readonly text?: Text;
  readonly countryCode?: Text;
  readonly minArticles: number;
}

interface EventWhere extends Omit<EventFilter, 'from' | 'to'> {
  readonly from?: Text;
  readonly to?: Text;
}

type ArticleWhere = { readonly [K in keyof ArticleFilter]?: Text };

/** Resolves `Query.actors` and `Query.places`. */
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
export function events(_: unknown, { where, ...page }: ListArguments<EventWhere>, { store }: Context) {
  const filter = { ...where, ...dates(where) };
  return list(page, byDate, {
    rows: (request) => store.ask('events', filter, request),
    totals: () => store.ask('events-count', filter),
  });
}

/** Resolves `Query.articles`. */
export function articles(_: unknown, { where, ...page }: ListArguments<ArticleWhere>, { store }: Context) {
  const filter = { publisher: where.publisher ?? null, text: folded(where.text), ...dates(where) };
  return list(page, byPublication, {
    rows: (request) => store.ask('articles', filter, request),
    totals: () => store.ask('articles-count', filter),
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

function dates({ from, to }: { readonly from?: Text; readonly to?: Text }) {
  return { from: from ?? null, to: to ? endOf(to) : null };
}

function folded(text: Text): string | null {
  return text ? plain(text) : null;
}
