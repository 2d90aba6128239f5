import { describe } from 'vitest';
import { describeInjection } from '../contract/injection.ts';
import { neo4jServer, openEmptyNeo4j } from '../helpers/neo4j.ts';

// Skipped where there is no Neo4j; why, the set-up has printed.
describe.skipIf(!neo4jServer())('Neo4j', () => describeInjection('neo4j', openEmptyNeo4j));
