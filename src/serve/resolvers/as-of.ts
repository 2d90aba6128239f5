import type { EventCountFilter, StateRow } from '../../store/questions.ts';
import { countEvents } from '../analysis/count-events.ts';
import { checkFirst, connection, type PageArguments, pageRequest } from '../connection.ts';
import type { Context } from '../context.ts';
import { byDate } from '../orders.ts';
import { firstDayOf, lastDayOf } from './date.ts';
import { type EventCountWhere, readEventCountWhere } from './event-count-where.ts';
import { findByIdOrName } from './find.ts';

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
): Promise<readonly StateRow[]> {
  const actors = actor == null ? [] : [(await findByIdOrName(actor, context))?.id ?? actor];
  const days = { firstDay: firstDayOf(date), lastDay: lastDayOf(date) };
  return context.store.ask('states-on', { ...rest, ...days, actors, limit: checkFirst(first) });
}

/** The arguments of `AsOf.events`. */
export type EventArguments = PageArguments & { readonly where: Omit<EventCountWhere, 'knownBy'> };

async function events({ date }: AsOf, { where, ...page }: EventArguments, context: Context) {
  const filter = await readEventCountWhere({ ...where, knownBy: date }, context);
  const { limit, after } = pageRequest(page, byDate);
  const rows = await context.store.ask('events-known', filter, after ? { limit, after } : { limit });
  return connection(rows, page, { order: byDate, total: () => totalOf(filter, context) });
}

async function totalOf(filter: EventCountFilter, { store }: Context): Promise<number> {
  return (await countEvents({ by: [], limit: 1 }, filter, store)).groups[0]?.count ?? 0;
}
