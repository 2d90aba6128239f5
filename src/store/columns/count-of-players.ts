import { eachOf, type Passes } from './column-filter.ts';
import type { EventColumns } from './event-columns.ts';
import { bitsOf, playerOf, roleOf } from './roles.ts';

/** With more roles than this part of all events, it is faster to look at all of these in their order. */
const MANY = 0.1;

/** In how many of the events that pass each of these actors or places plays one of these roles (none: any); none: left out. */
export function countOfPlayers(
  columns: EventColumns,
  passes: Passes,
  { ids, roles }: { readonly ids: readonly string[]; readonly roles: readonly string[] },
): readonly { readonly actorId: string; readonly total: number }[] {
  const bits = bitsOf(roles);
  const wanted = [...new Set(ids)].sort();
  const known = wanted.flatMap((id) => columns.players.find(id) ?? []);
  const many = known.reduce((sum, player) => sum + columns.roles.manyOf(player), 0);
  const totals = many > MANY * columns.size ? eventsOfPlayers(columns, passes, bits, known) : undefined;
  return wanted.flatMap((actorId) => {
    let total = totals?.[columns.players.find(actorId) ?? totals.length] ?? 0;
    if (!totals) {
      eachOf(columns, actorId, bits, (row) => {
        if (passes(row)) total += 1;
      });
    }
    return total === 0 ? [] : [{ actorId, total }];
  });
}

/** In how many of the events that pass each of these players has one of the roles of `bits`, by number. */
export function eventsOfPlayers(
  { size, players, roles }: EventColumns,
  passes: Passes,
  bits: number,
  wanted?: readonly number[],
): Uint32Array {
  const totals = new Uint32Array(players.ids.length);
  const mask = new Uint8Array(players.ids.length).fill(wanted ? 0 : 1);
  for (const player of wanted ?? []) mask[player] = 1;
  /** The last row, counted from 1, in which each was counted: once a row is enough. */
  const last = new Uint32Array(players.ids.length);
  const { all, starts, counts } = roles;
  for (let row = 0; row < size; row += 1) {
    const start = starts[row] as number;
    const end = start + (counts[row] as number);
    for (let at = start; at < end; at += 1) {
      const player = playerOf(all[at] as number);
      if (mask[player] === 0 || last[player] === row + 1 || ((bits >> roleOf(all[at] as number)) & 1) === 0) continue;
      if (!passes(row)) break;
      last[player] = row + 1;
      totals[player] = (totals[player] as number) + 1;
    }
  }
  return totals;
}
