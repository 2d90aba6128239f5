import DataLoader from 'dataloader';
import type { GraphReader } from '../store/graph-store.ts';
import type {
  ActorEventFilter,
  ActorRow,
  ArticleRow,
  CoActorFilter,
  CoActorRow,
  EventRow,
  EvidenceRow,
  MentionRow,
  RelationFilter,
  RelationRow,
  RoleRow,
  Sorted,
  StatementRow,
  StateRow,
} from '../store/questions.ts';
import type { PageRequest } from './connection.ts';

/** Answers one row for each key; null where there is none. */
export type One<R> = DataLoader<string, R | null>;
/** Answers a list for each key. */
export type Many<R> = DataLoader<string, readonly R[]>;

/** Batches what resolvers ask for: one question to the store for each field of a level. Lives for one request. */
export interface Loaders {
  /** Actors and places; a retired id answers with what superseded it. */
  readonly participants: One<ActorRow>;
  readonly events: One<EventRow>;
  readonly states: One<StateRow>;
  readonly articles: One<ArticleRow>;
  readonly texts: One<{ readonly id: string; readonly text: string }>;
  readonly articleKeys: One<{ readonly id: string; readonly key: string }>;
  /** By folded name, those that most articles mention first. */
  readonly participantsByName: Many<ActorRow>;
  readonly roles: Many<RoleRow>;
  readonly evidence: Many<EvidenceRow>;
  readonly statementsOn: Many<StatementRow>;
  relationsOf(parameters: RelationFilter & PageRequest): Many<RelationRow & Sorted>;
  relationTotals(filter: RelationFilter): One<{ readonly total: number }>;
  eventsOf(parameters: ActorEventFilter & PageRequest): Many<EventRow & Sorted>;
  eventTotals(filter: ActorEventFilter): One<{ readonly total: number }>;
  articlesOf(page: PageRequest): Many<ArticleRow & Sorted>;
  coActorsOf(parameters: CoActorFilter & { readonly limit: number }): Many<CoActorRow>;
  statesOf(parameters: { readonly types: readonly string[]; readonly limit: number }): Many<StateRow>;
  statementsOf(parameters: { readonly limit: number }): Many<StatementRow>;
  mentionsOf(parameters: { readonly limit: number }): Many<MentionRow>;
  eventsIn(parameters: { readonly limit: number }): Many<EventRow>;
  mentionsIn(parameters: { readonly limit: number }): Many<MentionRow>;
}

/** New loaders over a store. */
export function createLoaders(store: GraphReader): Loaders {
  return { ...loadersById(store), ...loadersOfFacts(store), ...loadersOfActors(store), ...loadersOfArticles(store) };
}

function loadersById(store: GraphReader) {
  const id = (row: { readonly id: string }): string => row.id;
  return {
    participants: new DataLoader<string, ActorRow | null>((ids) => askParticipants(store, ids)),
    events: one((ids) => store.ask('events-by-id', { ids }), id),
    states: one((ids) => store.ask('states-by-id', { ids }), id),
    articles: one((ids) => store.ask('articles-by-id', { ids }), id),
    texts: one((ids) => store.ask('article-texts', { ids }), id),
    articleKeys: one(
      (keys) => store.ask('articles-by-key', { keys }),
      (row) => row.key,
    ),
    participantsByName: many(
      (names) => store.ask('actors-by-name', { names }),
      (row) => row.matched,
    ),
  };
}

function loadersOfFacts(store: GraphReader) {
  return {
    roles: many((ids) => store.ask('roles-of', { ids }), eventId),
    evidence: many(
      (ids) => store.ask('evidence-of', { ids }),
      (row) => row.factId,
    ),
    statementsOn: many((ids) => store.ask('statements-on', { ids }), eventId),
  };
}

function loadersOfActors(
  store: GraphReader,
): Pick<
  Loaders,
  | 'relationsOf'
  | 'relationTotals'
  | 'eventsOf'
  | 'eventTotals'
  | 'articlesOf'
  | 'coActorsOf'
  | 'statesOf'
  | 'statementsOf'
  | 'mentionsOf'
> {
  return {
    relationsOf: perArguments((p) => many((ids) => store.ask('relations-of', { ids, ...p }), actorId)),
    relationTotals: perArguments((p) => one((ids) => store.ask('relations-of-count', { ids, ...p }), actorId)),
    eventsOf: perArguments((p) => many((ids) => store.ask('events-of', { ids, ...p }), actorId)),
    eventTotals: perArguments((p) => one((ids) => store.ask('events-of-count', { ids, ...p }), actorId)),
    articlesOf: perArguments((p) => many((ids) => store.ask('articles-of', { ids, ...p }), actorId)),
    coActorsOf: perArguments((p) => many((ids) => store.ask('co-actors-of', { ids, ...p }), actorId)),
    statesOf: perArguments((p) => many((ids) => store.ask('states-of', { ids, ...p }), actorId)),
    statementsOf: perArguments((p) => many((ids) => store.ask('statements-of', { ids, ...p }), actorId)),
    mentionsOf: perArguments((p) => many((ids) => store.ask('mentions-of', { ids, ...p }), actorId)),
  };
}

function loadersOfArticles(store: GraphReader): Pick<Loaders, 'eventsIn' | 'mentionsIn'> {
  const articleId = (row: { readonly articleId: string }): string => row.articleId;
  return {
    eventsIn: perArguments((p) => many((ids) => store.ask('events-in', { ids, ...p }), articleId)),
    mentionsIn: perArguments((p) => many((ids) => store.ask('mentions-in', { ids, ...p }), articleId)),
  };
}

const actorId = (row: { readonly actorId: string }): string => row.actorId;
const eventId = (row: { readonly eventId: string }): string => row.eventId;

async function askParticipants(store: GraphReader, ids: readonly string[]): Promise<(ActorRow | null)[]> {
  const rows = new Map((await store.ask('actors-by-id', { ids })).map((row) => [row.id, row]));
  const missing = ids.filter((id) => !rows.has(id));
  const redirects = missing.length ? await store.ask('redirects', { ids: missing }) : [];
  if (redirects.length === 0) return ids.map((id) => rows.get(id) ?? null);
  const target = new Map(redirects.map(({ id, to }) => [id, to]));
  for (const row of await store.ask('actors-by-id', { ids: [...new Set(target.values())] })) rows.set(row.id, row);
  return ids.map((id) => rows.get(id) ?? rows.get(target.get(id) ?? '') ?? null);
}

function one<R>(ask: (keys: readonly string[]) => Promise<readonly R[]>, keyOf: (row: R) => string): One<R> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await ask(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

function many<R>(ask: (keys: readonly string[]) => Promise<readonly R[]>, keyOf: (row: R) => string): Many<R> {
  return new DataLoader(async (keys) => {
    const lists = new Map<string, R[]>(keys.map((key) => [key, []]));
    for (const row of await ask(keys)) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key) ?? []);
  });
}

/** One loader for each set of arguments: what differs in its arguments cannot share a question. */
function perArguments<P, L>(make: (parameters: P) => L): (parameters: P) => L {
  const made = new Map<string, L>();
  return (parameters) => {
    const key = JSON.stringify(parameters);
    const loader = made.get(key) ?? make(parameters);
    made.set(key, loader);
    return loader;
  };
}
