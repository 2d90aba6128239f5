import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describedStatements, textsOf } from './helpers/cypher.ts';
import { neo4jServer, openEmptyNeo4j } from './helpers/neo4j.ts';

const server = neo4jServer();
const { statements, all } = describedStatements('neo4j');

// Skipped where no Neo4j answers, for the reason that the set-up printed.
describe.skipIf(!server)('on Neo4j', () => {
  let driver: Driver;
  beforeAll(async () => {
    await (await openEmptyNeo4j()).close();
    if (server) driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password));
  });
  afterAll(() => driver?.close());

  it.each(all)('$name is understood', async (described) => {
    const label = /\(\w*:\{\{type\}\}/.test(described.text) ? 'Actor' : 'AGENT';
    const parameters = Object.fromEntries(described.parameters.map((each) => [each, null]));
    for (const text of textsOf(statements, described, [label]))
      await driver.executeQuery(`EXPLAIN ${text}`, parameters);
  });

  const fast = all.filter(({ insteadOf }) => insteadOf !== undefined);
  it('some lists have a faster way', () => expect(fast.length).toBeGreaterThan(0));
  it.each(fast)('$name goes along an index, forward and back', async (described) => {
    const parameters = Object.fromEntries(described.parameters.map((each) => [each, null]));
    for (const text of textsOf(statements, described, [])) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
      const operators = operatorsOf(summary.plan || undefined);
      // The index gives them in order: no more than equals are sorted.
      expect(operators).toEqual(expect.arrayContaining([expect.stringMatching(/^Node(?:Unique)?IndexSeekByRange/)]));
      expect(operators).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:Partial(?:Top|Sort)|Limit)/)]));
    }
  });
});

function operatorsOf(plan: Plan | undefined): readonly string[] {
  return plan ? [plan.operatorType, ...plan.children.flatMap(operatorsOf)] : [];
}
