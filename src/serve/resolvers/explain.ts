import type { Context } from '../context.ts';
import type { ExplainedArticle, ExplainedEvent } from '../reading.ts';

interface ById {
  readonly id: string;
}

/** An event as it was read out of one article. */
export interface Explained extends ExplainedEvent {
  readonly articleId: string;
}

/** `Query.explain`: how each article that reports an event was read there. */
export async function explain(_: unknown, { id }: ById, { store, reading }: Context): Promise<readonly Explained[]> {
  const evidence = await store.ask('evidence-of', { ids: [id] });
  const found: Explained[] = [];
  for (const { articleId, triggerStart, in: place } of evidence) {
    const article = await reading.explain(articleId);
    const event = article?.events.find(
      ({ trigger }) => trigger.start === triggerStart && (trigger.in ?? null) === (place ?? null),
    );
    if (event) found.push({ ...event, articleId });
  }
  return found;
}

/** `Query.whyNot`: what kept sentences of an article silent that name two actors or more. */
export async function whyNot(
  _: unknown,
  { articleId }: { readonly articleId: string },
  { reading }: Context,
): Promise<ExplainedArticle['silences'] | null> {
  return (await reading.explain(articleId))?.silences ?? null;
}

/** Resolvers of `Explanation`. */
export const explanationResolvers = {
  article: ({ articleId }: Explained, _: unknown, { loaders }: Context) => loaders.articles.load(articleId),
  trigger: ({ trigger }: Explained) => trigger.text,
  polarity: ({ negated }: Explained) => (negated ? 'negated' : 'affirmed'),
};
