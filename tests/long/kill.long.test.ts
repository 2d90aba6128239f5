import { describe } from 'vitest';
import { describeKills } from '../contract/kills.ts';
import { neo4jServer } from '../helpers/neo4j.ts';
import { embeddedPlace, neo4jPlace } from '../helpers/places.ts';

describeKills('embedded', { imports: 25, judgements: 25, place: embeddedPlace });

// Skipped where there is no Neo4j; why, the set-up has printed.
describe.skipIf(!neo4jServer())('with a Neo4j', () =>
  describeKills('neo4j', { imports: 10, judgements: 10, place: neo4jPlace }),
);
