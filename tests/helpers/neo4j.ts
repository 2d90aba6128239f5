import { Neo4jContainer } from '@testcontainers/neo4j';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';

/** A Neo4j for tests, or why there is none. */
export type Neo4jForTests =
  | {
      readonly url: string;
      readonly username: string;
      readonly password: string;
      /** Where its web pages are, Neo4j Browser among them; absent for a server that was given. */
      readonly pages?: string;
    }
  | { readonly reason: string };

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: Neo4jForTests;
  }
}

/** The image that the suites run. */
export const IMAGE = process.env.DRAMATIS_TEST_NEO4J_IMAGE ?? 'neo4j:2026.08-community';
const PASSWORD = 'dramatis-test';

/** Before the Neo4j suites: finds or starts one server for all of them. In CI their absence is a failure. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.DRAMATIS_TEST_NEO4J_URI;
  if (given) {
    const server = {
      url: given,
      username: process.env.DRAMATIS_TEST_NEO4J_USERNAME ?? 'neo4j',
      password: process.env.DRAMATIS_TEST_NEO4J_PASSWORD ?? '',
    };
    await claimDatabase(server);
    provide('neo4j', server);
    return undefined;
  }
  try {
    const container = await new Neo4jContainer(IMAGE).withPassword(PASSWORD).start();
    const login = { username: container.getUsername(), password: PASSWORD };
    provide('neo4j', { url: container.getBoltUri(), pages: container.getHttpUri(), ...login });
    return async () => void (await container.stop());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = `No Neo4j to test against: set DRAMATIS_TEST_NEO4J_URI, or start Docker with the image ${IMAGE} (${message})`;
    if (process.env.CI === 'true') throw new Error(reason, { cause: error });
    console.warn(`Neo4j suites are skipped. ${reason}`);
    provide('neo4j', { reason });
    return undefined;
  }
}

type Server = Exclude<Neo4jForTests, { readonly reason: string }>;

/** The server of this run; undefined where the suites have to be skipped, for the reason that was printed. */
export function neo4jServer(): Server | undefined {
  const server = inject('neo4j');
  return 'url' in server ? server : undefined;
}

/** Opens the tests' own database, emptied and migrated. */
export async function openEmptyNeo4j(): Promise<GraphStore> {
  const server = neo4jServer();
  if (!server) throw new Error('No Neo4j: the suite should have been skipped');
  await runOn(server, 'MATCH (n) WHERE NOT n:DramatisTests DETACH DELETE n');
  const { url, ...login } = server;
  const store = await openStore(url, login);
  await store.migrate();
  return store;
}

/** Someone's data must not be lost to tests: the database is empty, or marked as theirs by a node `:DramatisTests`. */
async function claimDatabase(server: Server): Promise<void> {
  const [row] = await runOn(
    server,
    'OPTIONAL MATCH (n) WITH count(n) AS all OPTIONAL MATCH (m:DramatisTests) RETURN all, count(m) AS marks',
  );
  if ((row?.all ?? 0) > 0 && row?.marks === 0) {
    throw new Error(
      `The database at ${server.url} is neither empty nor the tests' own: they would delete what it holds. ` +
        'Give them another one, or mark it with CREATE (:DramatisTests)',
    );
  }
  await runOn(server, 'MERGE (:DramatisTests)');
}

async function runOn({ url, username, password }: Server, statement: string): Promise<Record<string, number>[]> {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
