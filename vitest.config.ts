import { defineConfig } from 'vitest/config';

/** Suites that need a Neo4j: they share one server, one after the other. */
const NEO4J = 'tests/**/*neo4j.test.ts';

/** What takes minutes: `npm run test:long` alone runs it. */
const LONG = 'tests/**/*.long.test.ts';

export default defineConfig({
  // Vite would take graphql's .mjs files where Node takes .js: two instances, which refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['tests/**/*.test.ts'],
          exclude: [NEO4J, LONG],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: [NEO4J],
          globalSetup: ['tests/helpers/neo4j.ts'],
          maxWorkers: 1,
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: [LONG],
          globalSetup: ['tests/helpers/neo4j.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
