import { plain } from '../../knowledge/fold.ts';
import type { ActorCondition, ArticleCondition, EventCondition } from '../../store/questions.ts';
import { alternativesOf, type Nested } from '../conditions.ts';
import type { Context } from '../context.ts';
import { userError } from '../user-error.ts';
import { endOf } from './date.ts';
import { findByIdOrName } from './find.ts';

type Text = string | null | undefined;
type Optional<C, K extends keyof C> = Omit<C, K> & { readonly [P in K]?: C[P] | undefined };

/** The inputs `EventWhere` and `EventCondition`: `actors` are ids or names. */
export type EventWhere = Nested<Optional<EventCondition, 'from' | 'to' | 'maxSources' | 'maxArticles'>>;

/** The inputs `ActorWhere` and `ActorCondition`. */
export type ActorWhere = Nested<
  Optional<Omit<ActorCondition, 'countries'>, 'text' | 'maxArticles'> & { readonly countryCode?: Text }
> & { readonly partners?: readonly string[] };

/** The inputs `ArticleWhere` and `ArticleCondition`: `mentions` are ids or names. */
export type ArticleWhere = Nested<
  Optional<Omit<ArticleCondition, 'publishers'>, 'text' | 'from' | 'to'> & { readonly publisher?: Text }
>;

const MOST_ACTORS = 100;

/** Conditions on events as the store takes them. What has to do with `actors` of the first level is where it begins. */
export async function eventConditions({ actors, ...where }: EventWhere, context: Context) {
  const written = alternativesOf<Omit<EventWhere, keyof Nested<object>>>({ ...where, actors: [] });
  const ids = await idsOf([...actors, ...namesIn(written, 'actors')], context);
  const alternatives = written.map((conditions) =>
    conditions.map((each) => ({
      ...{ ...each, ...datesOf(each), actors: each.actors.map(ids) },
      maxSources: each.maxSources ?? null,
      maxArticles: each.maxArticles ?? null,
    })),
  );
  const linked = hasAny(alternatives, ['actors', 'countries', 'publishers']);
  return { actors: actors.map(ids), linked, alternatives };
}

/** Conditions on actors as the store takes them; `types` are those that the list is about. */
export async function actorConditions(
  { partners = [], ...where }: ActorWhere,
  types: readonly string[],
  context: Context,
) {
  const ids = await idsOf(partners, context);
  const alternatives = alternativesOf<Omit<ActorWhere, keyof Nested<object> | 'partners'>>(where).map((conditions) =>
    conditions.map(({ countryCode, ...each }) => ({
      ...{ ...each, text: folded(each.text), countries: listOf(countryCode) },
      maxArticles: each.maxArticles ?? null,
    })),
  );
  return { types, partners: partners.map(ids), alternatives };
}

/** Conditions on articles as the store takes them. Where `mentions` of the first level are given, it begins with them. */
export async function articleConditions({ mentions, ...where }: ArticleWhere, context: Context) {
  const written = alternativesOf<Omit<ArticleWhere, keyof Nested<object>>>({ ...where, mentions: [] });
  const ids = await idsOf([...mentions, ...namesIn(written, 'mentions')], context);
  const alternatives = written.map((conditions) =>
    conditions.map(({ publisher, ...each }) => ({
      ...{ ...each, ...datesOf(each), text: folded(each.text) },
      ...{ publishers: listOf(publisher), mentions: each.mentions.map(ids) },
    })),
  );
  const linked = hasAny(alternatives, ['mentions', 'eventTypes', 'families']);
  return { mentions: mentions.map(ids), linked, alternatives };
}

/** Text, folded as names in the graph are; null for none. */
export function folded(text: Text): string | null {
  return text ? plain(text) : null;
}

/** The dates of a filter as the store takes them: the end of the day, month or year that is meant. */
export function datesOf({ from, to }: { readonly from?: Text; readonly to?: Text }) {
  return { from: from ?? null, to: to ? endOf(to) : null };
}

/** Ids of what has these ids or names. What nothing is known of stays as it is, so that nothing is found. */
export async function idsOf(texts: readonly string[], context: Context): Promise<(text: string) => string> {
  const known = [...new Set(texts)];
  if (known.length > MOST_ACTORS) {
    throw userError(`where: expected at most ${MOST_ACTORS} actors and places in it, got ${known.length}`);
  }
  const rows = await Promise.all(known.map((text) => findByIdOrName(text, context)));
  const ids = new Map(known.map((text, at) => [text, rows[at]?.id ?? text]));
  return (text) => ids.get(text) ?? text;
}

function namesIn<K extends string>(
  alternatives: readonly (readonly { readonly [P in K]: readonly string[] }[])[],
  key: K,
): readonly string[] {
  return alternatives.flatMap((conditions) => conditions.flatMap((each) => each[key]));
}

function hasAny<K extends string>(
  alternatives: readonly (readonly { readonly [P in K]: readonly string[] }[])[],
  keys: readonly K[],
): boolean {
  return keys.some((key) => namesIn(alternatives, key).length > 0);
}

function listOf(value: Text): readonly string[] {
  return value ? [value] : [];
}
