import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, StoreError } from '../errors.ts';
import { loadOntology } from '../ontology/load.ts';
import { createCypherStore } from './cypher-store.ts';
import type { GraphStore } from './graph-store.ts';
import { loadStatements, type TypeNames } from './statements.ts';

/** How a store is opened; what a kind of store does not need is left alone. */
export interface StoreOptions {
  /** The relation types that the graph may hold; default: the shipped ontology. */
  readonly types?: TypeNames;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  /** How long a person's own statement may run. */
  readonly deadlineMs?: number;
  /** Embedded: how old the copy that people's own statements read may be. */
  readonly copyAgeMs?: number;
  /** Embedded: refuse a folder that holds no store yet, instead of making one. */
  readonly mustExist?: boolean;
}

/**
 * Opens a store: `bolt://`, `neo4j://` and their `+s`, `+ssc` forms are a Neo4j server, everything else is the folder
 * of an embedded store, which is made where there is none. Throws StoreError, or ConfigError for a scheme nobody knows.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<GraphStore> {
  const types = options.types ?? loadOntology();
  const scheme = schemeOf(url);
  if (scheme === undefined) {
    if (options.mustExist && isMissing(url)) {
      throw new StoreError('STORE_UNKNOWN', `There is no store in ${url}: import articles first, or name another one`);
    }
    const { openEmbeddedStore } = await import('./embedded-store.ts');
    return openEmbeddedStore(url, { ...options, types });
  }
  if (!/^(bolt|neo4j)(\+s|\+ssc)?$/.test(scheme)) {
    throw new ConfigError('CONFIG_INVALID', `Unknown store ${scheme}://: use a folder, bolt:// or neo4j:// (+s, +ssc)`);
  }
  const { openNeo4j } = await import('./neo4j.ts');
  const driver = await openNeo4j(url, options);
  return createCypherStore({ driver, statements: loadStatements('neo4j', types), query: driver.query });
}

/** Whether a store's name is that of a folder in which there is none yet. */
export function isMissing(url: string): boolean {
  return schemeOf(url) === undefined && !['graph.grafeo', 'journal.jsonl'].some((file) => existsSync(join(url, file)));
}

function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
}
