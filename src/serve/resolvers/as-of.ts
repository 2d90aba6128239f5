import type { GraphQLResolveInfo } from 'graphql';
import type { EventCountFilter, StateRow } from '../../store/questions.ts';
import { countEvents } from '../analysis/count-events.ts';
import { checkFirst, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { latestFirst } from '../orders.ts';
import { firstDayOf, lastDayOf } from './date.ts';
import { type EventCountWhere, readEventCountWhere } from './event-count-where.ts';
import { findByIdOrName } from './find.ts';
import { list } from './lists.ts';

const EVENTS = latestFirst('AsOf.events');

/** What `AsOf` is resolved from. */
export interface AsOf {
  readonly date: string;
}

/** The arguments of `AsOf.states`. */
export interface StateArguments {
  readonly types: readonly string[];
  readonly actor?: string | null;
  readonly certain: boolean;
  readonly first: number;
}

/** Resolvers of `AsOf`. */
export const asOfResolvers = { states, events };

async function states(
  { date }: AsOf,
  { actor, first, ...rest }: StateArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly StateRow[]> {
  const actors = actor == null ? [] : [(await findByIdOrName(actor, context))?.id ?? actor];
  const days = { firstDay: firstDayOf(date), lastDay: lastDayOf(date) };
  const filter = { ...rest, ...days, actors, limit: checkFirst(first) };
  return context.store.ask('states-on', filter, undefined, context.loaders.ahead(info));
}

/** The arguments of `AsOf.events`. */
export type EventArguments = PageArguments & { readonly where: Omit<EventCountWhere, 'knownBy'> };

async function events({ date }: AsOf, { where, ...page }: EventArguments, context: Context, info: GraphQLResolveInfo) {
  const filter = await readEventCountWhere({ ...where, knownBy: date }, context);
  return list(page, EVENTS, {
    rows: (request) => context.store.ask('events-known', filter, request, context.loaders.ahead(info)),
    totals: async () => [{ total: await totalOf(filter, context) }],
  });
}

async function totalOf(filter: EventCountFilter, { store }: Context): Promise<number> {
  return (await countEvents({ by: [], limit: 1 }, filter, store)).groups[0]?.count ?? 0;
}
