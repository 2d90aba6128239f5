import type { IndexedReport } from '../types.ts';
import type { Recast } from './blocks.ts';
import type { Reports } from './reports.ts';
import type { BlockIndex } from './resolver.ts';

/** Keys of the profiles that belong to another actor now. */
export function movedKeys({ actorBefore, actorAfter }: Recast): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [key, before] of actorBefore) {
    const after = actorAfter.get(key);
    if (after !== undefined && after !== before) moved.add(key);
  }
  return moved;
}

/** The stored reports, beside those of the change itself, that speak of an actor under an id that is no longer its own. */
export async function affectedReports(
  change: Recast,
  reports: Reports,
  { index, keysOf }: { readonly index: BlockIndex; readonly keysOf: (report: IndexedReport) => readonly string[] },
): Promise<readonly IndexedReport[]> {
  const moved = movedKeys(change);
  if (moved.size === 0) return [];
  const ids = new Set([...moved].flatMap((key) => change.actorBefore.get(key) ?? []));
  const incoming = new Set(reports.incoming.map(({ articleId }) => articleId));
  const articleIds = await index.articlesOf([...ids].sort());
  const stored = await reports.get(articleIds.filter((id) => !incoming.has(id)));
  return stored.filter((report) => keysOf(report).some((key) => moved.has(key)));
}
