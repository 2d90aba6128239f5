import type { CypherDriver, CypherValue } from './cypher-driver.ts';
import { LABELS, type Statements } from './statements.ts';

/** How many nodes are read at once; texts make articles large. */
const NODES_AT_ONCE = 200;

/**
 * The whole graph as sorted lines: `(id:Label:Label) {properties}` and `(id)-[TYPE]->(id) {properties}`. Redirects and
 * what the store notes of itself are no part of the view and left out: they depend on the order of imports.
 */
export async function takeSnapshot(driver: CypherDriver, statements: Statements): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const label of LABELS) {
    for await (const ids of nodesOf(driver, statements, label, lines)) {
      const rows = await driver.run(statements.text('read/graph-edges', [label]), { ids });
      for (const { source, type, target, properties } of rows) {
        lines.push(`(${source})-[${type}]->(${target}) ${toText(properties ?? null)}`);
      }
    }
  }
  return lines.sort();
}

async function* nodesOf(
  driver: CypherDriver,
  statements: Statements,
  label: string,
  lines: string[],
): AsyncGenerator<readonly string[]> {
  const statement = statements.text('read/graph-nodes', [label]);
  for (let beyond = ''; ; ) {
    const rows = await driver.run(statement, { beyond, limit: NODES_AT_ONCE });
    for (const { id, labels, properties } of rows) {
      lines.push(`(${id}:${[...(labels as readonly string[])].sort().join(':')}) ${toText(properties ?? null)}`);
    }
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => String(id));
    yield ids;
    beyond = ids.at(-1) ?? beyond;
  }
}

/** JSON with the keys of every object in order. */
function toText(value: CypherValue): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
