import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

/** Serves the graph with @neo4j/graphql and prints its address as JSON: `node server.mjs <bolt url> <user> <password>`. */

const [url, username, password] = process.argv.slice(2);
const typeDefs = readFileSync(new URL('types.graphql', import.meta.url), 'utf8');
const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
// Dates are texts in this graph: comparing texts has to be asked for.
const features = { filters: { String: { GT: true, GTE: true, LT: true, LTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const server = new ApolloServer({ schema });
const { url: address } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
console.log(JSON.stringify({ url: address }));
process.once('SIGTERM', async () => {
  await server.stop();
  await driver.close();
});
