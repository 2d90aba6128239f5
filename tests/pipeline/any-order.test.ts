import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { describeAnyOrder } from '../contract/any-order.ts';

describeAnyOrder('embedded', { open: openEmpty, runs: 15 });

async function openEmpty() {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-order-'));
  const store = await openStore(folder);
  await store.migrate();
  const close = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...store, close };
}
