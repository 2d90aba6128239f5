import { chunk } from '../lib/chunk.ts';
import type { GraphReader } from '../store/graph-store.ts';
import type { ActorRow } from '../store/questions.ts';

/** An actor with all its mentions, as `dramatis actors --json --mentions` prints it. */
export interface MentionedActor {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly mentions: readonly PlacedMention[];
}

/** Where a text mentions an actor: `article` is the id that the input gave; offsets are UTF-16 code units in the text. */
export interface PlacedMention {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** More than one actor has; all its mentions are wanted. */
const ALL = 10_000_000;
/** The most ids that are asked for at once. */
const IDS = 500;

/** Makes the function that finds all mentions of an actor, by article and offset. */
export function createMentionsOf(store: GraphReader): (actor: ActorRow) => Promise<MentionedActor> {
  const keys = new Map<string, string>();

  async function readKeys(articleIds: readonly string[]): Promise<void> {
    const missing = [...new Set(articleIds)].filter((id) => !keys.has(id));
    for await (const ids of chunk(missing, IDS)) {
      for (const { id, key } of await store.ask('articles-by-id', { ids })) keys.set(id, key);
    }
  }

  return async ({ id, name, type, aliases, wikidata }) => {
    const rows = await store.ask('mentions-of', { ids: [id], limit: ALL });
    await readKeys(rows.map(({ articleId }) => articleId));
    const mentions = rows.flatMap(({ articleId, starts, ends }) =>
      starts.map((start, at) => ({ article: keys.get(articleId) ?? articleId, start, end: ends[at] as number })),
    );
    return { id, name, type, aliases, ...(wikidata ? { wikidata } : {}), mentions: mentions.sort(inOrder) };
  };
}

function inOrder(a: PlacedMention, b: PlacedMention): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
