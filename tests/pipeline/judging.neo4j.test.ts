import { describe } from 'vitest';
import { describeJudging } from '../contract/judging.ts';
import { neo4jServer, openEmptyNeo4j } from '../helpers/neo4j.ts';

// Skipped where there is no Neo4j; why, the set-up has printed.
describe.skipIf(!neo4jServer())('with a Neo4j', () => describeJudging('neo4j', openEmptyNeo4j));
