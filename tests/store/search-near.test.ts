import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { event, NOTHING } from '../contract/graph-fixture.ts';

test('what holds a piece of a word is found among thousands, whichever piece it is', async () => {
  const store = await openStore(mkdtempSync(join(tmpdir(), 'dramatis-near-')));
  onTestFinished(() => store.close());
  const labels = ['a ruin', 'a tulip', 'a ruined tulip', 'nothing'];
  const events = Array.from({ length: 6000 }, (_, at) =>
    event(`event:${at}`, 'MET_WITH', { label: `${labels[at % 4]} ${at}`, articleCount: 1 + (at % 9) }),
  );
  await store.write({ ...NOTHING, events });
  const rows = await store.ask('search-near', { pieces: ['ru', 'tul', 'none'], kinds: ['event'], limit: 9999 });
  const wanted = events.filter((_, at) => at % 4 !== 3);
  expect(rows.map(({ id }) => id)).toEqual(
    wanted.sort((a, b) => b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1)).map(({ id }) => id),
  );
});
