import type { EventCountFilter } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import { userError } from '../user-error.ts';
import { endOf } from './date.ts';
import { findByIdOrName } from './find.ts';

type Optional = 'from' | 'to' | 'knownBy';

/** The input `EventCountWhere`: `types` are event types, `actors` ids or names. */
export type EventCountWhere = Omit<EventCountFilter, Optional | 'eventTypes'> & {
  readonly [K in Optional]?: string | null;
} & { readonly types: readonly string[] };

const MOST_ACTORS = 100;

/** The filter as the store takes it. An actor that nothing is known of stays in it, so that nothing is found. */
export async function readEventCountWhere(
  { types, actors, from, to, knownBy, ...rest }: EventCountWhere,
  context: Context,
): Promise<EventCountFilter> {
  if (actors.length > MOST_ACTORS) throw userError(`actors: expected at most ${MOST_ACTORS}, got ${actors.length}`);
  const rows = await Promise.all(actors.map((text) => findByIdOrName(text, context)));
  return {
    ...rest,
    eventTypes: types,
    actors: actors.map((text, at) => rows[at]?.id ?? text),
    from: from ?? null,
    to: to ? endOf(to) : null,
    knownBy: knownBy ? endOf(knownBy) : null,
  };
}
