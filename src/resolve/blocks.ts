import type { Actor, Doubt, Judgement } from '../types.ts';
import type { ActorCore } from './actor-core.ts';
import { actorsOf } from './actors.ts';
import { blockKeys, judgedBlock, knownBlock } from './candidates.ts';
import { clusterProfiles, judgementsOf } from './cluster.ts';
import { doubtsOf } from './doubts.ts';
import { isInForce, isInText } from './judgements.ts';
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
  /** Ids of the knowledge base that the change mentions: judgements may have changed who that is. */
  readonly known: readonly string[];
  /** Reads judgements by id and by what they name of the knowledge base, as they are after the change, withdrawn ones too. */
  readonly judgementsOf: (ids: readonly string[], known: readonly string[]) => Promise<readonly Judgement[]>;
}

/** Takes profiles out of the blocks they stand in, puts others in, and sorts what is there into actors again. */
export async function recast(change: BlockChange, { knowledge }: World, index: BlockIndex): Promise<Recast> {
  const { removed, added } = change;
  const { before, judgements } = await surroundings(change, index);
  const pool = new Map<string, Profile>();
  const actorBefore = new Map<string, string>();
  for (const { id, profiles } of before.values()) {
    for (const profile of profiles.map(readProfile)) {
      const { key, base, only, known } = profile;
      actorBefore.set(key, id);
      if (base && (base === id || !actorBefore.has(base))) actorBefore.set(base, id);
      // What a judgement names by its id is put in again as the judgements are now.
      if (only || !known) pool.set(key, profile);
    }
  }
  for (const profile of removed) put(pool, profile, -1);
  for (const profile of added) put(pool, profile, 1);
  const inForce = judgements.filter(isInForce);
  for (const profile of knownProfiles(inForce, knowledge)) pool.set(profile.key, profile);
  for (const { known: id } of pool.values()) if (id && !actorBefore.has(id)) actorBefore.set(id, id);
  const making = { knowledge, judgements: inForce };
  return { before, actorBefore, ...sorted([...pool.values()], making, actorBefore) };
}

/**
 * Everything that can be compared with what changes, and the judgements about it: what a judgement speaks of is looked
 * at with all that other judgements say of that.
 */
async function surroundings(
  { removed, added, judged, known, judgementsOf: read }: BlockChange,
  index: BlockIndex,
): Promise<{ readonly before: ReadonlyMap<string, Actor>; readonly judgements: readonly Judgement[] }> {
  const named = new Set<string>();
  const blocks = new Set([
    ...[...removed, ...added].flatMap(blockKeys),
    ...known.map(knownBlock),
    ...judged.map(judgedBlock),
  ]);
  for (;;) {
    const before = await actorsAround([...blocks], index);
    const profiles = [...before.values()].flatMap((actor) => actor.profiles.map(readProfile));
    const ids = new Set([...judged, ...judgementsOf([...profiles, ...added])]);
    const judgements = await read([...ids].sort(), [...named].sort());
    const names = judgements.flatMap(({ anchors }) =>
      anchors.flatMap((anchor) => (isInText(anchor) ? [] : anchor.known)),
    );
    const more = [...judgements.map(({ id }) => judgedBlock(id)), ...names.map(knownBlock)];
    if (more.every((block) => blocks.has(block)) && names.every((name) => named.has(name)))
      return { before, judgements };
    for (const block of more) blocks.add(block);
    for (const name of names) named.add(name);
  }
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
  // An entity that a judgement speaks of is found under its usual key too, where no other has it.
  for (const cluster of clusters) {
    for (const { key, base } of cluster) {
      if (base && !actorAfter.has(base)) actorAfter.set(base, actorAfter.get(key) as string);
    }
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
