import type { EventNode, IndexedReport } from '../types.ts';
import type { Casting } from './casting.ts';
import { eventNode } from './event-node.ts';
import { compareStrings } from './evidence.ts';
import { type Meeting, meet } from './meet.ts';
import { type Member, membersOf } from './members.ts';
import type { Reports } from './reports.ts';
import type { BlockIndex } from './resolver.ts';
import { createCopies } from './syndication.ts';
import type { World } from './world.ts';

/** The events that a change makes anew, and what the view held in their place. */
export interface EventChange {
  readonly after: readonly EventNode[];
  readonly before: readonly EventNode[];
}

/** Decides anew about all events that meet, or met, one of a touched report. */
export async function resolveEvents(
  world: World,
  casting: Casting,
  { reports, index }: { readonly reports: Reports; readonly index: BlockIndex },
): Promise<EventChange> {
  const pool = new Pool(casting);
  await pool.add(casting.touched);
  const held = await index.events({ articleIds: casting.touchedIds });
  const keys = new Set<string>();
  const before = new Map<string, EventNode>();
  let next = new Set([...held.map(({ key }) => key), ...pool.members.map(({ key }) => key)]);
  while (next.size > 0) {
    const asked = [...next].sort();
    for (const key of asked) keys.add(key);
    const nodes = await index.events({ keys: asked });
    for (const node of nodes) before.set(node.id, node);
    const articleIds = nodes.flatMap(({ evidence }) => evidence.map(({ articleId }) => articleId));
    await pool.add(await reports.get(articleIds));
    next = new Set(pool.linked(keys).filter((key) => !keys.has(key)));
  }
  const members = pool.members.filter(({ key }) => keys.has(key));
  return { before: [...before.values()], after: nodesOf(members, world) };
}

/** The members of the reports at hand. */
class Pool {
  readonly #casting: Casting;
  readonly #members = new Map<string, readonly Member[]>();

  constructor(casting: Casting) {
    this.#casting = casting;
  }

  get members(): readonly Member[] {
    return [...this.#members.values()].flat();
  }

  async add(reports: readonly IndexedReport[]): Promise<void> {
    const fresh = reports.filter(({ articleId }) => !this.#members.has(articleId));
    const casts = await this.#casting.castsOf(fresh);
    for (const report of fresh) {
      this.#members.set(report.articleId, membersOf(report, casts.get(report.articleId) ?? new Map()));
    }
  }

  /** Keys of events about these events, and of those that these are about: one's id stands in the other. */
  linked(keys: ReadonlySet<string>): readonly string[] {
    return this.members.flatMap(({ key, themeKey }) => {
      if (themeKey === undefined) return [];
      return [...(keys.has(key) ? [themeKey] : []), ...(keys.has(themeKey) ? [key] : [])];
    });
  }
}

function nodesOf(members: readonly Member[], world: World): readonly EventNode[] {
  const copies = createCopies();
  const byKey = new Map<string, Member[]>();
  for (const member of members) byKey.set(member.key, [...(byKey.get(member.key) ?? []), member]);
  const meetings = [...byKey].flatMap(([key, group]) => meet(key, group, copies));
  const nodes = nodeIndex(meetings);
  const nodeOf = (articleId: string, eventId: string): string | undefined => nodes.get(`${articleId} ${eventId}`);
  const all = meetings.map((meeting) => eventNode(meeting, { world, copies, nodeOf }));
  return all.sort((a, b) => compareStrings(a.id, b.id));
}

function nodeIndex(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const nodes = new Map<string, string>();
  for (const { id, core, joined } of meetings) {
    for (const { report, event } of [...core, ...joined]) nodes.set(`${report.articleId} ${event.id}`, id);
  }
  return nodes;
}
