import type { GraphReader } from '../store/graph-store.ts';
import type { RelationRow } from '../store/questions.ts';
import type { Services } from './context.ts';
import { symmetricTypesOf } from './ontology-types.ts';
import { relationKey } from './orders.ts';
import { type Links, relationStrength, strongestPaths } from './strongest-paths.ts';
import { userError } from './user-error.ts';

/** Which paths to look for. */
export interface PathSearch {
  readonly maxHops: number;
  /** Relation types that may be walked; all if empty. */
  readonly types: readonly string[];
  readonly limit: number;
}

/** One step: the direction is `out` where the relation goes from `from` to `to`, `both` where its type has none. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly direction: 'out' | 'in' | 'both';
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
 * Paths between two actors along their relations in either direction: shorter ones first, then those whose weakest
 * relation is strongest, then by ids. Searches from both ends, always from the one with fewer actors to go on from.
 */
export async function findPaths(
  [source, target]: readonly [string, string],
  search: PathSearch,
  { store, ontology }: Pick<Services, 'store' | 'ontology'>,
): Promise<readonly Path[]> {
  checkSearch(search);
  const links = new Map<string, Map<string, RelationRow>>();
  const sides = source === target ? [] : [startAt(source), startAt(target)];
  const found: string[][] = [];
  for (let length = 1; length <= search.maxHops && found.length < search.limit && sides.length > 0; length += 1) {
    await widen(narrower(sides), links, { store, types: search.types });
    found.push(...strongestPaths(links, [source, target], { length, limit: search.limit - found.length }));
  }
  const symmetric = new Set(symmetricTypesOf(ontology));
  return found.map((actors) => toPath(actors, links, symmetric));
}

function checkSearch({ maxHops, limit }: PathSearch): void {
  if (maxHops < 1 || maxHops > MOST_HOPS) throw userError(`maxHops: expected 1 to ${MOST_HOPS}, got ${maxHops}`);
  if (limit < 1 || limit > MOST_PATHS) throw userError(`limit: expected 1 to ${MOST_PATHS}, got ${limit}`);
}

/** What has been seen from one end, and the actors whose relations have not been asked for yet. */
interface Side {
  readonly seen: Set<string>;
  frontier: readonly string[];
}

function startAt(id: string): Side {
  return { seen: new Set([id]), frontier: [id] };
}

function narrower(sides: readonly Side[]): Side {
  return sides.reduce((a, b) => (b.frontier.length < a.frontier.length ? b : a));
}

/**
 * Goes one step on from one end. All paths of n hops are among `links` after n calls, whichever ends they went on from:
 * those from the source cover the first hops of each path, those from the target the rest.
 */
async function widen(
  side: Side,
  links: Map<string, Map<string, RelationRow>>,
  { store, types }: { readonly store: GraphReader; readonly types: readonly string[] },
): Promise<void> {
  const next: string[] = [];
  for (let at = 0; at < side.frontier.length; at += IDS_PER_QUESTION) {
    const ids = side.frontier.slice(at, at + IDS_PER_QUESTION);
    for (const row of await store.ask('neighbours', { ids, types, limit: MOST_NEIGHBOURS })) {
      link(links, row);
      for (const id of [row.source, row.target]) {
        if (side.seen.has(id)) continue;
        side.seen.add(id);
        next.push(id);
      }
    }
  }
  side.frontier = next;
}

/** Keeps the strongest relation between two actors, whichever way it goes. */
function link(links: Map<string, Map<string, RelationRow>>, row: RelationRow): void {
  const known = links.get(row.source)?.get(row.target);
  if (known && !isStronger(row, known)) return;
  for (const [from, to] of [
    [row.source, row.target],
    [row.target, row.source],
  ] as const) {
    links.set(from, (links.get(from) ?? new Map<string, RelationRow>()).set(to, row));
  }
}

function isStronger(a: RelationRow, b: RelationRow): boolean {
  const difference = relationStrength(a) - relationStrength(b);
  return difference === 0 ? relationKey(a) < relationKey(b) : difference > 0;
}

function toPath(actors: readonly string[], links: Links, symmetric: ReadonlySet<string>): Path {
  const hops = actors.slice(1).map((to, index): Hop => {
    const from = actors[index] as string;
    const relation = links.get(from)?.get(to) as RelationRow;
    const direction = symmetric.has(relation.type) ? 'both' : relation.source === from ? 'out' : 'in';
    return { from, to, direction, relation };
  });
  return { length: hops.length, hops };
}
