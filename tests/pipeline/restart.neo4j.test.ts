import { afterAll, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { noOwnNeo4j, startOwnNeo4j } from '../helpers/own-neo4j.ts';
import { pipelineInto, readSeeds, rememberingReporter, temporaryStore } from './seeds.ts';

const reporter = rememberingReporter();
afterAll(() => reporter.close());

it.skipIf(noOwnNeo4j())('an import goes on after the server was stopped and started again', async () => {
  const { url, username, password, ...server } = await startOwnNeo4j();
  onTestFinished(server.remove);
  const neo4j = await openStore(url, { username, password });
  onTestFinished(() => neo4j.close());
  await neo4j.migrate();
  const seeds = (await readSeeds()).slice(0, 12);
  let written = 0;
  let restarted: Promise<void> | undefined;
  const onOutcome = (): void => {
    written += 1;
    if (written === 5) restarted = server.stop().then(server.start);
  };
  const summary = await pipelineInto(neo4j, reporter, 1).importArticles(seeds, { onOutcome });
  await restarted;
  expect(summary).toMatchObject({ imported: seeds.length, failed: 0 });
  const embedded = await temporaryStore();
  await pipelineInto(embedded, reporter).importArticles(seeds);
  expect(await neo4j.snapshot()).toEqual(await embedded.snapshot());
});
