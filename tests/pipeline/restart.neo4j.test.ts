import { createServer } from 'node:net';
import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import { afterAll, expect, inject, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { IMAGE } from '../helpers/neo4j.ts';
import { pipelineInto, readSeeds, rememberingReporter, temporaryStore } from './seeds.ts';

const PASSWORD = 'dramatis-test';

/** A server that is given by its address is not ours to restart; where there is none at all, the set-up has said why. */
const CANNOT_RESTART = 'reason' in inject('neo4j') || process.env.DRAMATIS_TEST_NEO4J_URI !== undefined;

const reporter = rememberingReporter();
afterAll(() => reporter.close());

it.skipIf(CANNOT_RESTART)('an import goes on after the server was stopped and started again', async () => {
  const port = await freePort();
  const container = await startNeo4j(port);
  onTestFinished(async () => void (await container.stop()));
  const url = `bolt://127.0.0.1:${port}`;
  const neo4j = await openStore(url, { username: 'neo4j', password: PASSWORD });
  onTestFinished(() => neo4j.close());
  await neo4j.migrate();
  const seeds = (await readSeeds()).slice(0, 12);
  let written = 0;
  let restarted: Promise<void> | undefined;
  const onOutcome = (): void => {
    written += 1;
    // Killed outright, the image leaves a pid file behind and refuses to start again.
    if (written === 5) restarted = container.restart({ timeout: 30_000 });
  };
  const summary = await pipelineInto(neo4j, reporter, 1).importArticles(seeds, { onOutcome });
  await restarted;
  expect(summary).toMatchObject({ imported: seeds.length, failed: 0 });
  const embedded = await temporaryStore();
  await pipelineInto(embedded, reporter).importArticles(seeds);
  expect(await neo4j.snapshot()).toEqual(await embedded.snapshot());
});

/** With a port of the host that stays the same: Docker gives another one at each start. */
function startNeo4j(port: number): Promise<StartedTestContainer> {
  return new GenericContainer(IMAGE)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${PASSWORD}` })
    .withExposedPorts({ container: 7687, host: port })
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(120_000)
    .start();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
