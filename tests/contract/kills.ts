import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reporter } from '../../src/pipeline/reporter.ts';
import { readFrom } from '../../src/pipeline.ts';
import type { ReadResult } from '../../src/read/reader.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { dramatis, ended, start } from '../cli/run.ts';
import { gather, sourceOf } from '../helpers/source.ts';
import { pipelineInto, readSeeds, rememberingReporter, temporaryStore } from '../pipeline/seeds.ts';

/** Where killed processes write. */
export interface Place {
  /** The value of `--store`, and the settings that go with it. */
  readonly url: string;
  readonly env?: Readonly<Record<string, string>>;
  open(): Promise<GraphStore>;
}

/** How often processes are killed while they import, and while they judge. */
export interface Kills {
  readonly imports: number;
  readonly judgements: number;
  /** An empty place; the one before is done with. */
  readonly place: () => Promise<Place>;
}

/** A store that misses fewer articles than this is finished, and the next kill meets an empty one. */
const ENOUGH = 8;
/** A server may learn only now that its client is dead. */
const SETTLE_MS = 200;
/** More than a trial takes where other work shares the cores: a process starts, reads, is killed, and the graph is made again. */
const TRIAL_MS = 120_000;

/** Namesakes in two countries, decades apart: a pair for a person to decide. */
const NAMESAKES = [
  ['a', '2022-01-08', 'Kazakh police arrested Asel Omarova on Saturday. Kazakhstan said so.'],
  ['b', '1989-03-01', 'Russian troops detained Asel Omarova in Russia on 1 March 1989. Russia said so.'],
]
  .map(([id, publishedAt, text]) => JSON.stringify({ id, publishedAt, text }))
  .join('\n');

/** What `kill -9` must leave in every store: the state before or the state after, and all that was acknowledged. */
export function describeKills(name: string, { imports, judgements, place }: Kills): void {
  describe(`${name}: kill -9`, () => {
    const reporter = rememberingReporter();
    let seeds: readonly ReadResult[];
    beforeAll(async () => {
      seeds = await readSeeds();
    });
    afterAll(() => reporter.close());

    /** The graph that just these articles make. */
    async function graphOf(keys: ReadonlySet<string>): Promise<readonly string[]> {
      const store = await temporaryStore();
      const results = seeds.filter((result) => result.kind === 'article' && keys.has(result.article.key));
      await pipelineInto(store, reporter).importArticles(results);
      return store.snapshot();
    }

    async function expectCompleted(at: Place): Promise<void> {
      const { code } = await dramatis(['import', 'seeds', '--store', at.url], at.env ? { env: at.env } : {});
      const { keys, graph } = await lookInto(at, reporter);
      expect([code, keys.size]).toEqual([0, seeds.length]);
      expect(graph).toEqual(await graphOf(keys));
    }

    test(
      `${imports} times during an import: nothing acknowledged is lost, nothing is half-written`,
      async () => {
        let at = await place();
        let acknowledged = new Set<string>();
        for (let trial = 0; trial < imports; trial += 1) {
          for (const key of await importAndKill(at, trial)) acknowledged.add(key);
          const { keys, graph } = await lookInto(at, reporter);
          expect([...acknowledged].filter((key) => !keys.has(key))).toEqual([]);
          expect(graph).toEqual(await graphOf(keys));
          if (keys.size < seeds.length - ENOUGH) continue;
          await expectCompleted(at);
          at = await place();
          acknowledged = new Set();
        }
        await expectCompleted(at);
      },
      TRIAL_MS * (imports + 2),
    );

    test(
      `${judgements} times during a judgement: it holds wholly or not at all, and holds once acknowledged`,
      async () => {
        const at = await place();
        await importNamesakes(at, reporter);
        const { graph: before } = await lookInto(at, reporter);
        const after = await judgedGraph(reporter);
        expect(after).not.toEqual(before);
        for (let trial = 0; trial < judgements; trial += 1) {
          const isAcknowledged = await judgeAndKill(at, trial);
          const { graph } = await lookInto(at, reporter);
          if (isAcknowledged) expect(graph).toEqual(after);
          else expect([before, after]).toContainEqual(graph);
          await takeBack(at, reporter);
          expect((await lookInto(at, reporter)).graph).toEqual(before);
        }
      },
      TRIAL_MS * (judgements + 2),
    );
  });
}

/** Imports the seeds one by one and kills the process; gives the keys of the articles that it acknowledged. */
async function importAndKill({ url, env = {} }: Place, trial: number): Promise<readonly string[]> {
  const [articles, laterMs] = [1 + (trial % 3), (trial * 7) % 23];
  const child = start(['import', 'seeds', '--store', url, '--batch', '1', '--json'], env);
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

/** Decides the pair by a key and kills the process some milliseconds later; whether it said that it was decided. */
async function judgeAndKill({ url, env = {} }: Place, trial: number): Promise<boolean> {
  const child = start(['review', '--author', 'ana', '--store', url], env);
  const end = ended(child);
  let said = '';
  child.stdout?.on('data', (data) => {
    said += String(data);
  });
  await isAsking(child);
  child.stdin?.on('error', () => undefined);
  child.stdin?.write('s');
  await sleep((trial * 5) % 61);
  child.kill('SIGKILL');
  await end;
  return said.startsWith('same judgement:');
}

/** Resolves when the pair and the keys are on the screen. */
function isAsking(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let shown = '';
    child.stderr?.on('data', (data) => {
      shown += String(data);
      if (shown.includes('q quit')) resolve();
    });
    child.once('close', () => reject(new Error(`review ended: ${shown}`)));
  });
}

/** The graph of a store after a kill, brought up to date as every command does it, and the keys of its articles. */
async function lookInto(at: Place, reporter: Reporter): Promise<{ keys: ReadonlySet<string>; graph: string[] }> {
  await sleep(SETTLE_MS);
  return withStore(at, async (store) => {
    if (await store.isStale()) await pipelineInto(store, reporter).rebuild();
    const articles = await store.ask('stored-articles', {});
    return { keys: new Set(articles.map(({ key }) => key)), graph: await graphIn(store) };
  });
}

/** Without what was said about it, which stays and has its time. */
async function graphIn(store: GraphStore): Promise<string[]> {
  return (await store.snapshot()).filter((line) => !line.startsWith('(judgement:'));
}

function importNamesakes(at: Place, reporter: Reporter): Promise<void> {
  return withStore(at, async (store) => {
    const articles = await gather(readFrom([sourceOf('lines', NAMESAKES, { format: 'jsonl' })]));
    expect(await pipelineInto(store, reporter).importArticles(articles)).toMatchObject({ imported: 2 });
  });
}

/** What the judgement makes of the graph, where nothing is killed. */
async function judgedGraph(reporter: Reporter): Promise<readonly string[]> {
  const store = await temporaryStore();
  const at: Place = { url: '', open: async () => ({ ...store, close: async () => undefined }) };
  await importNamesakes(at, reporter);
  const [doubt] = await store.ask('doubts', {}, { limit: 1 });
  const subjects = [{ actor: doubt?.first ?? '' }, { actor: doubt?.second ?? '' }];
  const said = { decision: 'same', subjects, author: 'ana', time: '2022-02-01T00:00:00.000Z' } as const;
  expect(await pipelineInto(store, reporter).judge(said)).toMatchObject({ kind: 'judged' });
  return graphIn(store);
}

/** Withdraws all judgements that hold. */
function takeBack(at: Place, reporter: Reporter): Promise<void> {
  return withStore(at, async (store) => {
    for (const { id } of await store.ask('judgements', { withdrawn: false }, { limit: 10 })) {
      await pipelineInto(store, reporter).withdrawJudgement(id, '2022-03-01T00:00:00.000Z');
    }
  });
}

async function withStore<T>({ open }: Place, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
