import type { RoleName } from '../../types.ts';
import { createNumbers } from './numbers.ts';

/** The numbers of roles. */
export const ROLE_NUMBERS: Readonly<Record<RoleName, number>> = { agent: 0, target: 1, third: 2, theme: 3, place: 4 };

/** Of what was once a role: an actor that goes takes its roles along. */
const NONE = 5;

/** A role is one number: three bits for which role, the rest for who plays it. */
const BITS = 3;

/** More room than this is left behind before it is cleared. */
const MOST_WASTE = 100_000;

/** Who plays which role, for each row. */
export interface Roles {
  /** Role i of a row is `all[starts[row] + i]`, i below `counts[row]`: `roleOf` and `playerOf` read it. */
  readonly all: Uint32Array;
  readonly starts: Uint32Array;
  readonly counts: Uint32Array;
  put(row: number, roles: readonly { readonly role: RoleName; readonly player: number }[]): void;
  /** Ends all roles of these. */
  end(players: ReadonlySet<number>): void;
}

/** Which role a number stands for: one of `ROLE_NUMBERS`. */
export function roleOf(role: number): number {
  return role & ((1 << BITS) - 1);
}

/** The number of who plays it. */
export function playerOf(role: number): number {
  return role >>> BITS;
}

/** No roles yet. */
export function createRoles(): Roles {
  let all = createNumbers();
  const starts = createNumbers();
  const counts = createNumbers();
  let waste = 0;
  function put(row: number, roles: Parameters<Roles['put']>[1]): void {
    const before = row < counts.length ? (counts.all[row] as number) : 0;
    if (roles.length > before || row >= starts.length) {
      starts.set(row, all.length);
      waste += before;
    } else {
      waste += before - roles.length;
    }
    counts.set(row, roles.length);
    const start = starts.all[row] as number;
    for (const [at, { role, player }] of roles.entries()) {
      all.set(start + at, player * (1 << BITS) + ROLE_NUMBERS[role]);
    }
    if (waste > Math.max(MOST_WASTE, all.length / 2)) clear();
  }
  function clear(): void {
    const kept = createNumbers();
    for (let row = 0; row < starts.length; row += 1) {
      const start = starts.all[row] as number;
      starts.set(row, kept.length);
      for (let at = 0; at < (counts.all[row] as number); at += 1) kept.set(kept.length, all.all[start + at] as number);
    }
    all = kept;
    waste = 0;
  }
  return {
    get all() {
      return all.all;
    },
    get starts() {
      return starts.all;
    },
    get counts() {
      return counts.all;
    },
    put,
    end(players) {
      for (let at = 0; at < all.length; at += 1) {
        const role = all.all[at] as number;
        if (players.has(playerOf(role))) all.set(at, (role & ~((1 << BITS) - 1)) + NONE);
      }
    },
  };
}
