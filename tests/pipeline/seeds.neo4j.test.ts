import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { neo4jServer, openEmptyNeo4j } from '../helpers/neo4j.ts';
import { pipelineInto, readSeeds, rememberingReporter, shuffled, temporaryStore } from './seeds.ts';

// Skipped where there is no Neo4j; why, the set-up has printed.
describe.skipIf(!neo4jServer())('the seeds in both stores', () => {
  const reporter = rememberingReporter();
  afterAll(() => reporter.close());

  it('are the same nodes, relationships and properties', async () => {
    const seeds = await readSeeds();
    const [embedded, neo4j] = [await temporaryStore(), await openEmptyNeo4j()];
    onTestFinished(() => neo4j.close());
    await pipelineInto(embedded, reporter).importArticles(seeds);
    const pipeline = pipelineInto(neo4j, reporter, 5);
    expect(await pipeline.importArticles(shuffled(seeds, 7))).toMatchObject({ imported: seeds.length, failed: 0 });
    const graph = await embedded.snapshot();
    expect(graph.length).toBeGreaterThan(1000);
    expect(await neo4j.snapshot()).toEqual(graph);
    expect(await pipeline.rebuild()).toBe(seeds.length);
    expect(await neo4j.snapshot()).toEqual(graph);
  });
});
