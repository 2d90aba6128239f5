import type { ReportedEntity, Span } from '../types.ts';
import type { GoldText } from './gold-text.ts';

/** A name says who somebody is; a pronoun that was misread must not outvote it. */
const VOTES = { name: 5, nominal: 1, pronoun: 1 } as const;

/** For a predicted entity the labelled actor with whose mentions most of its own agree, names first; else an id of its own. */
export function matchActors(gold: GoldText, entities: readonly ReportedEntity[]): (id: string) => string {
  const matched = new Map<string, string>();
  for (const { id, mentions } of entities) {
    const own = mentions.filter((mention) => mention.in === undefined);
    const votes = gold.actors.map((actor) => ({
      actor: actor.id,
      votes: own
        .filter((mention) => actor.mentions.some((other) => agree(mention, other)))
        .reduce((sum, { kind }) => sum + VOTES[kind], 0),
    }));
    const best = votes.toSorted((x, y) => y.votes - x.votes)[0];
    if (best && best.votes > 0) matched.set(id, best.actor);
  }
  return (id) => matched.get(id) ?? `predicted:${id}`;
}

/** They end together, or more than half of either is the other: people cut noun phrases in many ways. */
export function agree(a: Pick<Span, 'start' | 'end'>, [start, end]: readonly [number, number]): boolean {
  const shared = Math.min(a.end, end) - Math.max(a.start, start);
  return shared > 0 && (a.end === end || shared * 2 > Math.max(a.end - a.start, end - start));
}
