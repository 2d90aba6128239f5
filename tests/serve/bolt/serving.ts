import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type BoltOptions, startBolt } from '../../../src/serve/bolt/bolt-server.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { openStore, type StoreOptions } from '../../../src/store/index.ts';
import type { Readers } from '../../../src/store/readers.ts';
import { FIXTURE } from '../../contract/graph-fixture.ts';

/** A statement that would run for hours. */
export const ENDLESS =
  'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n';

/** A Bolt server over an embedded store. */
export interface ServedBolt {
  readonly url: string;
  readonly port: number;
  readonly store: GraphStore;
  /** Stops the server before the test is over. */
  close(): Promise<void>;
}

/** Opens an embedded store with the contract's graph in it, and how to close it. */
export async function openFilledStore(options: StoreOptions = {}): Promise<{ store: GraphStore; readers: Readers }> {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-bolt-'));
  const store = await openStore(folder, { copyAgeMs: 0, ...options });
  await store.write(FIXTURE);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  if (!store.readers) throw new Error('An embedded store has readers');
  return { store, readers: store.readers };
}

/** Serves it on a free port; all of it ends with the test. Errors that nobody foresaw fail the test. */
export async function serveBolt(
  options: Partial<BoltOptions> = {},
  storeOptions: StoreOptions = {},
): Promise<ServedBolt> {
  const { store, readers } = await openFilledStore(storeOptions);
  const unforeseen: unknown[] = [];
  const server = await startBolt({ readers, port: 0, onError: (error) => unforeseen.push(error), ...options });
  onTestFinished(async () => {
    await server.close();
    if (unforeseen.length > 0) throw unforeseen[0];
  });
  return { url: server.url, port: Number(new URL(server.url).port), store, close: server.close };
}
