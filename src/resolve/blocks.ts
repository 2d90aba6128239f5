import type { Actor, Doubt, Judgement } from '../types.ts';
import type { ActorCore } from './actor-core.ts';
import { actorsOf } from './actors.ts';
import { blockKeys } from './candidates.ts';
import { clusterProfiles, judgementsOf } from './cluster.ts';
import { doubtsOf } from './doubts.ts';
import { knownProfiles } from './pinned.ts';
import { addProfile, type Profile, readProfile } from './profile.ts';
import type { BlockIndex } from './resolver.ts';
import type { World } from './world.ts';

/** The actors of the touched blocks before and after a change. */
export interface Recast {
  readonly before: ReadonlyMap<string, Actor>;
  readonly after: ReadonlyMap<string, ActorCore>;
  /** Profile key → id of its actor, before and after. */
  readonly actorBefore: ReadonlyMap<string, string>;
  readonly actorAfter: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
}

/** What goes out of the blocks, what comes into them, and the judgements as they are after the change. */
export interface BlockChange {
  readonly removed: readonly Profile[];
  readonly added: readonly Profile[];
  /** Ids of judgements whose blocks are looked at too: those that the change brings, and those about what it mentions. */
  readonly judged: readonly string[];
  /** Reads judgements in force, as they are after the change. */
  readonly judgementsOf: (ids: readonly string[]) => Promise<readonly Judgement[]>;
}

/** Takes profiles out of the blocks they stand in, puts others in, and sorts what is there into actors again. */
export async function recast(change: BlockChange, { knowledge }: World, index: BlockIndex): Promise<Recast> {
  const { removed, added, judged } = change;
  const blocks = [...removed, ...added].flatMap(blockKeys);
  const before = await actorsAround([...blocks, ...judged.map((id) => `judged:${id}`)], index);
  const pool = new Map<string, Profile>();
  const actorBefore = new Map<string, string>();
  for (const { id, profiles } of before.values()) {
    for (const profile of profiles.map(readProfile)) {
      actorBefore.set(profile.key, id);
      // What a judgement names by its id is put in again as the judgements are now.
      if (profile.only || !profile.known) pool.set(profile.key, profile);
    }
  }
  for (const profile of removed) put(pool, profile, -1);
  for (const profile of added) put(pool, profile, 1);
  const judgements = await change.judgementsOf([...new Set([...judged, ...judgementsOf(pool.values())])].sort());
  for (const profile of knownProfiles(judgements, knowledge)) pool.set(profile.key, profile);
  for (const { key, known, only } of pool.values())
    if (known && !only && !actorBefore.has(key)) actorBefore.set(key, key);
  return { before, actorBefore, ...sorted([...pool.values()], { knowledge, judgements }, actorBefore) };
}

function sorted(
  profiles: readonly Profile[],
  making: { readonly knowledge: World['knowledge']; readonly judgements: readonly Judgement[] },
  actorBefore: ReadonlyMap<string, string>,
): Pick<Recast, 'after' | 'actorAfter' | 'doubts'> {
  const rules = { areForms: making.knowledge.areFormsOfOneName, judgements: making.judgements };
  const clusters = clusterProfiles(profiles, rules);
  const actors = actorsOf(clusters, making);
  const actorAfter = new Map<string, string>();
  for (const [index, cluster] of clusters.entries()) {
    for (const { key } of cluster) actorAfter.set(key, (actors[index] as ActorCore).id);
  }
  // What a judgement no longer names is itself again.
  for (const [key] of actorBefore) if (key.includes(':') && !actorAfter.has(key)) actorAfter.set(key, key);
  return {
    after: new Map(actors.map((actor) => [actor.id, actor])),
    actorAfter,
    doubts: doubtsOf(clusters, actors, rules),
  };
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
