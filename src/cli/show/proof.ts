import type { GraphReader } from '../../store/graph-store.ts';
import type { EvidenceRow } from '../../store/questions.ts';

/** The sentences that prove a fact, for programs and for people. */
export async function proofOf(
  store: GraphReader,
  factId: string,
): Promise<{ readonly data: readonly EvidenceRow[]; readonly lines: readonly string[] }> {
  const data = await store.ask('evidence-of', { ids: [factId] });
  const articles = await store.ask('articles-by-id', { ids: [...new Set(data.map(({ articleId }) => articleId))] });
  const titles = new Map(articles.map(({ id, title, key }) => [id, title || key]));
  const lines = data.flatMap(({ quote, articleId, start, end }) => [
    `  “${quote.replace(/\s+/g, ' ')}”`,
    `    ${titles.get(articleId) ?? articleId} [${start}–${end}]`,
  ]);
  return { data, lines };
}
