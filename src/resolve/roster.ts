import type { Actor, ArticleMention, IndexedReport, ViewChange } from '../types.ts';
import type { Recast } from './blocks.ts';
import type { Cast, Casting } from './casting.ts';
import { knownCore } from './identity.ts';
import type { BlockIndex } from './resolver.ts';
import type { World } from './world.ts';

/** The part of a view change that says who there is and where they are mentioned. */
export type Roster = Pick<
  ViewChange,
  'actors' | 'retiredActors' | 'mentions' | 'mentionedIn' | 'doubtedActors' | 'doubts'
>;

/** The actors that the touched articles name or named, counted again; those that nobody names any more go. */
export async function makeRoster({ knowledge }: World, casting: Casting, index: BlockIndex): Promise<Roster> {
  const { touched, touchedIds, recast, cores } = casting;
  const casts = await casting.castsOf(touched);
  const mentions = touched.flatMap((report) => mentionsOf(report, casts.get(report.articleId) ?? new Map()));
  const before = await index.mentions(touchedIds);
  const changed = [...recast.after.values()].filter((core) => !isAsBefore(core, recast.before.get(core.id)));
  const ids = new Set([
    ...mentioned(before, mentions, casting.isIncoming),
    ...changed.map(({ id }) => id),
    ...[...recast.before.keys()].filter((id) => !recast.after.has(id)),
  ]);
  const sorted = [...ids].sort();
  const elsewhere = await index.articleCounts(sorted, touchedIds);
  const here = countArticles(mentions);
  const actors: Actor[] = [];
  const retiredActors: { id: string; to?: string }[] = [];
  for (const id of sorted) {
    const articleCount = (elsewhere.get(id) ?? 0) + (here.get(id) ?? 0);
    const core = recast.after.get(id) ?? cores.get(id) ?? knownCore(id, knowledge);
    if (articleCount === 0) retiredActors.push({ id, ...successor(id, recast) });
    else if (core) actors.push({ ...core, articleCount });
  }
  const isThere = new Set(actors.map((actor) => actor.id));
  const isStored = (id: string): boolean => isThere.has(id) || recast.before.has(id);
  return {
    actors,
    retiredActors,
    mentions,
    mentionedIn: touched.map(({ articleId }) => articleId),
    doubtedActors: [...new Set([...recast.before.keys(), ...recast.after.keys()])].sort(),
    doubts: recast.doubts.filter((doubt) => doubt.actors.every(isStored)),
  };
}

/**
 * The actors that articles of the change name or named, and those that another touched article names now or named before,
 * not both: what is as it was there must be left alone, since the change knows only a part of it.
 */
function mentioned(
  before: readonly ArticleMention[],
  after: readonly ArticleMention[],
  isIncoming: (articleId: string) => boolean,
): ReadonlySet<string> {
  const nameOf = ({ articleId, actorId }: ArticleMention): string => `${articleId} ${actorId}`;
  const [old, now] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  const isNews = (mention: ArticleMention): boolean =>
    isIncoming(mention.articleId) || old.has(nameOf(mention)) !== now.has(nameOf(mention));
  return new Set([...before, ...after].filter(isNews).map(({ actorId }) => actorId));
}

function isAsBefore(core: Omit<Actor, 'articleCount'>, before: Actor | undefined): boolean {
  return before?.name === core.name && before.profiles.join('\n') === core.profiles.join('\n');
}

function countArticles(mentions: readonly ArticleMention[]): ReadonlyMap<string, number> {
  const articles = new Map<string, Set<string>>();
  for (const { actorId, articleId } of mentions) {
    articles.set(actorId, (articles.get(actorId) ?? new Set()).add(articleId));
  }
  return new Map([...articles].map(([id, { size }]) => [id, size]));
}

/** Who has the profiles now that a retired actor had: first the one that its id was made of. */
function successor(id: string, { actorBefore, actorAfter }: Recast): { readonly to?: string } {
  const own = [...actorBefore].filter(([, actor]) => actor === id).map(([key]) => key);
  const first = id.slice(id.indexOf(':') + 1);
  const to = [first, ...own.sort()].map((key) => actorAfter.get(key)).find((actor) => actor !== undefined);
  return to && to !== id ? { to } : {};
}

/** Offsets count in the text; what stands in a separate title is counted, but has no offset there. */
function mentionsOf({ articleId, report }: IndexedReport, cast: Cast): readonly ArticleMention[] {
  return report.entities.flatMap(({ id, mentions }) => {
    const actor = cast.get(id);
    if (!actor) return [];
    const inText = mentions.filter((mention) => mention.in !== 'title');
    return {
      articleId,
      actorId: actor.id,
      entityId: id,
      names: inText.map(({ text }) => text),
      starts: inText.map(({ start }) => start),
      ends: inText.map(({ end }) => end),
      count: mentions.length,
    };
  });
}
