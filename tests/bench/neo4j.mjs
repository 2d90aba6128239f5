import neo4j from 'neo4j-driver';

const IMAGE = process.env.DRAMATIS_TEST_NEO4J_IMAGE ?? 'neo4j:2026.08-community';
const PASSWORD = 'dramatis-bench';

/** A Neo4j to measure: the one that is named for tests, else one in Docker; undefined, with the reason told, if none. */
export async function openServer({ neo4j: isWanted }) {
  if (!isWanted) return undefined;
  const url = process.env.DRAMATIS_TEST_NEO4J_URI;
  if (url) {
    const username = process.env.DRAMATIS_TEST_NEO4J_USERNAME ?? 'neo4j';
    const server = { url, username, password: process.env.DRAMATIS_TEST_NEO4J_PASSWORD ?? '' };
    await claim(server);
    return { ...server, close: async () => {} };
  }
  try {
    const { Neo4jContainer } = await import('@testcontainers/neo4j');
    const container = await new Neo4jContainer(IMAGE).withPassword(PASSWORD).start();
    const login = { username: container.getUsername(), password: PASSWORD };
    return { url: container.getBoltUri().replace(/\/$/, ''), ...login, close: () => container.stop() };
  } catch (error) {
    console.log(`Neo4j is left out: set DRAMATIS_TEST_NEO4J_URI, or start Docker with ${IMAGE} (${error.message})\n`);
    return undefined;
  }
}

/** Removes everything but the mark of the tests. */
export async function empty(server) {
  await run(server, 'MATCH (n) WHERE NOT n:DramatisTests CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
}

/** Someone's data must not be lost to a measurement. */
async function claim(server) {
  const found = await run(
    server,
    'OPTIONAL MATCH (n) WITH count(n) AS all OPTIONAL MATCH (m:DramatisTests) RETURN all, count(m) AS marks',
  );
  const [all, marks] = found.records[0].map(Number);
  if (all > 0 && marks === 0) {
    throw new Error(`The database at ${server.url} is neither empty nor the tests' own: it would be deleted`);
  }
  await run(server, 'MERGE (:DramatisTests)');
}

async function run({ url, username, password }, statement) {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    return await session.run(statement);
  } finally {
    await session.close();
    await driver.close();
  }
}
