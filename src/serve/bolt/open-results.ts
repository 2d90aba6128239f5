import type { Answer } from './execute.ts';
import { FatalFailure, terminated } from './failures.ts';
import { toBolt } from './values.ts';

type Metadata = Readonly<Record<string, unknown>>;

/** Sends a record; it may have to wait for the client to read. */
export type SendRecord = (values: readonly unknown[]) => Promise<void>;

/** The results that a conversation has not read to their end. */
export interface OpenResults {
  /** Keeps a result and gives its number. */
  add(answer: Answer): bigint;
  /** Sends the next rows of a result, the last one if none is named. Gives the metadata of the SUCCESS. */
  pull(extra: Metadata, sendRecord: SendRecord, signal: AbortSignal): Promise<Metadata>;
  /** Gives up rows in the same way: all that are left, or the next ones. */
  discard(extra: Metadata, signal: AbortSignal): Promise<Metadata>;
  closeAll(): void;
}

/** How many rows are asked of a reader at once. */
const ROWS_AT_ONCE = 1000;

/** No open results yet. */
export function createOpenResults(): OpenResults {
  const results = new Map<bigint, Answer>();
  let last = -1n;

  function find({ qid }: Metadata): readonly [bigint, Answer] {
    const id = typeof qid === 'bigint' && qid >= 0n ? qid : last;
    const answer = results.get(id);
    if (answer) return [id, answer];
    throw new FatalFailure('Neo.ClientError.Request.Invalid', `There is no open result ${id}`);
  }

  function finish(id: bigint, { type, database, plan, profile }: Answer, startedAt: number): Metadata {
    results.delete(id);
    return {
      ...{ type, t_last: BigInt(Date.now() - startedAt), db: database },
      ...(plan ? { plan } : {}),
      ...(profile ? { profile } : {}),
    };
  }

  async function pull(extra: Metadata, sendRecord: SendRecord, signal: AbortSignal): Promise<Metadata> {
    const [id, answer] = find(extra);
    const startedAt = Date.now();
    const wanted = Number(extra.n ?? -1);
    let left = wanted < 0 ? Number.POSITIVE_INFINITY : wanted;
    while (left > 0) {
      if (signal.aborted) throw terminated();
      const { rows, isLast } = await answer.next(Math.min(left, ROWS_AT_ONCE));
      left -= rows.length;
      for (const row of rows) await sendRecord(row.map(toBolt));
      if (isLast) return finish(id, answer, startedAt);
    }
    return { has_more: true };
  }

  return {
    add(answer) {
      last += 1n;
      results.set(last, answer);
      return last;
    },
    pull,
    async discard(extra, signal) {
      if (Number(extra.n ?? -1) >= 0) return pull(extra, async () => {}, signal);
      const [id, answer] = find(extra);
      answer.close();
      return finish(id, answer, Date.now());
    },
    closeAll() {
      for (const answer of results.values()) answer.close();
      results.clear();
    },
  };
}
