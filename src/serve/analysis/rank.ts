import type { Analysis } from './analyses.ts';

/** A place in a ranking. */
export interface Rank {
  readonly rank: number;
  readonly id: string;
  readonly score: number;
}

/** Actors that belong together, the one with the strongest relations inside first. */
export interface Community {
  readonly id: string;
  readonly members: readonly string[];
}

/** Scores are told this exactly: what is nearer differs by the order of additions alone. */
const DIGITS = 1e9;

/** The ranks of the actors of these types, the highest score first, then by id; equal scores share a rank. */
export function ranksOf({ ids, types, values }: Analysis, wanted: readonly string[]): readonly Rank[] {
  const scored = ids.flatMap((id, at) => {
    const score = Math.round((values[at] ?? 0) * DIGITS) / DIGITS;
    return wanted.includes(types[at] ?? '') ? [{ id, score }] : [];
  });
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  let rank = 0;
  return scored.map(({ id, score }, at) => {
    if (at === 0 || score !== scored[at - 1]?.score) rank = at + 1;
    return { rank, id, score };
  });
}

/** The communities, the largest first, then by the id of their first member. */
export function communitiesOf({ ids, values, links }: Analysis): readonly Community[] {
  const inside = new Float64Array(ids.length);
  for (const [at, source] of links.sources.entries()) {
    const target = links.targets[at] as number;
    if (source === target || values[source] !== values[target]) continue;
    for (const end of [source, target]) inside[end] = (inside[end] as number) + (links.weights[at] as number);
  }
  const groups = new Map<number, number[]>();
  for (const [node, value] of values.entries()) {
    const group = groups.get(value);
    if (group) group.push(node);
    else groups.set(value, [node]);
  }
  const communities = [...groups.values()].map((nodes) => {
    const members = nodes.sort((a, b) => (inside[b] as number) - (inside[a] as number) || a - b);
    const [id = ''] = members.map((node) => ids[node] as string);
    return { id, members: members.map((node) => ids[node] as string) };
  });
  return communities.sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}
