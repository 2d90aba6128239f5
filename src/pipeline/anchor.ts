import { isOutside } from '../lib/outside.ts';
import type { GraphReader } from '../store/graph-store.ts';
import type { MentionRow } from '../store/questions.ts';
import type { Anchor, JudgedSubject } from '../types.ts';

/** Ids of actors that only articles know begin so; every other one is of the knowledge base, or of a nameless group. */
const FROM_TEXTS = 'actor:';
/** In so many articles a mention is looked for that stands in the text: it may be named in titles alone. */
const MENTIONS = 50;

/**
 * What a judgement about a subject holds on to, so that it outlives new models; undefined where the subject is not
 * there. What stands elsewhere is taken at its word.
 */
export async function anchorOf(subject: JudgedSubject, store: GraphReader): Promise<Anchor | undefined> {
  if (!('actor' in subject)) return textAnchor(subject, store);
  const { actor } = subject;
  if (isOutside(actor)) return { known: actor };
  const [redirect] = await store.ask('redirects', { ids: [actor] });
  const [row] = await store.ask('actors-by-id', { ids: [redirect?.to ?? actor] });
  if (!row) return undefined;
  if (!row.id.startsWith(FROM_TEXTS)) return { known: row.id };
  const mentions = await store.ask('mentions-of', { ids: [row.id], limit: MENTIONS });
  const best = mentions.flatMap(placesIn).sort((a, b) => likeness(b.name, row.name) - likeness(a.name, row.name))[0];
  return best && textAnchor(best, store);
}

interface Place {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function placesIn({ articleId, names, starts, ends }: MentionRow): readonly Place[] {
  return names.map((name, at) => ({ articleId, name, start: starts[at] as number, end: ends[at] as number }));
}

/** The name itself is best, else a name rather than a pronoun, the longer the better. */
function likeness(name: string, best: string): number {
  if (name === best) return Number.POSITIVE_INFINITY;
  return (/^\p{Lu}/u.test(name) ? 1000 : 0) + name.length;
}

async function textAnchor(
  { articleId, start, end }: { readonly articleId: string; readonly start: number; readonly end: number },
  store: GraphReader,
): Promise<Anchor | undefined> {
  const [article] = await store.ask('article-texts', { ids: [articleId] });
  if (!article || start < 0 || end <= start || end > article.text.length) return undefined;
  return { articleId, start, end, quote: article.text.slice(start, end) };
}
