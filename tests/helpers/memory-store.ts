import type { BlockIndex } from '../../src/resolve/resolver.ts';
import type {
  Actor,
  ArticleMention,
  Doubt,
  EventNode,
  IndexedReport,
  Judgement,
  ShortEdge,
  StateNode,
  StoredArticle,
  ViewChange,
} from '../../src/types.ts';

/** A store in maps that does what a view change says and nothing else. */
export interface MemoryStore {
  readonly index: BlockIndex;
  write(change: ViewChange): void;
  /** Everything but the redirects, which tell of the past: sorted lines. */
  view(): readonly string[];
  actors(): readonly Actor[];
  events(): readonly EventNode[];
  states(): readonly StateNode[];
  edges(): readonly ShortEdge[];
  mentions(): readonly ArticleMention[];
  redirects(): ReadonlyMap<string, string>;
  judgements(): readonly Judgement[];
  doubts(): readonly Doubt[];
  articles(): readonly StoredArticle[];
  /** Forgets the view, keeps the reports. */
  clearView(): void;
  /** How many reports were read since the store was made. */
  reportsRead(): number;
}

export function createMemoryStore(isSymmetric: (type: string) => boolean): MemoryStore {
  const articles = new Map<string, StoredArticle>();
  const actors = new Map<string, Actor>();
  const mentions = new Map<string, readonly ArticleMention[]>();
  const events = new Map<string, EventNode>();
  const states = new Map<string, StateNode>();
  const edges = new Map<string, ShortEdge>();
  const redirects = new Map<string, string>();
  const judgements = new Map<string, Judgement>();
  const doubts = new Map<string, Doubt>();
  let reportsRead = 0;
  const allMentions = (): readonly ArticleMention[] => [...mentions.values()].flat();
  const tells = (articleIds: readonly string[]) => (node: EventNode | StateNode) =>
    node.evidence.some(({ articleId }) => articleIds.includes(articleId));

  const index: BlockIndex = {
    actors: async (blocks) =>
      [...actors.values()].filter((actor) => actor.blocks.some((block) => blocks.includes(block))),
    mentions: async (articleIds) => articleIds.flatMap((id) => mentions.get(id) ?? []),
    async reports(articleIds) {
      reportsRead += articleIds.length;
      return articleIds.flatMap((id) => {
        const stored = articles.get(id);
        return stored ? [toIndexed(stored)] : [];
      });
    },
    articlesOf: async (ids) => [
      ...new Set(allMentions().flatMap(({ actorId, articleId }) => (ids.includes(actorId) ? [articleId] : []))),
    ],
    events: async ({ keys = [], articleIds = [] }) =>
      [...events.values()].filter((event) => keys.includes(event.key) || tells(articleIds)(event)),
    states: async ({ articleIds = [], holders = [], offices = [] }) =>
      [...states.values()].filter(
        (state) => holders.includes(state.holder) || offices.includes(state.office ?? '') || tells(articleIds)(state),
      ),
    eventsBetween: async (pairs) =>
      [...events.values()].filter((event) => pairs.some((pair) => isBetween(event, pair, isSymmetric(event.type)))),
    judgements: async ({ ids = [], articleIds = [], known = [] }) =>
      [...judgements.values()].filter(
        ({ id, anchors }) =>
          ids.includes(id) ||
          anchors.some((anchor) =>
            'known' in anchor ? known.includes(anchor.known) : articleIds.includes(anchor.articleId),
          ),
      ),
    async articleCounts(ids, without) {
      const counts = new Map<string, number>();
      for (const id of ids) {
        const found = allMentions().filter(({ actorId, articleId }) => actorId === id && !without.includes(articleId));
        counts.set(id, new Set(found.map(({ articleId }) => articleId)).size);
      }
      return counts;
    },
  };

  function write(change: ViewChange): void {
    for (const stored of change.articles) articles.set(stored.article.id, stored);
    for (const id of change.retiredArticles) {
      articles.delete(id);
      mentions.delete(id);
    }
    for (const { id, to } of change.retiredActors) {
      actors.delete(id);
      if (to) redirects.set(id, to);
    }
    for (const actor of change.actors) {
      actors.set(actor.id, actor);
      redirects.delete(actor.id);
    }
    for (const judgement of change.judgements ?? []) judgements.set(judgement.id, judgement);
    const doubted = new Set([...(change.doubtedActors ?? []), ...change.retiredActors.map(({ id }) => id)]);
    for (const [key, { actors: pair }] of doubts) if (pair.some((id) => doubted.has(id))) doubts.delete(key);
    for (const doubt of change.doubts ?? []) doubts.set(doubt.actors.join(' '), doubt);
    for (const id of change.mentionedIn) mentions.delete(id);
    for (const mention of change.mentions) {
      mentions.set(mention.articleId, [...(mentions.get(mention.articleId) ?? []), mention]);
    }
    for (const id of change.retiredEvents) events.delete(id);
    for (const event of change.events) events.set(event.id, event);
    for (const id of change.retiredStates) states.delete(id);
    for (const state of change.states) states.set(state.id, state);
    for (const edge of change.retiredEdges) edges.delete(edgeName(edge));
    for (const edge of change.edges) edges.set(edgeName(edge), edge);
  }

  return {
    index,
    write,
    view: () => [...articles.keys(), ...[actors, mentions, events, states, edges, doubts].flatMap(lines)].sort(),
    actors: () => [...actors.values()],
    events: () => [...events.values()],
    states: () => [...states.values()],
    edges: () => [...edges.values()],
    mentions: allMentions,
    redirects: () => redirects,
    judgements: () => [...judgements.values()],
    doubts: () => [...doubts.values()],
    articles: () => [...articles.values()],
    clearView() {
      for (const map of [actors, mentions, events, states, edges, doubts, redirects]) map.clear();
    },
    reportsRead: () => reportsRead,
  };
}

function isBetween(
  { type, polarity, roles }: EventNode,
  pair: Pick<ShortEdge, 'source' | 'type' | 'target'>,
  symmetric: boolean,
): boolean {
  const has = (role: string, id: string): boolean => roles.some((each) => each.role === role && each.id === id);
  if (type !== pair.type || polarity !== 'affirmed' || !has('agent', pair.source)) return false;
  return has(symmetric ? 'agent' : 'target', pair.target);
}

function edgeName({ source, type, target, status }: Pick<ShortEdge, 'source' | 'type' | 'target' | 'status'>): string {
  return [source, type, target, status].join(' ');
}

function lines(map: ReadonlyMap<string, unknown>): readonly string[] {
  return [...map].map(([key, value]) => `${key} ${JSON.stringify(value)}`);
}

function toIndexed({ article, report }: StoredArticle): IndexedReport {
  const { id, title, text, publisher, publishedAt } = article;
  return {
    articleId: id,
    title,
    text,
    ...(publisher ? { publisher } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    report,
  };
}
