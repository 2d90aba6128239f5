import { plain } from '../../src/knowledge/fold.ts';
import type { ServedStore } from '../../src/serve/server.ts';
import type { Ahead, Page, Questions } from '../../src/store/graph-store.ts';
import type {
  ActorEventFilter,
  ActorRow,
  ArticleRow,
  EventRow,
  EvidenceRow,
  MentionRow,
  RelationRow,
  RoleRow,
  Sorted,
  StatementRow,
  StateRow,
} from '../../src/store/questions.ts';

/** A graph as the rows that a store would answer with. */
export interface MemoryGraph {
  readonly actors: readonly ActorRow[];
  readonly articles: readonly (ArticleRow & { readonly text: string })[];
  readonly events: readonly EventRow[];
  readonly states: readonly StateRow[];
  readonly relations: readonly RelationRow[];
  readonly roles: readonly RoleRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly statements: readonly StatementRow[];
  readonly mentions: readonly MentionRow[];
  readonly redirects: readonly { readonly id: string; readonly to: string }[];
}

type Name = keyof Questions;
type Parameters<Q extends Name> = Questions[Q]['parameters'];
type Answers = { readonly [Q in Name]?: (parameters: Parameters<Q>, page?: Page) => readonly Questions[Q]['row'][] };
type Keyset = readonly [number | string, string];

/** A store for tests of serving: answers from arrays and keeps the names of the questions it was asked, in `asked`. */
export type MemoryReader = ServedStore & {
  readonly asked: string[];
};

/** Opens a graph of arrays. What serving never asks is refused. */
export function memoryReader(graph: MemoryGraph): MemoryReader {
  const answers = answersOf(graph);
  const asked: string[] = [];
  const refuse = async () => Promise.reject(new Error('not in memory'));
  return {
    name: 'memory',
    asked,
    async ask(question, parameters, page) {
      asked.push(question);
      const answer = answers[question];
      return answer ? answer(parameters as never, page) : refuse();
    },
    query: refuse,
    version: async () => 'memory 1',
  };
}

/** The same, which answers what follows in the same trip, as a store does that is far away. */
export function farReader(graph: MemoryGraph): MemoryReader {
  const near = memoryReader(graph);
  const silent = memoryReader(graph);
  async function follow({ next, found }: Ahead, rows: readonly object[]): Promise<void> {
    for (const each of next) {
      const ids = [...new Set(rows.map((row) => new Map(Object.entries(row)).get(each.column) as string))];
      const answer = await silent.ask(each.question, { ...each.parameters, ids } as never);
      found(each, ids, answer);
      await follow({ next: each.next, found }, answer);
    }
  }
  return {
    ...near,
    async ask(question, parameters, page, ahead) {
      const rows = await near.ask(question, parameters, page);
      if (ahead) await follow(ahead, rows);
      return rows;
    },
  };
}

function answersOf(graph: MemoryGraph): Answers {
  return { ...byKey(graph), ...lists(graph), ...ofActors(graph), ...ofFacts(graph), ...ofAll(graph) };
}

function byKey({ actors, articles, events, states, redirects }: MemoryGraph): Answers {
  return {
    'actors-by-id': ({ ids }) => actors.filter(({ id }) => ids.includes(id)),
    'events-by-id': ({ ids }) => events.filter(({ id }) => ids.includes(id)),
    'states-by-id': ({ ids }) => states.filter(({ id }) => ids.includes(id)),
    'articles-by-id': ({ ids }) => articles.filter(({ id }) => ids.includes(id)),
    'article-texts': ({ ids }) =>
      articles.filter(({ id }) => ids.includes(id)).map((row) => ({ ...row, report: '{}' })),
    'articles-by-key': ({ keys }) =>
      articles.filter(({ key }) => keys.includes(key)).map((row) => ({ ...row, source: row.key })),
    redirects: ({ ids }) => redirects.filter(({ id }) => ids.includes(id)),
    'actors-by-name': ({ names }) =>
      paged(actors, { valuesOf: articleCountOf }).flatMap((row) =>
        namesOf(row)
          .filter((name) => names.includes(name))
          .map((matched) => ({ ...row, matched })),
      ),
  };
}

function lists(graph: MemoryGraph): Answers {
  const actors = (filter: Parameters<'actors'>) =>
    graph.actors.filter(
      (row) =>
        passes(filter.types, row.type) &&
        namesOf(row).some((name) => name.includes(filter.text ?? '')) &&
        row.countryCode === (filter.countryCode ?? row.countryCode) &&
        row.articleCount >= filter.minArticles,
    );
  const events = (filter: Parameters<'events'>) =>
    graph.events.filter(
      (row) =>
        passesEvent({ ...filter, roles: [] }, row) &&
        isBetween(row.date, filter) &&
        row.confidence >= filter.minConfidence &&
        row.sourceCount >= filter.minSources,
    );
  const articles = (filter: Parameters<'articles'>) =>
    graph.articles.filter(
      (row) =>
        row.publisher === (filter.publisher ?? row.publisher) &&
        isBetween(row.publishedAt, filter) &&
        plain(row.title).includes(filter.text ?? ''),
    );
  return {
    actors: (filter, page) => paged(actors(filter), { valuesOf: articleCountOf, ...page }),
    'actors-count': (filter) => [{ total: actors(filter).length }],
    events: (filter, page) => paged(events(filter), { valuesOf: dateOf, ...page }),
    'events-count': (filter) => [{ total: events(filter).length }],
    articles: (filter, page) => paged(articles(filter), { valuesOf: publicationOf, ...page }),
    'articles-count': (filter) => [{ total: articles(filter).length }],
    statistics: () => [
      {
        articles: graph.articles.length,
        actors: graph.actors.filter(({ type }) => type !== 'Place').length,
        places: graph.actors.filter(({ type }) => type === 'Place').length,
        events: graph.events.length,
        states: graph.states.length,
        relations: graph.relations.length,
      },
    ],
    search: ({ words, kinds, limit }) =>
      searched(graph)
        .filter(({ kind, name }) => kinds.includes(kind) && words.every((word) => plain(name).includes(word)))
        .slice(0, limit),
    'search-facets': ({ words, kinds }) =>
      searched(graph)
        .filter(({ kind, name }) => kinds.includes(kind) && words.every((word) => plain(name).includes(word)))
        .map(({ kind, value }) => ({ kind, value, total: 1 })),
    'search-near': ({ pieces, kinds }) =>
      searched(graph).filter(
        ({ kind, name }) => kinds.includes(kind) && pieces.some((piece) => plain(name).includes(piece)),
      ),
  };
}

function searched({ actors, events, articles }: MemoryGraph) {
  return [
    ...actors.map(({ id, name, type, aliases }) => ({ kind: 'actor', id, name, aliases, value: type, score: 3 })),
    ...events.map(({ id, label, type }) => ({ kind: 'event', id, name: label, aliases: [], value: type, score: 2 })),
    ...articles.map(({ id, title, publisher }) => {
      return { kind: 'article', id, name: title, aliases: [], value: publisher, score: 1 };
    }),
  ].map((row) => ({ ...row, articles: 1 }));
}

function ofActors(graph: MemoryGraph): Answers {
  const relations = (id: string, { direction, types, symmetric }: Omit<Parameters<'relations-of-count'>, 'ids'>) =>
    graph.relations.filter((row) => {
      const isFree = direction === 'both' || symmetric.includes(row.type);
      const isOut = row.source === id && (isFree || direction === 'out');
      const isIn = row.target === id && (isFree || direction === 'in');
      return (isOut || isIn) && passes(types, row.type);
    });
  const events = (id: string, filter: ActorEventFilter) => {
    const played = graph.roles.filter((role) => role.id === id && passes(filter.roles, role.role));
    return graph.events.filter((row) => played.some(({ eventId }) => eventId === row.id) && passesEvent(filter, row));
  };
  const mentioning = (id: string) => graph.mentions.filter(({ actorId }) => actorId === id).map((row) => row.articleId);
  return {
    'relations-of': ({ ids, ...filter }) =>
      each(ids, (id) => paged(relations(id, filter), { ...filter, valuesOf: countOf })),
    'relations-of-count': ({ ids, ...filter }) => each(ids, (id) => [{ total: relations(id, filter).length }]),
    'events-of': ({ ids, ...filter }) => each(ids, (id) => paged(events(id, filter), { ...filter, valuesOf: dateOf })),
    'events-of-count': ({ ids, ...filter }) => each(ids, (id) => [{ total: events(id, filter).length }]),
    'articles-of': ({ ids, ...page }) =>
      each(ids, (id) =>
        paged(
          graph.articles.filter((row) => mentioning(id).includes(row.id)),
          { ...page, valuesOf: publicationOf },
        ),
      ),
    'states-of': ({ ids, types, limit }) =>
      each(ids, (id) =>
        graph.states.filter((row) => [row.holder, row.body].includes(id) && passes(types, row.type)).slice(0, limit),
      ),
    'mentions-of': ({ ids, limit }) =>
      each(ids, (id) => graph.mentions.filter(({ actorId }) => actorId === id).slice(0, limit)),
    'statements-of': ({ ids, limit }) =>
      each(ids, (id) => graph.statements.filter(({ actorId }) => actorId === id).slice(0, limit)),
    neighbours: ({ ids, types, direction, minSources, limit }) =>
      each(ids, (id) =>
        relations(id, { direction, types, symmetric: ['PHONED'] })
          .filter(({ sourceCount }) => sourceCount >= minSources)
          .slice(0, limit),
      ),
  };
}

function ofFacts(graph: MemoryGraph): Answers {
  return {
    'roles-of': ({ ids }) => graph.roles.filter(({ eventId }) => ids.includes(eventId)),
    'evidence-of': ({ ids }) => graph.evidence.filter(({ factId }) => ids.includes(factId)),
    'statements-on': ({ ids }) => graph.statements.filter(({ eventId }) => ids.includes(eventId)),
    'events-in': ({ ids, limit }) =>
      ids.flatMap((articleId) => {
        const reported = graph.evidence.filter((row) => row.articleId === articleId).map(({ factId }) => factId);
        const events = graph.events.filter(({ id }) => reported.includes(id)).slice(0, limit);
        return events.map((event) => ({ ...event, articleId }));
      }),
    'mentions-in': ({ ids, limit }) =>
      ids.flatMap((id) => graph.mentions.filter(({ articleId }) => articleId === id).slice(0, limit)),
  };
}

/** Counts look at the filters of modality and polarity alone. */
function ofAll({ actors, relations, events, roles }: MemoryGraph): Answers {
  const played = (eventId: string, links: readonly string[]) =>
    roles.filter((row) => row.eventId === eventId && links.includes(row.role.toUpperCase())).map(({ id }) => id);
  return {
    links: ({ beyond }) =>
      actors
        .filter(({ id }) => id > beyond)
        .map(({ id, type }) => {
          const own = relations.filter(({ source }) => source === id);
          return { id, type, targets: own.map(({ target }) => target), weights: own.map((row) => row.sourceCount) };
        }),
    'event-counts-by-two': ({ firstLinks, secondLinks, ...filter }) =>
      events
        .filter((row) => passesEvent({ ...filter, types: filter.eventTypes, roles: [] }, row))
        .flatMap(({ id }) => played(id, firstLinks).flatMap((a) => played(id, secondLinks).map((b) => [a, b] as const)))
        .map(([first, second]) => ({ first, second, total: 1, scored: 0, goldstein: 0 })),
    'event-counts': (filter) => {
      const passing = events.filter((row) => passesEvent({ ...filter, types: filter.eventTypes, roles: [] }, row));
      return [{ first: null, second: null, total: passing.length, scored: 0, goldstein: 0 }];
    },
  };
}

interface Paging<R> {
  readonly valuesOf: (row: R) => Keyset;
  readonly limit?: number;
  readonly after?: readonly (string | number)[] | null;
  readonly backward?: boolean;
}

/** Sorts by the first value descending, the second ascending, or backward; rows after the cursor. */
function paged<R>(rows: readonly R[], { valuesOf, limit, after, backward }: Paging<R>): readonly (R & Sorted)[] {
  const compare = (a: number | string, b: number | string) => (a < b ? -1 : Number(a > b));
  const turn = backward ? -1 : 1;
  const order = ([a, x]: Keyset, [b, y]: Keyset) => turn * (compare(b, a) || compare(x, y));
  const sorted = [...rows].sort((a, b) => order(valuesOf(a), valuesOf(b)));
  const rest = after ? sorted.filter((row) => order(after as unknown as Keyset, valuesOf(row)) < 0) : sorted;
  return rest.slice(0, limit).map((row) => ({ ...row, sortValue: valuesOf(row)[0] }));
}

function each<R>(ids: readonly string[], rowsOf: (id: string) => readonly R[]): (R & { readonly actorId: string })[] {
  return ids.flatMap((actorId) => rowsOf(actorId).map((row) => ({ ...row, actorId })));
}

function passes(allowed: readonly string[], value: string): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

function passesEvent({ types, modalities, polarities }: ActorEventFilter, row: EventRow): boolean {
  return passes(types, row.type) && passes(modalities, row.modality) && passes(polarities, row.polarity);
}

function isBetween(date: string | null, { from, to }: { readonly from: string | null; readonly to: string | null }) {
  if (from === null && to === null) return true;
  return date !== null && date >= (from ?? '') && date <= (to ?? '~');
}

const namesOf = ({ name, aliases }: ActorRow): string[] => [...new Set([name, ...aliases].map(plain))];
const articleCountOf = ({ articleCount, id }: ActorRow): Keyset => [articleCount, id];
const dateOf = ({ date, id }: EventRow): Keyset => [date ?? '', id];
const publicationOf = ({ publishedAt, id }: ArticleRow): Keyset => [publishedAt ?? '', id];
const countOf = (row: RelationRow): Keyset => [row.count, [row.type, row.source, row.target, row.status].join('|')];
