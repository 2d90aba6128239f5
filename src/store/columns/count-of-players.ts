import type { Passes } from './column-filter.ts';
import type { EventColumns } from './event-columns.ts';
import { playerOf, ROLE_NUMBERS, roleOf } from './roles.ts';

/** In how many of the events that pass each of these actors or places plays one of these roles (none: any); none: left out. */
export function countOfPlayers(
  { size, players, roles }: EventColumns,
  passes: Passes,
  wanted: { readonly ids: readonly string[]; readonly roles: readonly string[] },
): readonly { readonly actorId: string; readonly total: number }[] {
  const ids = [...new Set(wanted.ids)].filter((id) => players.find(id) !== undefined).sort();
  const places = new Int32Array(players.ids.length).fill(-1);
  for (const [place, id] of ids.entries()) places[players.find(id) as number] = place;
  const totals = new Uint32Array(ids.length);
  /** The last row, counted from 1, in which each was counted: once a row is enough. */
  const last = new Uint32Array(ids.length);
  const { all, starts, counts } = roles;
  const bits = bitsOf(wanted.roles);
  for (let row = 0; row < size; row += 1) {
    const start = starts[row] as number;
    const end = start + (counts[row] as number);
    for (let at = start; at < end; at += 1) {
      const place = places[playerOf(all[at] as number)] as number;
      if (place < 0 || ((bits >> roleOf(all[at] as number)) & 1) === 0 || last[place] === row + 1) continue;
      if (!passes(row)) break;
      last[place] = row + 1;
      totals[place] = (totals[place] as number) + 1;
    }
  }
  return ids.flatMap((actorId, place) => (totals[place] ? [{ actorId, total: totals[place] as number }] : []));
}

function bitsOf(names: readonly string[]): number {
  let bits = 0;
  for (const [name, number] of Object.entries(ROLE_NUMBERS)) {
    if (names.length === 0 || names.includes(name)) bits |= 1 << number;
  }
  return bits;
}
