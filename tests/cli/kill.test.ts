import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadResult } from '../../src/read/reader.ts';
import { openStore } from '../../src/store/index.ts';
import { pipelineInto, readSeeds, rememberingReporter, temporaryStore } from '../pipeline/seeds.ts';
import { dramatis, ended, start, temporaryFolder } from './run.ts';

/** When an import is killed: after so many articles were acknowledged, and so much later. */
interface Kill {
  readonly articles: number;
  readonly laterMs: number;
}

/** How many kills there are; more of them take their time. */
const COUNT = Number(process.env.DRAMATIS_TEST_KILLS ?? 3);
const KILLS = Array.from({ length: COUNT }, (_, at): Kill => ({ articles: 1 + (at % 3), laterMs: (at * 7) % 23 }));

/** A store that misses fewer articles than this is finished, and the next kill meets an empty one. */
const ENOUGH = 8;

const reporter = rememberingReporter();
let seeds: readonly ReadResult[];
beforeAll(async () => {
  seeds = await readSeeds();
});
afterAll(() => reporter.close());

/** Imports the seeds one by one and kills the process; gives the keys of the articles that it acknowledged. */
async function importAndKill(store: string, { articles, laterMs }: Kill): Promise<readonly string[]> {
  const child = start(['import', 'seeds', '--store', store, '--batch', '1', '--json']);
  const end = ended(child);
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    const { kind, key } = JSON.parse(line);
    if (kind === 'imported') acknowledged.push(key);
    if (acknowledged.length < articles) continue;
    await sleep(laterMs);
    child.kill('SIGKILL');
  }
  expect(await end).toBe(null);
  return acknowledged;
}

/** The graph of a store after a kill, brought up to date as every command does it, and the keys of its articles. */
async function lookInto(folder: string): Promise<{ keys: ReadonlySet<string>; graph: readonly string[] }> {
  const store = await openStore(folder, { mustExist: true });
  try {
    if (await store.isStale()) await pipelineInto(store, reporter).rebuild();
    const articles = await store.ask('stored-articles', {});
    return { keys: new Set(articles.map(({ key }) => key)), graph: await store.snapshot() };
  } finally {
    await store.close();
  }
}

/** The graph that just these articles make. */
async function graphOf(keys: ReadonlySet<string>): Promise<readonly string[]> {
  const store = await temporaryStore();
  const results = seeds.filter((result) => result.kind === 'article' && keys.has(result.article.key));
  await pipelineInto(store, reporter).importArticles(results);
  return store.snapshot();
}

test(
  'an import that is killed loses nothing that it acknowledged, and leaves nothing half-written',
  async () => {
    let folder = join(temporaryFolder(), 'store');
    let acknowledged = new Set<string>();
    for (const kill of KILLS) {
      for (const key of await importAndKill(folder, kill)) acknowledged.add(key);
      const { keys, graph } = await lookInto(folder);
      expect([...acknowledged].filter((key) => !keys.has(key))).toEqual([]);
      expect(graph).toEqual(await graphOf(keys));
      if (keys.size < seeds.length - ENOUGH) continue;
      await expectCompleted(folder);
      folder = join(temporaryFolder(), 'store');
      acknowledged = new Set();
    }
    await expectCompleted(folder);
  },
  40_000 * COUNT,
);

/** Imports the rest. */
async function expectCompleted(folder: string): Promise<void> {
  const { code } = await dramatis(['import', 'seeds', '--store', folder]);
  const { keys, graph } = await lookInto(folder);
  expect([code, keys.size]).toEqual([0, seeds.length]);
  expect(graph).toEqual(await graphOf(keys));
}
