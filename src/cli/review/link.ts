import type { GraphReader } from '../../store/graph-store.ts';
import type { Link } from '../reconcile/links.ts';
import { describeActor } from './doubt.ts';

/** An actor and an entry elsewhere that may be it, as lines for a person to decide on. */
export async function describeLink(
  { uri, judgement: { author, reason } }: Link,
  actor: string,
  store: GraphReader,
): Promise<readonly string[]> {
  const [row] = await store.ask('actors-by-id', { ids: [actor] });
  const entry = ['', `  ${uri}`, ...(reason ? [`    ${reason}`] : [])];
  return [`The same entry? ${author} does not know`, ...(row ? await describeActor(row, store) : []), ...entry];
}
