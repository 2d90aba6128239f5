import { isOutside } from '../../lib/outside.ts';
import type { GraphReader } from '../../store/graph-store.ts';
import { toJudgement } from '../../store/nouns.ts';
import type { Anchor, Judgement, KnownAnchor, TextAnchor } from '../../types.ts';

/** What judgements in force say of an actor and an entry elsewhere. */
export interface Link {
  /** What the judgement holds on to, as text: equal for judgements about the same place. */
  readonly place: string;
  readonly anchor: Anchor;
  /** The entry's URI. */
  readonly uri: string;
  readonly judgement: Judgement;
}

const PAGE = 1000;

/** All links that hold, the first ones said first. */
export async function readLinks(store: GraphReader): Promise<readonly Link[]> {
  const links: Link[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const rows = await store.ask('judgements', { withdrawn: false }, { limit: PAGE, ...(after ? { after } : {}) });
    for (const row of rows) links.push(...linkOf(toJudgement(row)));
    const last = rows.at(-1);
    if (!last) return links.reverse();
    after = [last.time, last.id];
  }
}

/** The link that a judgement makes, leaves open or denies; none where it speaks of nothing elsewhere. */
export function linkOf(judgement: Judgement): readonly Link[] {
  const [anchor, other] = judgement.anchors;
  if (!anchor || !other || !isElsewhere(other)) return [];
  return [{ place: JSON.stringify(anchor), anchor, uri: other.known, judgement }];
}

/**
 * Links that wait for somebody to decide: of which it was said once that nobody can tell, and nothing since; while no
 * other entry of the same data set is linked.
 */
export function openLinks(links: readonly Link[]): readonly Link[] {
  const said = new Map<string, number>();
  const linked = new Set<string>();
  for (const { place, uri, judgement } of links) {
    said.set(`${place} ${uri}`, (said.get(`${place} ${uri}`) ?? 0) + 1);
    if (judgement.decision === 'same') linked.add(`${place} ${spaceOf(uri)}`);
  }
  return links.filter(
    ({ place, uri, judgement }) =>
      judgement.decision === 'unsure' && said.get(`${place} ${uri}`) === 1 && !linked.has(`${place} ${spaceOf(uri)}`),
  );
}

/** Whom links speak of now: the actor at each link's place, as far as one is there. */
export async function actorsOfLinks(links: readonly Link[], store: GraphReader): Promise<ReadonlyMap<Link, string>> {
  const articleIds = [...new Set(links.flatMap(({ anchor }) => ('known' in anchor ? [] : anchor.articleId)))];
  const mentions = new Map<string, Awaited<ReturnType<typeof mentionsIn>>>();
  for (const id of articleIds) mentions.set(id, await mentionsIn(id, store));
  const actors = new Map<Link, string>();
  for (const link of links) {
    const { anchor } = link;
    const actor = 'known' in anchor ? anchor.known : actorAt(anchor, mentions.get(anchor.articleId) ?? []);
    if (actor) actors.set(link, actor);
  }
  return actors;
}

/** So many entities of an article are looked through. */
const ENTITIES = 1000;

function mentionsIn(articleId: string, store: GraphReader) {
  return store.ask('mentions-in', { ids: [articleId], limit: ENTITIES });
}

/** Whose mention stands at a place, in the words that stood there when it was judged. */
function actorAt(
  { start, end, quote }: TextAnchor,
  mentions: Awaited<ReturnType<typeof mentionsIn>>,
): string | undefined {
  return mentions.find(({ names, starts, ends }) =>
    starts.some((each, at) => each < end && (ends[at] ?? 0) > start && isPartOf(names[at] ?? '', quote)),
  )?.actorId;
}

function isPartOf(name: string, quote: string): boolean {
  return name.includes(quote) || quote.includes(name);
}

/** The data set of an entry: its URI without what names the entry in it. */
function spaceOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function isElsewhere(anchor: Anchor): anchor is KnownAnchor {
  return 'known' in anchor && isOutside(anchor.known);
}
