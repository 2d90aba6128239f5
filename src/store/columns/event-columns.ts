import type { EventNode, EventRole, ViewChange } from '../../types.ts';
import { type Coded, createCoded } from './coded.ts';
import { type DateOrder, orderByDate } from './date-order.ts';
import { createPlayers, type Players } from './players.ts';
import { createRoles, type Roles } from './roles.ts';

/** What is kept of an event itself: what many are filtered, grouped and sorted by. */
export type ColumnEvent = Pick<EventNode, 'id' | 'type' | 'confidence' | 'sourceCount'> & {
  readonly modality: string;
  readonly polarity: string;
  readonly plover?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly firstReported?: string | null | undefined;
  readonly goldstein?: number | null | undefined;
};

/**
 * All events as columns of numbers, one row each, with who plays which role in them: some 130 bytes an event. A question
 * about all of a million is answered by them in some ten milliseconds.
 */
export interface EventColumns {
  /** How many rows there are. Those of events that are no more have no type, and no roles. */
  readonly size: number;
  /** Ids by row. */
  readonly ids: readonly string[];
  readonly type: Coded<string>;
  readonly family: Coded<string>;
  readonly modality: Coded<string>;
  readonly polarity: Coded<string>;
  readonly date: Coded<string>;
  readonly confidence: Coded<number>;
  readonly sources: Coded<number>;
  readonly goldstein: Coded<number>;
  readonly reported: Coded<string>;
  readonly roles: Roles;
  readonly players: Players;
  /** The rows by date, as they are now. */
  byDate(): DateOrder;
  /** Roles that events play are left out. */
  put(event: ColumnEvent, roles: readonly Pick<EventRole, 'role' | 'id' | 'kind'>[]): void;
  /** Brings them up to a change of the view; doing so twice is doing so once. */
  apply(change: ViewChange): void;
}

/** Columns without rows. */
export function createEventColumns(): EventColumns {
  const ids: string[] = [];
  const rows = new Map<string, number>();
  const free: number[] = [];
  const players = createPlayers();
  const roles = createRoles();
  const texts = { type: text(), family: text(), modality: text(), polarity: text(), date: text(), reported: text() };
  const numbers = { confidence: number(), sources: number(), goldstein: number() };
  let order: DateOrder | undefined;
  const columns: EventColumns = {
    get size() {
      return ids.length;
    },
    ...{ ids, roles, players },
    ...texts,
    ...numbers,
    byDate() {
      order ??= orderByDate(ids.length, texts.date);
      return order;
    },
    put(event, played) {
      order = undefined;
      const row = rows.get(event.id) ?? free.pop() ?? ids.length;
      rows.set(event.id, row);
      ids[row] = event.id;
      texts.type.set(row, event.type);
      texts.family.set(row, event.plover);
      texts.modality.set(row, event.modality);
      texts.polarity.set(row, event.polarity);
      texts.date.set(row, event.date);
      texts.reported.set(row, event.firstReported);
      numbers.confidence.set(row, event.confidence);
      numbers.sources.set(row, event.sourceCount);
      numbers.goldstein.set(row, event.goldstein);
      const own = played.filter(({ kind }) => kind !== 'event');
      roles.put(
        row,
        own.map(({ role, id }) => ({ role, player: players.number(id) })),
      );
    },
    apply({ retiredEvents, retiredActors, actors, events }) {
      for (const id of retiredEvents) remove(id);
      endRoles(retiredActors.map(({ id }) => id));
      for (const { id } of retiredActors) players.remove(id);
      for (const actor of actors) players.put(actor);
      for (const event of events) columns.put(event, event.roles);
    },
  };
  function remove(id: string): void {
    const row = rows.get(id);
    if (row === undefined) return;
    order = undefined;
    rows.delete(id);
    ids[row] = '';
    texts.type.set(row, null);
    roles.put(row, []);
    free.push(row);
  }
  function endRoles(gone: readonly string[]): void {
    const known = gone.flatMap((id) => players.find(id) ?? []);
    if (known.length > 0) roles.end(new Set(known));
  }
  return columns;
}

function text(): Coded<string> {
  return createCoded<string>();
}

function number(): Coded<number> {
  return createCoded<number>();
}
