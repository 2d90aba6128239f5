import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import type { ViewChange } from '../../src/types.ts';

interface Made {
  readonly changes: () => Iterable<ViewChange>;
}

const SIZE = { events: 600, actors: 200, articles: 180 };

async function madeUp(): Promise<Made> {
  const { madeUpGraph } = await import(new URL('graph/view.mjs', import.meta.url).href);
  return madeUpGraph(SIZE);
}

async function openIn(folder: string): Promise<GraphStore> {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

test('the made-up graph is the same each time, and loads in one go as it is written by imports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-graph-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const written = await openIn(join(folder, 'written'));
  await written.migrate();
  for (const change of (await madeUp()).changes()) await written.write(change);
  const { loadGraph } = await import(new URL('graph/load.mjs', import.meta.url).href);
  await loadGraph(join(folder, 'loaded'), (await madeUp()).changes());
  const loaded = await openIn(join(folder, 'loaded'));
  expect(await loaded.snapshot()).toEqual(await written.snapshot());
  const [counts] = await loaded.ask('statistics', {});
  expect(counts).toMatchObject({ events: SIZE.events, articles: SIZE.articles });
  expect((counts?.actors ?? 0) + (counts?.places ?? 0)).toBe(SIZE.actors);
  const [hub, ...rest] = await loaded.ask('actors', { types: [], text: null, countryCode: null, minArticles: 0 });
  expect(hub?.articleCount).toBeGreaterThan(10 * (rest[100]?.articleCount ?? 0));
});
