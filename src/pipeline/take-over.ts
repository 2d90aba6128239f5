import { chunk } from '../lib/chunk.ts';
import type { Judgement } from '../types.ts';
import type { JudgeParts } from './judge.ts';

/** Judgements that are resolved and written together. */
const BATCH = 100;

/**
 * Writes down judgements that were made in another graph; gives how many were new or newly withdrawn. What they hold on
 * to are texts, whose ids are the same everywhere, so that they may come before or after their articles. One that was
 * withdrawn in either graph is withdrawn.
 */
export async function takeOver({ store, resolver }: JudgeParts, judgements: readonly Judgement[]): Promise<number> {
  let count = 0;
  for await (const some of chunk(judgements, BATCH)) {
    const stored = await store.index.judgements({ ids: some.map(({ id }) => id) });
    const known = new Map(stored.map((judgement) => [judgement.id, judgement]));
    const news = some.filter(({ id, withdrawnAt }) => {
      const own = known.get(id);
      return !own || (withdrawnAt !== undefined && own.withdrawnAt === undefined);
    });
    if (news.length === 0) continue;
    await store.write(await resolver.resolve({ articles: [], retired: [], judgements: news }, store.index));
    count += news.length;
  }
  return count;
}
