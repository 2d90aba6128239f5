import { setMaxListeners } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/index.ts';
import { describeCancelling } from '../contract/cancelling.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'dramatis-cancelling-'));

describeCancelling('embedded', {
  open: () => openStore(folder(), { copyAgeMs: 0 }),
  // All readers are wanted at once: one that was still at work would not answer.
  expectIdle: async (store) => {
    const asked = Array.from({ length: 4 }, () => store.query('RETURN 1 AS n'));
    expect(await Promise.all(asked)).toEqual(asked.map(() => [{ n: 1 }]));
  },
});

test('of many questions at once only some are begun; the rest ends with the request', async () => {
  const driver = openEmbedded(folder());
  const slow = 'UNWIND range(1, 300) AS x UNWIND range(1, 1000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n';
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const asked = Array.from({ length: 40 }, () => driver.run(slow, {}, over.signal));
  setTimeout(() => over.abort(new Error('over')), 10);
  const ends = await Promise.allSettled(asked);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  expect(await driver.run(slow, {}, new AbortController().signal)).toEqual([{ n: 0 }]);
  await driver.close();
});
