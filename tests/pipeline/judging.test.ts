import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { describeJudging } from '../contract/judging.ts';

describeJudging('embedded', async () => {
  const store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-judging-')));
  await store.migrate();
  return store;
});
