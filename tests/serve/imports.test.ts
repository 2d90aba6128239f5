import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { describeImports } from '../contract/imports.ts';

describeImports('embedded', async () => {
  const store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-imports-')));
  await store.migrate();
  return store;
});
