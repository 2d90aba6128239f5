import type { Actor } from '../types.ts';
import { actorOf } from './actors.ts';
import { blockKeys } from './candidates.ts';
import { clusterProfiles } from './cluster.ts';
import type { ActorCore } from './identity.ts';
import { addProfile, type Profile, readProfile } from './profile.ts';
import type { BlockIndex } from './resolver.ts';

/** The actors of the touched blocks before and after a change. */
export interface Recast {
  readonly before: ReadonlyMap<string, Actor>;
  readonly after: ReadonlyMap<string, ActorCore>;
  /** Profile key → id of its actor, before and after. */
  readonly actorBefore: ReadonlyMap<string, string>;
  readonly actorAfter: ReadonlyMap<string, string>;
}

/** Takes profiles out of the blocks they stand in, puts others in, and sorts what is there into actors again. */
export async function recast(
  removed: readonly Profile[],
  added: readonly Profile[],
  index: BlockIndex,
): Promise<Recast> {
  const before = await actorsAround([...removed, ...added].flatMap(blockKeys), index);
  const pool = new Map<string, Profile>();
  const actorBefore = new Map<string, string>();
  for (const { id, profiles } of before.values()) {
    for (const profile of profiles.map(readProfile)) {
      pool.set(profile.key, profile);
      actorBefore.set(profile.key, id);
    }
  }
  for (const profile of removed) put(pool, profile, -1);
  for (const profile of added) put(pool, profile, 1);
  const after = new Map<string, ActorCore>();
  const actorAfter = new Map<string, string>();
  for (const cluster of clusterProfiles([...pool.values()])) {
    const actor = actorOf(cluster);
    after.set(actor.id, actor);
    for (const { key } of cluster) actorAfter.set(key, actor.id);
  }
  return { before, after, actorBefore, actorAfter };
}

/** Everything that can be compared with these blocks, directly or by way of others: whole components, never halves. */
async function actorsAround(blocks: readonly string[], index: BlockIndex): Promise<ReadonlyMap<string, Actor>> {
  const found = new Map<string, Actor>();
  const seen = new Set<string>();
  let next = new Set(blocks);
  while (next.size > 0) {
    const asked = [...next].sort();
    for (const block of asked) seen.add(block);
    next = new Set();
    for (const actor of await index.actors(asked)) {
      found.set(actor.id, actor);
      for (const block of actor.blocks) if (!seen.has(block)) next.add(block);
    }
  }
  return found;
}

function put(pool: Map<string, Profile>, profile: Profile, sign: 1 | -1): void {
  const sum = addProfile(pool.get(profile.key), profile, sign);
  if (sum) pool.set(profile.key, sum);
  else pool.delete(profile.key);
}
