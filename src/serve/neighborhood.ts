import type { GraphReader, Questions } from '../store/graph-store.ts';
import type { RelationFilter, RelationRow, WalkFilter } from '../store/questions.ts';
import { relationKey } from './orders.ts';
import { relationStrength } from './strongest-paths.ts';
import { userError } from './user-error.ts';

/** Which relations may be walked, and by when they were known; null: at any time. */
export interface KnownFilter extends WalkFilter {
  readonly knownBy: string | null;
}

/** How far to look around an actor, and for whom. */
export interface NeighborhoodSearch extends KnownFilter {
  readonly hops: number;
  /** `out`: whom it acts on, who is acted on by these, and so on. */
  readonly direction: RelationFilter['direction'];
  /** How many neighbors in all. */
  readonly limit: number;
}

/** Someone near, and over how many relations. */
export interface Neighbor {
  readonly id: string;
  readonly distance: number;
  /** The strongest relation that led there. */
  readonly via: RelationRow;
}

const MOST_HOPS = 3;
const MOST_NEIGHBORS = 200;
const MOST_RELATIONS = 1000;

/** Who is near an actor: the nearest first, then those that the strongest relation leads to, then by id. */
export async function findNeighbors(
  center: string,
  { hops, limit, ...filter }: NeighborhoodSearch,
  store: GraphReader,
): Promise<readonly Neighbor[]> {
  if (hops < 1 || hops > MOST_HOPS) throw userError(`hops: expected 1 to ${MOST_HOPS}, got ${hops}`);
  if (limit < 1 || limit > MOST_NEIGHBORS) throw userError(`limit: expected 1 to ${MOST_NEIGHBORS}, got ${limit}`);
  const found: Neighbor[] = [];
  const seen = new Set([center]);
  let frontier: readonly string[] = [center];
  for (let distance = 1; distance <= hops && found.length < limit && frontier.length > 0; distance += 1) {
    const rows = await askNeighbours({ ids: frontier, ...filter, limit: MOST_NEIGHBORS }, store);
    const next = newcomers(rows, seen, distance).slice(0, limit - found.length);
    for (const { id } of next) seen.add(id);
    found.push(...next);
    frontier = next.map(({ id }) => id);
  }
  return found;
}

/** The relations among these actors, strongest first. */
export function relationsAmong(
  ids: readonly string[],
  { types, minSources, from, to, knownBy }: KnownFilter,
  store: GraphReader,
): Promise<readonly RelationRow[]> {
  const filter = { ids, types, minSources, from, to, limit: MOST_RELATIONS };
  return knownBy === null
    ? store.ask('relations-among', filter)
    : store.ask('relations-among-known', { ...filter, knownBy });
}

/** The relations of these actors, the strongest of each; only those that were known by then, if a day is given. */
export function askNeighbours(
  { knownBy, ...filter }: Questions['neighbours']['parameters'] & Pick<KnownFilter, 'knownBy'>,
  store: GraphReader,
): Promise<readonly RelationRow[]> {
  return knownBy === null ? store.ask('neighbours', filter) : store.ask('neighbours-known', { ...filter, knownBy });
}

function newcomers(rows: readonly RelationRow[], seen: ReadonlySet<string>, distance: number): readonly Neighbor[] {
  const found = new Map<string, Neighbor>();
  for (const via of [...rows].sort(byStrength)) {
    for (const id of [via.source, via.target])
      if (!seen.has(id) && !found.has(id)) found.set(id, { id, distance, via });
  }
  const strength = ({ via }: Neighbor): number => relationStrength(via);
  return [...found.values()].sort((a, b) => strength(b) - strength(a) || (a.id < b.id ? -1 : 1));
}

function byStrength(a: RelationRow, b: RelationRow): number {
  return relationStrength(b) - relationStrength(a) || (relationKey(a) < relationKey(b) ? -1 : 1);
}
