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
  for (const [index, cluster] of clusters.entries()) {
    for (let other = index + 1; other < clusters.length; other += 1) {
      const best = likeliest(cluster, clusters[other] as Cluster, areForms);
      if (!best || areJudged(cluster, clusters[other] as Cluster, judgements)) continue;
      const ids = [(actors[index] as ActorCore).id, (actors[other] as ActorCore).id].sort() as [string, string];
      doubts.push({ actors: ids, score: best.score, reasons: best.reasons });
    }
  }
  return doubts.sort((a, b) => (a.actors.join(' ') < b.actors.join(' ') ? -1 : 1));
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
