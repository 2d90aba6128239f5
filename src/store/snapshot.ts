import type { CypherValue } from './cypher-driver.ts';
import { nodePages } from './graph-pages.ts';
import type { GraphReader } from './graph-store.ts';
import { LABELS } from './statements.ts';

/** How many nodes are read at once; texts make articles large. */
const NODES_AT_ONCE = 200;

/**
 * The whole graph as sorted lines: `(id:Label:Label) {properties}` and `(id)-[TYPE]->(id) {properties}`. Redirects and
 * what the store notes of itself are no part of the view and left out: they depend on the order of imports.
 */
export async function takeSnapshot(ask: GraphReader['ask']): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const label of LABELS) {
    for await (const nodes of nodePages(ask, label, NODES_AT_ONCE)) {
      for (const { id, labels, properties } of nodes) {
        lines.push(`(${id}:${[...labels].sort().join(':')}) ${toText(properties)}`);
      }
      const ids = nodes.map(({ id }) => id);
      for (const { source, type, target, properties } of await ask('graph-edges', { types: [label], ids })) {
        lines.push(`(${source})-[${type}]->(${target}) ${toText(properties)}`);
      }
    }
  }
  return lines.sort();
}

/** JSON with the keys of every object in order. */
function toText(value: CypherValue): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
