import { eachOf, type Passes } from './column-filter.ts';
import type { EventColumns } from './event-columns.ts';
import { bitsOf, playerOf, roleOf } from './roles.ts';

/** In how many of the events that pass each of these actors or places plays one of these roles (none: any); none: left out. */
export function countOfPlayers(
  columns: EventColumns,
  passes: Passes,
  { ids, roles }: { readonly ids: readonly string[]; readonly roles: readonly string[] },
): readonly { readonly actorId: string; readonly total: number }[] {
  return [...new Set(ids)].sort().flatMap((actorId) => {
    let total = 0;
    eachOf(columns, actorId, bitsOf(roles), (row) => {
      if (passes(row)) total += 1;
    });
    return total === 0 ? [] : [{ actorId, total }];
  });
}

/** In how many events each player plays a role, by number. */
export function eventsOfPlayers({ size, players, roles }: EventColumns): Uint32Array {
  const totals = new Uint32Array(players.ids.length);
  /** The last row, counted from 1, in which each was counted: once a row is enough. */
  const last = new Uint32Array(players.ids.length);
  const { all, starts, counts } = roles;
  const any = bitsOf([]);
  for (let row = 0; row < size; row += 1) {
    const start = starts[row] as number;
    const end = start + (counts[row] as number);
    for (let at = start; at < end; at += 1) {
      const player = playerOf(all[at] as number);
      if (last[player] === row + 1 || ((any >> roleOf(all[at] as number)) & 1) === 0) continue;
      last[player] = row + 1;
      totals[player] = (totals[player] as number) + 1;
    }
  }
  return totals;
}
