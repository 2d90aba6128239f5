import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphReader, GraphStore } from '../../src/store/graph-store.ts';
import { neo4jServer, openEmptyNeo4j } from '../helpers/neo4j.ts';
import { pipelineInto, readSeeds, rememberingReporter, storeForFile } from '../pipeline/seeds.ts';
import { askStore } from './analysis/ask-store.ts';
import { TYPICAL_QUERIES } from './queries.ts';

// Skipped where there is no Neo4j; why, the set-up has printed.
describe.skipIf(!neo4jServer())('the typical queries', () => {
  const reporter = rememberingReporter();
  let [embedded, neo4j]: (GraphStore | undefined)[] = [];
  beforeAll(async () => {
    [embedded, neo4j] = [await storeForFile(), await openEmptyNeo4j()];
    const seeds = await readSeeds();
    for (const store of [embedded, neo4j]) await pipelineInto(store, reporter).importArticles(seeds);
  }, 180_000);
  afterAll(async () => {
    await embedded?.close();
    await neo4j?.close();
    await reporter.close();
  });

  test.each(TYPICAL_QUERIES)('$name has the same answer from both stores', async ({ source }) => {
    const [one, other] = [await askStore(embedded as GraphStore, source), await askStore(neo4j as GraphStore, source)];
    expect(timeless(other)).toEqual(timeless(one));
  });

  test.each(TYPICAL_QUERIES)('$name takes few trips', async ({ source, trips }) => {
    const asked: string[] = [];
    const { query, ask } = neo4j as GraphStore;
    const watched: GraphReader = {
      query,
      ask: (question, ...rest) => {
        asked.push(question);
        return ask(question, ...rest);
      },
    };
    await askStore(watched, source);
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(trips);
  });
});

/** Without how long ago an answer was computed; scores to six digits. */
function timeless(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    key === 'ageSeconds' ? 0 : typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
  );
}
