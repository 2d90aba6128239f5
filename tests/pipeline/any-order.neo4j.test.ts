import { describe } from 'vitest';
import { describeAnyOrder } from '../contract/any-order.ts';
import { neo4jServer, openEmptyNeo4j } from '../helpers/neo4j.ts';

// Skipped where there is no Neo4j; why, the set-up has printed.
describe.skipIf(!neo4jServer())('with a Neo4j', () => describeAnyOrder('neo4j', { open: openEmptyNeo4j, runs: 3 }));
