import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { rebuildView } from '../../src/pipeline/rebuild.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { CypherDriver } from '../../src/store/cypher-driver.ts';
import { createCypherStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { loadStatements } from '../../src/store/statements.ts';
import { FIXTURE } from '../contract/graph-fixture.ts';
import { storedOf } from '../helpers/story.ts';

const ontology = loadOntology();
const resolver = createResolver({ ontology, knowledge: loadKnowledge() });
const statements = loadStatements('embedded', ontology);

/** Three articles of two people, the last of which a crash meets. */
const STORIES = [1, 2, 3].map((day) =>
  storedOf({
    key: `story-${day}`,
    publishedAt: `2022-01-0${day}`,
    entities: [
      { type: 'Person', name: 'Asel Omarova' },
      { type: 'Person', name: 'Timur Bekov' },
    ],
    events: [{ type: 'CRITICIZED', agents: [0], targets: [1] }],
  }),
);

test('a change that is too large for one transaction gives the same graph', async () => {
  const [whole, parts] = [await storeOn(engine()), await storeOn({ ...engine(), rowsAtOnce: 3 })];
  await whole.write(FIXTURE);
  await parts.write(FIXTURE);
  expect(await parts.snapshot()).toEqual(await whole.snapshot());
  expect(await parts.isStale()).toBe(false);
});

test('wherever it is cut short, the graph has all of it or nothing once it is made anew', async () => {
  const before = await snapshotOf(STORIES.slice(0, 2));
  const after = await snapshotOf(STORIES);
  const seen = new Set<string>();
  for (let steps = 0; ; steps += 1) {
    const driver = engine();
    const store = await storeOn(driver);
    await add(store, STORIES.slice(0, 2));
    const failing = await storeOn(failingAfter(driver, steps));
    const failed = await add(failing, STORIES.slice(2)).then(
      () => false,
      () => true,
    );
    const stale = await store.isStale();
    if (failed && stale) await expect(add(failing, STORIES.slice(2))).rejects.toMatchObject({ code: 'STORE_STALE' });
    if (stale) await rebuildView({ store, resolver, batchSize: 2 });
    const snapshot = await store.snapshot();
    expect([before, after]).toContainEqual(snapshot);
    seen.add(snapshot.join('\n'));
    if (!failed) break;
  }
  expect(seen.size).toBe(2);
});

function engine(): CypherDriver {
  const driver = openEmbedded(mkdtempSync(join(tmpdir(), 'dramatis-store-')));
  onTestFinished(() => driver.close());
  return driver;
}

async function storeOn(driver: CypherDriver): Promise<GraphStore> {
  const store = createCypherStore({ driver, statements, query: () => Promise.reject(new Error('not asked')) });
  await store.migrate();
  return store;
}

async function add(store: GraphStore, articles: typeof STORIES): Promise<void> {
  await store.write(await resolver.resolve({ articles, retired: [] }, store.index));
}

async function snapshotOf(articles: typeof STORIES): Promise<readonly string[]> {
  const store = await storeOn(engine());
  await add(store, articles);
  return store.snapshot();
}

/** Takes some transactions of a large change and no more. */
function failingAfter(driver: CypherDriver, steps: number): CypherDriver {
  let left = steps;
  return {
    ...driver,
    rowsAtOnce: 0,
    transaction: (work) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the server is gone')) : driver.transaction(work);
    },
  };
}
