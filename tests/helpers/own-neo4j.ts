import { createServer } from 'node:net';
import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';
import { inject } from 'vitest';
import { IMAGE } from './neo4j.ts';

const PASSWORD = 'dramatis-test';
/** In seconds. Killed outright, the image leaves a pid file behind and refuses to start again. */
const PATIENCE = 60;

/** A Neo4j of one test, which may stop and start it; its address stays. */
export interface OwnNeo4j {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
  /** Resolves when Docker has started it: until it answers takes longer. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** A server that is given by its address is not ours to stop; where there is none at all, the set-up has said why. */
export const noOwnNeo4j = (): boolean =>
  'reason' in inject('neo4j') || process.env.DRAMATIS_TEST_NEO4J_URI !== undefined;

/** Starts one with a port of the host that stays the same: Docker gives another one at each start. */
export async function startOwnNeo4j(): Promise<OwnNeo4j> {
  const port = await freePort();
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${PASSWORD}` })
    .withExposedPorts({ container: 7687, host: port })
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(120_000)
    .start();
  const { container: docker } = await getContainerRuntimeClient();
  const handle = docker.getById(container.getId());
  return {
    ...{ url: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: PASSWORD },
    stop: async () => void (await handle.stop({ t: PATIENCE })),
    start: async () => void (await handle.start()),
    remove: async () => void (await container.stop()),
  };
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
