import type { GraphReader } from './graph-store.ts';
import type { GraphNodeRow } from './questions.ts';
import { chunksOf } from './reader.ts';

/** How many ids are put in order at once: the embedded engine looks at all of them to find the next ones. */
const IDS_AT_ONCE = 20_000;

/** All nodes of one label, by id, so many at a time. */
export async function* nodePages(
  ask: GraphReader['ask'],
  label: string,
  size: number,
): AsyncGenerator<readonly GraphNodeRow[]> {
  for (let beyond = ''; ; ) {
    const rows = await ask('graph-ids', { types: [label], beyond, limit: IDS_AT_ONCE });
    const ids = rows.map(({ id }) => id);
    for (const part of chunksOf(ids, size)) yield await ask('graph-nodes', { types: [label], ids: part });
    const last = ids.at(-1);
    if (last === undefined) return;
    beyond = last;
  }
}
