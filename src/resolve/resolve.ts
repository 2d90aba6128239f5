import type { ViewChange } from '../types.ts';
import { castChange } from './casting.ts';
import { resolveEdges } from './edges.ts';
import { resolveEvents } from './events.ts';
import { compareStrings } from './evidence.ts';
import { openReports } from './reports.ts';
import type { BlockIndex, ReportChange, Resolver } from './resolver.ts';
import { makeRoster } from './roster.ts';
import { resolveStates } from './states.ts';
import type { World } from './world.ts';

/** Makes the resolver. It holds nothing between calls: what it decides depends on the reports and on `world` alone. */
export function createResolver(world: World): Resolver {
  return { resolve: (change, index) => resolveChange(world, change, index) };
}

/** Who is who first; then the facts of the articles that this touches; then the short edges behind which they stand. */
async function resolveChange(world: World, change: ReportChange, index: BlockIndex): Promise<ViewChange> {
  const reports = await openReports(change, index);
  const casting = await castChange(world, { reports, judgements: change.judgements ?? [] }, index);
  const roster = await makeRoster(world, casting, index);
  const events = await resolveEvents(world, casting, { reports, index });
  const states = await resolveStates(world, casting, { reports, index });
  const edges = await resolveEdges(world, { events, states }, index);
  return {
    articles: [...new Map(change.articles.map((stored) => [stored.article.id, stored])).values()],
    retiredArticles: [...reports.retired].sort(compareStrings),
    ...roster,
    events: events.after,
    retiredEvents: gone(events.before, events.after),
    states: states.after,
    retiredStates: gone(states.before, states.after),
    ...edges,
    ...(change.judgements ? { judgements: change.judgements } : {}),
  };
}

/** Ids of what was there and is no more. */
function gone(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly string[] {
  const still = new Set(after.map(({ id }) => id));
  return before.flatMap(({ id }) => (still.has(id) ? [] : id)).sort(compareStrings);
}
