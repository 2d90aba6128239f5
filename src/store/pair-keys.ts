import type { EventNode, ShortEdge } from '../types.ts';

/** What a short edge is found by: its ends and type. */
export type PairKey = Pick<ShortEdge, 'source' | 'type' | 'target'>;

/**
 * Id of the block in which the events that may back a short edge stand. Walking from either end would read all that an
 * actor has ever done, and some do something every day.
 */
export function pairBlock({ source, type, target }: PairKey, symmetric: ReadonlySet<string>): string {
  const ends = symmetric.has(type) ? [source, target].sort() : [source, target];
  return `pair:${ends[0]}|${type}|${ends[1]}`;
}

/** The blocks of an event: none where it is negated, else one for each agent and target. */
export function pairBlocksOf({ type, polarity, roles }: EventNode, symmetric: ReadonlySet<string>): readonly string[] {
  if (polarity === 'negated') return [];
  const ends = (name: string): readonly string[] =>
    roles.filter(({ role, kind }) => role === name && kind !== 'event').map(({ id }) => id);
  const [agents, targets] = [ends('agent'), ends(symmetric.has(type) ? 'agent' : 'target')];
  const pairs = agents.flatMap((source) => targets.map((target) => ({ source, type, target })));
  return [
    ...new Set(pairs.filter(({ source, target }) => source !== target).map((pair) => pairBlock(pair, symmetric))),
  ];
}
