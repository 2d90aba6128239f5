import { createHeap } from '../lib/heap.ts';
import type { RelationRow } from '../store/questions.ts';

/** For each actor its neighbours, with the strongest relation that leads there. */
export type Links = ReadonlyMap<string, ReadonlyMap<string, RelationRow>>;

/** What can be walked: `onward` has who can be reached from an actor, `back` who it can be reached from. */
export interface Web {
  readonly onward: Links;
  readonly back: Links;
}

interface PartialPath {
  readonly actors: readonly string[];
  /** The weakest relation so far. */
  readonly strength: number;
  /** The most that the weakest relation of a whole path can have: no path that begins so is stronger. */
  readonly bound: number;
  readonly key: string;
}

/** Enough for any real graph; keeps a hostile one from holding the server up. */
const MOST_STEPS = 20_000;

/** How well attested a relation is: by independent texts first, then by confidence. */
export function relationStrength({ sourceCount, confidence }: RelationRow): number {
  return sourceCount + Math.min(confidence, 0.999);
}

/**
 * The paths of exactly `length` hops in which no actor stands twice, as lists of actors: those whose weakest relation is
 * strongest first, then by ids. A best-first search (A*) whose bound is exact but for actors that would stand twice.
 */
export function strongestPaths(
  { onward, back }: Web,
  [source, target]: readonly [string, string],
  { length, limit }: { readonly length: number; readonly limit: number },
): string[][] {
  const reach = reachOf(back, target, length);
  const open = createHeap<PartialPath>((a, b) => (a.bound === b.bound ? a.key < b.key : a.bound > b.bound));
  const start = reach[length]?.get(source);
  if (start !== undefined) open.push({ actors: [source], strength: Infinity, bound: start, key: source });
  const found: string[][] = [];
  for (let step = 0; step < MOST_STEPS && found.length < limit && open.size > 0; step += 1) {
    const path = open.pop() as PartialPath;
    const left = length - path.actors.length;
    if (left < 0) found.push([...path.actors]);
    else for (const longer of extensions(path, onward, reach[left])) open.push(longer);
  }
  return found;
}

/** For each number of hops: who can reach the target in so many, and how strong the weakest relation is at best. */
function reachOf(back: Links, target: string, length: number): ReadonlyMap<string, number>[] {
  const reach: ReadonlyMap<string, number>[] = [new Map([[target, Infinity]])];
  for (let hops = 1; hops <= length; hops += 1) {
    const next = new Map<string, number>();
    for (const [actor, strength] of reach[hops - 1] ?? []) {
      for (const [neighbour, relation] of back.get(actor) ?? []) {
        const weakest = Math.min(strength, relationStrength(relation));
        if (weakest > (next.get(neighbour) ?? -1)) next.set(neighbour, weakest);
      }
    }
    reach.push(next);
  }
  return reach;
}

function* extensions(
  path: PartialPath,
  onward: Links,
  reach: ReadonlyMap<string, number> | undefined,
): Generator<PartialPath> {
  for (const [actor, relation] of onward.get(path.actors.at(-1) as string) ?? []) {
    const beyond = reach?.get(actor);
    if (beyond === undefined || path.actors.includes(actor)) continue;
    const strength = Math.min(path.strength, relationStrength(relation));
    yield { actors: [...path.actors, actor], strength, bound: Math.min(strength, beyond), key: `${path.key}|${actor}` };
  }
}
