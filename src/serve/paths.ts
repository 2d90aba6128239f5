import type { GraphReader } from '../store/graph-store.ts';
import type { RelationRow } from '../store/questions.ts';
import type { Services } from './context.ts';
import { askNeighbours, type KnownFilter } from './neighborhood.ts';
import { symmetricTypesOf } from './ontology-types.ts';
import { relationKey } from './orders.ts';
import { relationStrength, strongestPaths, type Web } from './strongest-paths.ts';
import { userError } from './user-error.ts';

/** Which paths to look for; what an empty list or null is given for does not count. */
export interface PathSearch extends KnownFilter {
  readonly maxHops: number;
  /** `out` walks along relations, `in` against them, `both` either way; types without direction are walked both ways. */
  readonly direction: Direction;
  /** Actors with more relations than this are not walked through; null: all are. */
  readonly avoidHubs: number | null;
  readonly limit: number;
}

/** The search that leaves nothing out. */
export const EVERY_PATH: PathSearch = {
  ...{ maxHops: 3, direction: 'both', types: [], minSources: 0, from: null, to: null, knownBy: null },
  ...{ avoidHubs: null, limit: 5 },
};

type Direction = 'out' | 'in' | 'both';

/** One step: the direction is `out` where the relation goes from `from` to `to`, `both` where its type has none. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly relation: RelationRow;
}

/** A way from one actor to another, in which no actor stands twice. */
export interface Path {
  readonly length: number;
  readonly hops: readonly Hop[];
}

const MOST_HOPS = 4;
const MOST_PATHS = 20;
/** Of an actor with more relations only so many, the strongest, are walked: the search stays bounded at hubs. */
const MOST_NEIGHBOURS = 200;
const IDS_PER_QUESTION = 500;

/**
 * Paths between two actors along their relations: shorter ones first, then those whose weakest relation is strongest,
 * then by ids. Searches from both ends, always from the one with fewer actors to go on from.
 */
export async function findPaths(
  [source, target]: readonly [string, string],
  search: PathSearch,
  { store, ontology }: Pick<Services, 'store' | 'ontology'>,
): Promise<readonly Path[]> {
  checkSearch(search);
  const symmetric = new Set(symmetricTypesOf(ontology));
  const walk: Walk = { search, symmetric, store, ends: [source, target], web: { onward: new Map(), back: new Map() } };
  const sides =
    source === target ? [] : [startAt(source, search.direction), startAt(target, against(search.direction))];
  const found: string[][] = [];
  for (let length = 1; length <= search.maxHops && found.length < search.limit && sides.length > 0; length += 1) {
    await widen(narrower(sides), walk);
    found.push(...strongestPaths(walk.web, [source, target], { length, limit: search.limit - found.length }));
  }
  return found.map((actors) => toPath(actors, walk));
}

function checkSearch({ maxHops, limit, avoidHubs }: PathSearch): void {
  if (maxHops < 1 || maxHops > MOST_HOPS) throw userError(`maxHops: expected 1 to ${MOST_HOPS}, got ${maxHops}`);
  if (limit < 1 || limit > MOST_PATHS) throw userError(`limit: expected 1 to ${MOST_PATHS}, got ${limit}`);
  if (avoidHubs !== null && avoidHubs < 1) throw userError(`avoidHubs: expected at least 1, got ${avoidHubs}`);
}

/** A search under way: what has been found that can be walked. */
interface Walk {
  readonly search: PathSearch;
  readonly symmetric: ReadonlySet<string>;
  readonly store: GraphReader;
  readonly ends: readonly [string, string];
  readonly web: {
    readonly onward: Map<string, Map<string, RelationRow>>;
    readonly back: Map<string, Map<string, RelationRow>>;
  };
}

/** What has been seen from one end, and the actors whose relations have not been asked for yet. */
interface Side {
  readonly seen: Set<string>;
  /** As the actors of this side see it. */
  readonly direction: Direction;
  frontier: readonly string[];
}

function startAt(id: string, direction: Direction): Side {
  return { seen: new Set([id]), direction, frontier: [id] };
}

function against(direction: Direction): Direction {
  if (direction === 'both') return direction;
  return direction === 'out' ? 'in' : 'out';
}

function narrower(sides: readonly Side[]): Side {
  return sides.reduce((a, b) => (b.frontier.length < a.frontier.length ? b : a));
}

/**
 * Goes one step on from one end. All paths of n hops are among `web` after n calls, whichever ends they went on from:
 * those from the source cover the first hops of each path, those from the target the rest.
 */
async function widen(side: Side, walk: Walk): Promise<void> {
  const rows = await relationsFrom(side, walk);
  const next = [...new Set(rows.flatMap(({ source, target }) => [source, target]))].filter((id) => !side.seen.has(id));
  const hubs = await hubsAmong(next, walk);
  for (const row of rows) if (!hubs.has(row.source) && !hubs.has(row.target)) link(row, walk);
  for (const id of next) side.seen.add(id);
  side.frontier = next.filter((id) => !hubs.has(id));
}

async function relationsFrom({ frontier, direction }: Side, { search, store }: Walk): Promise<readonly RelationRow[]> {
  const { types, minSources, from, to, knownBy } = search;
  const filter = { types, minSources, from, to, knownBy, direction, limit: MOST_NEIGHBOURS };
  const rows: RelationRow[] = [];
  for (let at = 0; at < frontier.length; at += IDS_PER_QUESTION) {
    const ids = frontier.slice(at, at + IDS_PER_QUESTION);
    rows.push(...(await askNeighbours({ ids, ...filter }, store)));
  }
  return rows;
}

/** Those of these actors that have too many relations to be walked through. The two ends are never among them. */
async function hubsAmong(
  ids: readonly string[],
  { search, ends, symmetric, store }: Walk,
): Promise<ReadonlySet<string>> {
  const { avoidHubs } = search;
  if (avoidHubs === null) return new Set();
  const between = ids.filter((id) => !ends.includes(id));
  const filter = { direction: 'both', types: [], symmetric: [...symmetric] } as const;
  const totals = between.length > 0 ? await store.ask('relations-of-count', { ids: between, ...filter }) : [];
  return new Set(totals.filter(({ total }) => total > avoidHubs).map(({ actorId }) => actorId));
}

/** Keeps the strongest relation for each way between two actors that the search may go. */
function link(row: RelationRow, { search: { direction }, symmetric, web }: Walk): void {
  const isFree = direction === 'both' || symmetric.has(row.type);
  if (isFree || direction === 'out') keep(web, [row.source, row.target], row);
  if (isFree || direction === 'in') keep(web, [row.target, row.source], row);
}

function keep({ onward, back }: Walk['web'], [from, to]: readonly [string, string], row: RelationRow): void {
  const known = onward.get(from)?.get(to);
  if (known && !isStronger(row, known)) return;
  onward.set(from, (onward.get(from) ?? new Map<string, RelationRow>()).set(to, row));
  back.set(to, (back.get(to) ?? new Map<string, RelationRow>()).set(from, row));
}

function isStronger(a: RelationRow, b: RelationRow): boolean {
  const difference = relationStrength(a) - relationStrength(b);
  return difference === 0 ? relationKey(a) < relationKey(b) : difference > 0;
}

function toPath(actors: readonly string[], { web, symmetric }: Pick<Walk, 'symmetric'> & { readonly web: Web }): Path {
  const hops = actors.slice(1).map((to, index): Hop => {
    const from = actors[index] as string;
    const relation = web.onward.get(from)?.get(to) as RelationRow;
    const direction = symmetric.has(relation.type) ? 'both' : relation.source === from ? 'out' : 'in';
    return { from, to, direction, relation };
  });
  return { length: hops.length, hops };
}
