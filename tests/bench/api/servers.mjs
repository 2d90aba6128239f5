import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../processes.mjs';

const IMAGE = process.env.DRAMATIS_TEST_NEO4J_IMAGE ?? 'neo4j:2026.08-community';
const PASSWORD = 'dramatis-bench';
const MAIN = join(ROOT, 'dist/cli/main.js');
const PEER = fileURLToPath(new URL('../peers/neo4j-graphql/', import.meta.url));

/** Serves a store and gives the address to ask at. */
export async function serveOwn(store, login = {}) {
  const env = login.username ? { NEO4J_USERNAME: login.username, NEO4J_PASSWORD: login.password } : {};
  const args = [MAIN, 'serve', '--port', '0', '--no-bolt', '--timeout', '60', '--json', '--store', store];
  const server = await serve(args, env, 'warm');
  return { ...server, url: `${server.url}graphql` };
}

/** Serves the same Neo4j with the peer; undefined where its packages are not installed. */
export function servePeer({ url, username, password }) {
  if (!existsSync(join(PEER, 'node_modules'))) return undefined;
  return serve([join(PEER, 'server.mjs'), url, username, password], {});
}

/** Starts a server and waits for its address, then for the line of this kind. */
async function serve(args, more, kind) {
  const child = spawn(process.execPath, args, {
    ...{ cwd: ROOT, env: { ...process.env, ...more }, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let url;
  for await (const line of createInterface({ input: child.stdout })) {
    const found = JSON.parse(line);
    url ??= found.url;
    if (kind && found.kind !== kind) continue;
    child.stdout.resume();
    return {
      url,
      async close() {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error(`${args.join(' ')} ended before it answered`);
}

/** A Neo4j in Docker whose database is made of the files of a folder. */
export async function importNeo4j(folder) {
  const { GenericContainer, Wait } = await import('testcontainers');
  const entry = '/startup/docker-entrypoint.sh';
  const command = `${entry} neo4j-admin database import full neo4j --overwrite-destination @import.args`;
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({
      NEO4J_AUTH: `neo4j/${PASSWORD}`,
      NEO4J_server_memory_heap_max__size: '2G',
      NEO4J_server_memory_heap_initial__size: '2G',
      NEO4J_server_memory_pagecache_size: '3G',
    })
    .withBindMounts([{ source: folder, target: '/import', mode: 'ro' }])
    .withWorkingDir('/import')
    .withEntrypoint(['bash', '-c', `${command} && exec ${entry} neo4j`])
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(1_800_000)
    .start();
  const url = `bolt://127.0.0.1:${container.getMappedPort(7687)}`;
  return { url, username: 'neo4j', password: PASSWORD, close: () => container.stop() };
}
