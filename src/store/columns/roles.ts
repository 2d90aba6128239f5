import type { RoleName } from '../../types.ts';
import { createNumbers, type Numbers } from './numbers.ts';

/** The numbers of roles. */
export const ROLE_NUMBERS: Readonly<Record<RoleName, number>> = { agent: 0, target: 1, third: 2, theme: 3, place: 4 };

/** Of what was once a role. */
const NONE = 5;

/** A role is one number: three bits for which role, the rest for who plays it. */
const BITS = 3;
const ROLE = (1 << BITS) - 1;

/** More roles that are no more than these are cleared away. */
const MOST_WASTE = 100_000;

/** Who plays which role in which row. */
export interface Roles {
  /** Role i of a row is `all[starts[row] + i]`, i below `counts[row]`: `roleOf` and `playerOf` read it. */
  readonly all: Uint32Array;
  readonly starts: Uint32Array;
  readonly counts: Uint32Array;
  put(row: number, roles: readonly { readonly role: RoleName; readonly player: number }[]): void;
  /** How many roles a player has, or a few more. */
  manyOf(player: number): number;
  /** Ends all roles of these. */
  end(players: ReadonlySet<number>): void;
  /**
   * Calls for each row in which the player has one of the roles of `bits`, once, until the call gives false; whether that
   * never was.
   */
  rowsOf(player: number, bits: number, visit: (row: number) => unknown): boolean;
}

/** Which role a number stands for: one of `ROLE_NUMBERS`. */
export function roleOf(role: number): number {
  return role & ROLE;
}

/** The number of who plays it. */
export function playerOf(role: number): number {
  return role >>> BITS;
}

/** One bit for each of these roles, by names in lower case; of no names: all. */
export function bitsOf(names: readonly string[]): number {
  let bits = 0;
  for (const [name, number] of Object.entries(ROLE_NUMBERS)) {
    if (names.length === 0 || names.includes(name)) bits |= 1 << number;
  }
  return bits;
}

/** The roles themselves: each with its row, and the role of the same player before it, counted from 1. */
interface Entries {
  readonly all: Numbers;
  readonly rows: Numbers;
  readonly before: Numbers;
  /** The last role of each player, counted from 1, and how many there are. */
  readonly last: Numbers;
  readonly many: Numbers;
}

function createEntries(): Entries {
  const [all, rows, before] = [createNumbers(), createNumbers(), createNumbers()];
  return { all, rows, before, last: createNumbers(), many: createNumbers() };
}

/** No roles yet. */
export function createRoles(): Roles {
  let entries = createEntries();
  const starts = createNumbers();
  const counts = createNumbers();
  let waste = 0;
  function add(row: number, role: number): void {
    const { all, rows, before, last, many } = entries;
    const player = playerOf(role);
    const at = all.length;
    all.set(at, role);
    rows.set(at, row);
    before.set(at, player < last.length ? (last.all[player] as number) : 0);
    last.set(player, at + 1);
    many.set(player, (player < many.length ? (many.all[player] as number) : 0) + 1);
  }
  function end(at: number): void {
    const role = entries.all.all[at] as number;
    if (roleOf(role) !== NONE) waste += 1;
    entries.all.set(at, role - roleOf(role) + NONE);
  }
  /** The same roles without those that are no more. */
  function clear(): void {
    const { all } = entries.all;
    entries = createEntries();
    for (let row = 0; row < starts.length; row += 1) {
      const first = starts.all[row] as number;
      const kept = all.slice(first, first + (counts.all[row] as number)).filter((role) => roleOf(role) !== NONE);
      starts.set(row, entries.all.length);
      counts.set(row, kept.length);
      for (const role of kept) add(row, role);
    }
    waste = 0;
  }
  return {
    get all() {
      return entries.all.all;
    },
    get starts() {
      return starts.all;
    },
    get counts() {
      return counts.all;
    },
    put(row, roles) {
      const many = row < counts.length ? (counts.all[row] as number) : 0;
      for (let at = 0; at < many; at += 1) end((starts.all[row] as number) + at);
      starts.set(row, entries.all.length);
      counts.set(row, roles.length);
      for (const { role, player } of roles) add(row, player * (1 << BITS) + ROLE_NUMBERS[role]);
      if (waste > Math.max(MOST_WASTE, entries.all.length / 2)) clear();
    },
    manyOf: (player) => (player < entries.many.length ? (entries.many.all[player] as number) : 0),
    end(players) {
      for (let at = 0; at < entries.all.length; at += 1) {
        if (players.has(playerOf(entries.all.all[at] as number))) end(at);
      }
    },
    rowsOf(player, bits, visit) {
      const [all, rows, before] = [entries.all.all, entries.rows.all, entries.before.all];
      let seen = -1;
      let next = player < entries.last.length ? (entries.last.all[player] as number) : 0;
      for (; next > 0; next = before[next - 1] as number) {
        const row = rows[next - 1] as number;
        // The roles of a row stand side by side.
        if (row === seen || ((bits >> roleOf(all[next - 1] as number)) & 1) === 0) continue;
        seen = row;
        if (visit(row) === false) return false;
      }
      return true;
    },
  };
}
