import type { GraphQLResolveInfo } from 'graphql';
import type { Ahead, GraphReader, KeyedQuestion, Next } from '../store/graph-store.ts';
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
import { type Loader, type LookingAhead, type Makers, type Many, makersOf, type One } from './loader.ts';
import { lookAhead } from './look-ahead.ts';

/** Batches what resolvers ask for: one question to the store for each field of a level. Lives for one request. */
export interface Loaders {
  /** What the fields below the one that is being resolved will ask for: goes along with what is asked for this one. */
  ahead(info: GraphQLResolveInfo): Ahead;
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
  const looking = lookingAhead(() => loaders);
  const make = makersOf(store, looking);
  const loaders = { ...loadersById(make, store), ...loadersOfFacts(make), ...loadersOfLists(make) };
  return { ...loaders, ahead: (info) => ({ next: looking.next(info), found: looking.found }) };
}

/** What was found before anybody asked goes to the loader that would have asked for it. */
function lookingAhead(loaders: () => Omit<Loaders, 'ahead'>): LookingAhead {
  const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], readonly Next[]>();
  return {
    next(info) {
      const next = known.get(info.fieldNodes) ?? lookAhead(info);
      known.set(info.fieldNodes, next);
      return next;
    },
    found: (next, ids, rows) => loaderOf(next, loaders())?.take(ids, rows),
  };
}

/** The questions of loaders that answer for ids, and can be told before they ask. */
export const QUESTIONS = {
  participants: 'actors-by-id',
  events: 'events-by-id',
  articles: 'articles-by-id',
  roles: 'roles-of',
  evidence: 'evidence-of',
  statementsOn: 'statements-on',
  statesOf: 'states-of',
  statementsOf: 'statements-of',
  mentionsOf: 'mentions-of',
  coActorsOf: 'co-actors-of',
  eventsIn: 'events-in',
  mentionsIn: 'mentions-in',
} as const satisfies Partial<Record<keyof Loaders, KeyedQuestion>>;

type Taker = Pick<Loader<never>, 'take'>;

function loaderOf({ question, parameters }: Next, loaders: Omit<Loaders, 'ahead'>): Taker | undefined {
  const names = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
  const name = names.find((each) => QUESTIONS[each] === question);
  const loader = name && loaders[name];
  return typeof loader === 'function' ? (loader as (given: object) => Taker)(parameters) : loader;
}

function loadersById({ one, many, asking }: Makers, store: GraphReader) {
  const id = (row: { readonly id: string }): string => row.id;
  return {
    participants: one<Participant>(
      (ids, ahead) => askParticipants(store, ids, ahead),
      ({ id, asked }) => asked ?? id,
    ),
    events: one(asking('events-by-id'), id),
    states: one(asking('states-by-id'), id),
    articles: one(asking('articles-by-id'), id),
    texts: one(asking('article-texts'), id),
    articleKeys: one(
      (keys) => store.ask('articles-by-key', { keys }),
      (row) => row.key,
    ),
    participantsByName: many(
      (names, ahead) => store.ask('actors-by-name', { names }, undefined, ahead),
      (row) => row.matched,
    ),
  };
}

const actorId = (row: { readonly actorId: string }): string => row.actorId;
const eventId = (row: { readonly eventId: string }): string => row.eventId;
const articleId = (row: { readonly articleId: string }): string => row.articleId;

function loadersOfFacts({ many, asking }: Makers) {
  return {
    roles: many(asking('roles-of'), eventId),
    evidence: many(asking('evidence-of'), (row) => row.factId),
    statementsOn: many(asking('statements-on'), eventId),
  };
}

type ListLoaders = {
  [L in keyof Loaders as Loaders[L] extends (parameters: never) => Loader<unknown> ? L : never]: Loaders[L];
};

function loadersOfLists({ one, many, asking }: Makers): ListLoaders {
  return {
    relationsOf: perArguments((p) => many(asking('relations-of', p), actorId)),
    relationTotals: perArguments((p) => one(asking('relations-of-count', p), actorId)),
    eventsOf: perArguments((p) => many(asking('events-of', p), actorId)),
    eventTotals: perArguments((p) => one(asking('events-of-count', p), actorId)),
    articlesOf: perArguments((p) => many(asking('articles-of', p), actorId)),
    coActorsOf: perArguments((p) => many(asking('co-actors-of', p), actorId)),
    statesOf: perArguments((p) => many(asking('states-of', p), actorId)),
    statementsOf: perArguments((p) => many(asking('statements-of', p), actorId)),
    mentionsOf: perArguments((p) => many(asking('mentions-of', p), actorId)),
    eventsIn: perArguments((p) => many(asking('events-in', p), articleId)),
    mentionsIn: perArguments((p) => many(asking('mentions-in', p), articleId)),
  };
}

/** A row under the id that was asked for, where that is another: of an actor that superseded it. */
type Participant = ActorRow & { readonly asked?: string };

async function askParticipants(
  store: GraphReader,
  ids: readonly string[],
  ahead: Ahead,
): Promise<readonly Participant[]> {
  const rows = await store.ask('actors-by-id', { ids }, undefined, ahead);
  const found = new Map(rows.map((row) => [row.id, row]));
  const missing = ids.filter((id) => !found.has(id));
  const redirects = missing.length ? await store.ask('redirects', { ids: missing }) : [];
  const unread = [...new Set(redirects.map(({ to }) => to))].filter((id) => !found.has(id));
  if (unread.length > 0) {
    for (const row of await store.ask('actors-by-id', { ids: unread }, undefined, ahead)) found.set(row.id, row);
  }
  const redirected = redirects.flatMap(({ id, to }) => {
    const row = found.get(to);
    return row ? [{ ...row, asked: id }] : [];
  });
  return [...rows, ...redirected];
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
