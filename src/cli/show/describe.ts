import type { GraphReader } from '../../store/graph-store.ts';
import { needActor } from '../find.ts';
import { describeActor } from './actor.ts';
import { describeArticle } from './article.ts';
import type { Description } from './description.ts';
import { describeEvent } from './event.ts';
import { describeState } from './state.ts';

/** What the id or name stands for: an event, state or article by id, else an actor. Throws if there is none. */
export async function describe(store: GraphReader, what: string): Promise<Description> {
  const ids = [what];
  const [event] = await store.ask('events-by-id', { ids });
  if (event) return describeEvent(store, event);
  const [state] = await store.ask('states-by-id', { ids });
  if (state) return describeState(store, state);
  const [article] = await store.ask('articles-by-id', { ids });
  if (article) return describeArticle(store, article);
  return describeActor(store, await needActor(store, what));
}
