import { plain } from '../knowledge/fold.ts';
import { findMatches } from '../serve/search/find-matches.ts';
import { searchWords } from '../serve/search/words.ts';
import type { GraphReader } from '../store/graph-store.ts';
import type { ActorRow } from '../store/questions.ts';
import { notFound } from './exit-codes.ts';

/** The actor or place with this id or name, the most mentioned first; undefined if there is none. */
export async function findActor(store: GraphReader, text: string): Promise<ActorRow | undefined> {
  const [redirect] = await store.ask('redirects', { ids: [text] });
  const [byId] = await store.ask('actors-by-id', { ids: [redirect?.to ?? text] });
  if (byId) return byId;
  const [byName] = await store.ask('actors-by-name', { names: [plain(text)] });
  return byName;
}

/** The same, or the only one whose name has these words; throws an error that names near ones if there is none. */
export async function needActor(store: GraphReader, text: string): Promise<ActorRow> {
  const actor = await findActor(store, text);
  if (actor) return actor;
  const { matches: near } = await findMatches({ ...searchWords(text), kinds: ['actor'], limit: 3 }, store);
  const [only, ...others] = near.filter(({ name }) => hasWords(name, text));
  const [found] = only && others.length === 0 ? await store.ask('actors-by-id', { ids: [only.id] }) : [];
  if (found) return found;
  const hint = near.length > 0 ? `; did you mean ${near.map(({ name }) => name).join(', ')}?` : '';
  throw notFound(`no actor has the id or name "${text}"${hint}`);
}

/** Names of actors and places by id. */
export async function namesOf(store: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length > 0 ? await store.ask('actors-by-id', { ids: [...new Set(ids)] }) : [];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function hasWords(name: string, text: string): boolean {
  const words = plain(name).split(/\W+/u);
  return plain(text)
    .split(/\W+/u)
    .every((word) => words.includes(word));
}
