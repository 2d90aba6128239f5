import { blockKeys } from './candidates.ts';
import { decide } from './decide.ts';
import type { Profile } from './profile.ts';

/** Profiles of one actor; the most telling first. */
export type Cluster = readonly Profile[];

/**
 * Sorts profiles into actors. The most telling come first; each joins the one cluster that it fits, and stays alone where
 * it fits none or several. MUST depend on the set alone: the order is made here, and only profiles of a common block join.
 */
export function clusterProfiles(profiles: readonly Profile[]): readonly Cluster[] {
  const clusters: Profile[][] = [];
  for (const profile of profiles.toSorted(byTelling)) {
    const fitting = clusters.filter((cluster) => fits(profile, cluster));
    const [only] = fitting;
    if (only && fitting.length === 1) only.push(profile);
    else clusters.push([profile]);
  }
  return clusters;
}

function fits(profile: Profile, cluster: Cluster): boolean {
  const blocks = new Set(blockKeys(profile));
  let joins = false;
  for (const member of cluster) {
    const { decision, barred } = decide(profile, member);
    if (barred) return false;
    // A bare surname beside another proves nothing: only what is known in full is joined.
    if (decision === 'same' && !member.only && blockKeys(member).some((block) => blocks.has(block))) joins = true;
  }
  return joins;
}

/** Full names before bare ones, longer before shorter, more features before fewer. */
function byTelling(a: Profile, b: Profile): number {
  return (
    Number(a.only !== undefined) - Number(b.only !== undefined) ||
    initials(a) - initials(b) ||
    b.tokens.length - a.tokens.length ||
    b.names.length - a.names.length ||
    featureCount(b) - featureCount(a) ||
    (a.key < b.key ? -1 : 1)
  );
}

function initials({ tokens }: Profile): number {
  return tokens[0]?.length === 1 ? 1 : 0;
}

function featureCount({ country, gender, offices, acronyms }: Profile): number {
  return (country ? 1 : 0) + (gender ? 1 : 0) + offices.length + acronyms.length;
}
