import type { GraphReader } from '../../store/graph-store.ts';
import type { ArticleRow } from '../../store/questions.ts';
import { namesOf } from '../find.ts';
import type { Description } from './description.ts';

/** The most events and mentions that are shown. */
const MOST = 200;

/** An article with its events and its cast. */
export async function describeArticle(store: GraphReader, article: ArticleRow): Promise<Description> {
  const ids = [article.id];
  const events = await store.ask('events-in', { ids, limit: MOST });
  const mentions = await store.ask('mentions-in', { ids, limit: MOST });
  const names = await namesOf(
    store,
    mentions.map(({ actorId }) => actorId),
  );
  const { title, key, publisher, publishedAt } = article;
  return {
    data: { ...article, events, mentions },
    lines: [
      title || key,
      [publisher, publishedAt, key].filter(Boolean).join(' · '),
      article.id,
      ...events.map(({ date, label, id }) => `  ${date ?? 'no date'}  ${label}  ${id}`),
      `  mentions: ${[...new Set(mentions.map(({ actorId }) => names.get(actorId) ?? actorId))].join(', ')}`,
    ],
  };
}
