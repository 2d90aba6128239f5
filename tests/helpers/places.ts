import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import type { Place } from '../contract/kills.ts';
import { neo4jServer, openEmptyNeo4j } from './neo4j.ts';

/** A folder that does not exist yet; it goes with the process. */
export async function embeddedPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-kill-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const url = join(folder, 'store');
  return { url, open: () => openStore(url) };
}

/** The tests' own database, emptied. */
export async function neo4jPlace(): Promise<Place> {
  const server = neo4jServer();
  if (!server) throw new Error('No Neo4j: the suite should have been skipped');
  const { url, username, password } = server;
  await (await openEmptyNeo4j()).close();
  const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  return { url, env, open: () => openStore(url, { username, password }) };
}
