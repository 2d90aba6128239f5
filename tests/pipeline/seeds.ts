import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadModel } from '../../src/models/model.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createReporter, type Reporter } from '../../src/pipeline/reporter.ts';
import { createPipeline, type Pipeline, readFrom } from '../../src/pipeline.ts';
import type { ReadResult } from '../../src/read/reader.ts';
import { openSources } from '../../src/read/sources.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import type { Extraction } from '../../src/types.ts';
import { gather } from '../helpers/source.ts';

const ontology = loadOntology();
const knowledge = loadKnowledge();

/** The shipped reporter; it reads each article once, however often it is imported. */
export function rememberingReporter(): Reporter {
  const reporter = createReporter({ ontology, knowledge, model: loadModel() });
  const known = new Map<string, Promise<Extraction>>();
  return {
    ...reporter,
    extract: (article) => {
      const key = `${article.id} ${article.contentHash}`;
      const report = known.get(key) ?? reporter.extract(article);
      known.set(key, report);
      return report;
    },
  };
}

/** The articles of `seeds/`. */
export function readSeeds(): Promise<readonly ReadResult[]> {
  return gather(readFrom(openSources(['seeds'])));
}

/** A pipeline of the shipped stages into a store. */
export function pipelineInto(store: GraphStore, reporter: Reporter, batchSize = 20): Pipeline {
  return createPipeline({ reporter, resolver: createResolver({ ontology, knowledge }), store, batchSize });
}

/** An empty embedded store that goes with the test. */
export async function temporaryStore(): Promise<GraphStore> {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-seeds-'));
  const store = await openStore(folder);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

/** An empty embedded store for all tests of a file, which closes it; its folder goes with the process. */
export function storeForFile(): Promise<GraphStore> {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-seeds-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return openStore(folder);
}

/** The items in an order of their own for each number (Fisher and Yates, with the generator of Park and Miller). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const all = [...items];
  let state = seed;
  for (let at = all.length - 1; at > 0; at -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (at + 1);
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}
