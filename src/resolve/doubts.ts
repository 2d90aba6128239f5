import type { Doubt, Judgement } from '../types.ts';
import type { ActorCore } from './actor-core.ts';
import { blockKeys } from './candidates.ts';
import type { Cluster, Rules } from './cluster.ts';
import { type Decision, decide } from './decide.ts';
import { judgementOf } from './judgements.ts';

/** The pairs of actors that the resolver cannot tell apart or bring together, and that nobody has judged. */
export function doubtsOf(
  clusters: readonly Cluster[],
  actors: readonly ActorCore[],
  { areForms, judgements }: Rules,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const neighbors = neighborsOf(clusters);
  for (const [index, cluster] of clusters.entries()) {
    for (const other of neighbors.get(index) ?? []) {
      const best = likeliest(cluster, clusters[other] as Cluster, areForms);
      if (!best || areJudged(cluster, clusters[other] as Cluster, judgements)) continue;
      const ids = [(actors[index] as ActorCore).id, (actors[other] as ActorCore).id].sort() as [string, string];
      doubts.push({ actors: ids, score: best.score, reasons: best.reasons });
    }
  }
  return doubts.sort((a, b) => (a.actors.join(' ') < b.actors.join(' ') ? -1 : 1));
}

/** Of each cluster the later ones that share a block with it, by their positions. */
function neighborsOf(clusters: readonly Cluster[]): ReadonlyMap<number, ReadonlySet<number>> {
  const inBlock = new Map<string, number[]>();
  const neighbors = new Map<number, Set<number>>();
  for (const [index, cluster] of clusters.entries()) {
    for (const block of new Set(cluster.flatMap(blockKeys))) {
      const before = inBlock.get(block) ?? [];
      for (const other of before) neighbors.set(other, (neighbors.get(other) ?? new Set()).add(index));
      inBlock.set(block, [...before, index]);
    }
  }
  return neighbors;
}

/** The pair of profiles that comes nearest; undefined where one bars the two, or none leaves a doubt. */
function likeliest(a: Cluster, b: Cluster, areForms: Rules['areForms']): Decision | undefined {
  let best: Decision | undefined;
  const blocks = new Set(b.flatMap(blockKeys));
  for (const one of a) {
    if (!blockKeys(one).some((block) => blocks.has(block))) continue;
    for (const other of b) {
      const found = decide(one, other, areForms);
      if (found.decision === 'different' && found.barred) return undefined;
      if (found.decision !== 'different' && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best;
}

function areJudged(a: Cluster, b: Cluster, judgements: readonly Judgement[]): boolean {
  const [first, second] = [a, b].map((cluster) => new Set(cluster.flatMap((each) => each.judgements.map(judgementOf))));
  return judgements.some(({ id }) => first?.has(id) && second?.has(id));
}
