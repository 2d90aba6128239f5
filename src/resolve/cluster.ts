import type { Judgement } from '../types.ts';
import { blockKeys } from './candidates.ts';
import type { AreFormsOfOneName } from './compare.ts';
import { componentsOf } from './components.ts';
import { decide } from './decide.ts';
import { judgementOf, pinOf } from './judgements.ts';
import type { Profile } from './profile.ts';

/** Profiles of one actor; the most telling first. */
export type Cluster = readonly Profile[];

/** What clustering knows beside the profiles. */
export interface Rules {
  readonly areForms: AreFormsOfOneName;
  /** The judgements in force that speak of the profiles. */
  readonly judgements: readonly Judgement[];
}

/**
 * Sorts profiles into actors. The most telling come first; each joins the one cluster that it fits, and stays alone where
 * it fits none or several. Then judgements bring together what they say is one. MUST depend on the set alone: the order
 * is made here, and only profiles of a common block join.
 */
export function clusterProfiles(profiles: readonly Profile[], rules: Rules): readonly Cluster[] {
  return componentsOf(profiles, blockKeys).flatMap((component) => clusterComponent(component, rules));
}

/** What shares no block, not even by way of others, has nothing to do with each other. */
function clusterComponent(profiles: readonly Profile[], rules: Rules): readonly Cluster[] {
  const apart = keptApart(profiles, rules.judgements);
  const clusters: Profile[][] = [];
  for (const profile of profiles.toSorted(inOrder(rules.judgements))) {
    const fitting = clusters.filter((cluster) => !isApart(cluster, [profile], apart) && fits(profile, cluster, rules));
    const [only] = fitting;
    if (only && fitting.length === 1) only.push(profile);
    else clusters.push([profile]);
  }
  return joinJudged(clusters, rules.judgements, apart);
}

function fits(profile: Profile, cluster: Cluster, { areForms }: Rules): boolean {
  if (profile.known) return cluster.some(({ known }) => known === profile.known);
  const blocks = new Set(blockKeys(profile));
  let joins = false;
  for (const member of cluster) {
    const { decision, barred } = decide(profile, member, areForms);
    if (barred) return false;
    // A bare surname beside another proves nothing: only what is known in full is joined.
    const isFull = member.type !== 'Person' || member.tokens.length > 1;
    if (decision === 'same' && isFull && blockKeys(member).some((block) => blocks.has(block))) joins = true;
  }
  return joins;
}

/** Pairs of profile keys, each way, with the time of the judgement that keeps them apart. */
type Apart = ReadonlyMap<string, string>;

function keptApart(profiles: readonly Profile[], judgements: readonly Judgement[]): Apart {
  const pairs = new Map<string, string>();
  const joined = new Map<string, string>();
  for (const { decision, time, keys } of pairsOf(profiles, judgements)) {
    const target = decision === 'different' ? pairs : joined;
    for (const pair of keys) if ((target.get(pair) ?? '') < time) target.set(pair, time);
  }
  for (const [pair, time] of joined) if ((pairs.get(pair) ?? time) < time) pairs.delete(pair);
  return pairs;
}

interface JudgedPair {
  readonly decision: Judgement['decision'];
  readonly time: string;
  readonly ends: readonly [string, string];
  readonly keys: readonly string[];
}

/** What judgements about two say of the profiles at hand, in the order of their times. */
function pairsOf(profiles: readonly Profile[], judgements: readonly Judgement[]): readonly JudgedPair[] {
  const keyOf = new Map(profiles.flatMap(({ judgements: pins, key }) => pins.map((pin) => [pin, key] as const)));
  const sorted = judgements.toSorted((a, b) => (`${a.time} ${a.id}` < `${b.time} ${b.id}` ? -1 : 1));
  return sorted.flatMap(({ id, decision, time }) => {
    const [a, b] = [keyOf.get(pinOf(id, 0)), keyOf.get(pinOf(id, 1))];
    if (a === undefined || b === undefined || a === b) return [];
    if (decision !== 'same' && decision !== 'different') return [];
    return { decision, time, ends: [a, b] as const, keys: [`${a} ${b}`, `${b} ${a}`] };
  });
}

function isApart(a: Cluster, b: Cluster, apart: Apart): boolean {
  return apart.size > 0 && a.some((one) => b.some((other) => apart.has(`${one.key} ${other.key}`)));
}

function joinJudged(
  clusters: readonly Profile[][],
  judgements: readonly Judgement[],
  apart: Apart,
): readonly Cluster[] {
  const all = [...clusters];
  for (const { decision, ends } of pairsOf(clusters.flat(), judgements)) {
    if (decision !== 'same') continue;
    const [first, second] = ends.map((key) => all.find((cluster) => cluster.some((each) => each.key === key)));
    if (!first || !second || first === second || isApart(first, second, apart) || !canJoin(first, second)) continue;
    first.push(...second);
    all.splice(all.indexOf(second), 1);
  }
  return all;
}

/** A place is a place: it becomes something else only where the knowledge base says what. */
function canJoin(a: Cluster, b: Cluster): boolean {
  const isPlace = (cluster: Cluster): boolean => cluster[0]?.type === 'Place';
  return isPlace(a) === isPlace(b) || [...a, ...b].some(({ known }) => known !== undefined);
}

/** Who leaves by a judgement comes last. Else full names before bare ones, longer before shorter, more features before fewer. */
function inOrder(judgements: readonly Judgement[]): (a: Profile, b: Profile) => number {
  const leaving = new Set(judgements.flatMap(({ id, decision }) => (decision === 'different' ? pinOf(id, 1) : [])));
  const leaves = ({ judgements: pins }: Profile): number => (pins.some((pin) => leaving.has(pin)) ? 1 : 0);
  return (a, b) =>
    leaves(a) - leaves(b) ||
    Number(a.known !== undefined && a.only !== undefined) - Number(b.known !== undefined && b.only !== undefined) ||
    Number(a.tokens.length === 1) - Number(b.tokens.length === 1) ||
    initials(a) - initials(b) ||
    b.tokens.length - a.tokens.length ||
    b.names.length - a.names.length ||
    featureCount(b) - featureCount(a) ||
    compareKeys(a, b);
}

/** By the key that the profile has without judgements, so that one changes nothing but what it says. */
function compareKeys(a: Profile, b: Profile): number {
  const [one, other] = [`${a.base ?? a.key} ${a.key}`, `${b.base ?? b.key} ${b.key}`];
  return one < other ? -1 : Number(one > other);
}

function initials({ tokens }: Profile): number {
  return tokens[0]?.length === 1 ? 1 : 0;
}

function featureCount({ country, gender, offices, acronyms }: Profile): number {
  return (country ? 1 : 0) + (gender ? 1 : 0) + offices.length + acronyms.length;
}

/** Ids of the judgements that profiles remember. */
export function judgementsOf(profiles: Iterable<Profile>): readonly string[] {
  return [...new Set([...profiles].flatMap(({ judgements }) => judgements.map(judgementOf)))].sort();
}
