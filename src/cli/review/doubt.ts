import { snippetOf } from '../../lib/snippet.ts';
import type { GraphReader } from '../../store/graph-store.ts';
import type { ActorRow, DoubtRow } from '../../store/questions.ts';

/** So many passages are shown of each of the two. */
const PASSAGES = 3;

/** A pair that may be one, as lines for a person to decide on. */
export async function describeDoubt(doubt: DoubtRow, store: GraphReader): Promise<readonly string[]> {
  const rows = await store.ask('actors-by-id', { ids: [doubt.first, doubt.second] });
  const lines = [`${Math.round(doubt.score * 100)} % likely one: ${doubt.reasons.join(', ')}`];
  for (const id of [doubt.first, doubt.second]) {
    const actor = rows.find((row) => row.id === id);
    if (actor) lines.push(...(await describeActor(actor, store)));
  }
  return lines;
}

/** An actor with some passages that speak of it. */
export async function describeActor(actor: ActorRow, store: GraphReader): Promise<readonly string[]> {
  return ['', headOf(actor), ...(await passagesOf(actor.id, store))];
}

function headOf({ name, type, countryCode, aliases, articleCount, id }: ActorRow): string {
  const others = aliases.length > 0 ? `, also ${aliases.slice(0, 4).join(', ')}` : '';
  const country = countryCode ? `, ${countryCode}` : '';
  return `  ${name} (${type}${country}${others}; articles: ${articleCount}; ${id})`;
}

async function passagesOf(id: string, store: GraphReader): Promise<readonly string[]> {
  const mentions = (await store.ask('mentions-of', { ids: [id], limit: PASSAGES })).filter(
    ({ starts }) => starts.length,
  );
  const ids = mentions.map(({ articleId }) => articleId);
  const [texts, articles] = [await store.ask('article-texts', { ids }), await store.ask('articles-by-id', { ids })];
  return mentions.flatMap(({ articleId, starts, ends }) => {
    const text = texts.find((row) => row.id === articleId)?.text;
    const article = articles.find((row) => row.id === articleId);
    if (text === undefined || !article) return [];
    const passage = snippetOf(text, { start: starts[0] ?? 0, end: ends[0] ?? 0 });
    return `    ${article.publishedAt?.slice(0, 10) ?? 'no date'}  ${article.key}: ${passage.text}`;
  });
}
