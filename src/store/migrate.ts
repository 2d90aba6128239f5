import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CypherDriver } from './cypher-driver.ts';
import type { Statements } from './statements.ts';
import { parseStatement } from './statements.ts';

const FOLDER = new URL('../../cypher/', import.meta.url);

/**
 * Runs `cypher/migrations` in the order of their numbers, each once. Every statement in them says IF NOT EXISTS: one
 * that was cut short is run again whole.
 */
export async function migrate(driver: CypherDriver, statements: Statements, folder: URL = FOLDER): Promise<void> {
  const rows = await driver.run(statements.text('index/migrations'));
  const done = new Set(rows.map(({ id }) => id));
  for (const [id, file] of migrationFiles(driver.name, folder)) {
    if (done.has(id)) continue;
    for (const text of splitMigration(id, readFileSync(file, 'utf8'))) await runAlone(driver, text);
    await driver.transaction((transaction) => transaction.run(statements.text('write/migration'), { id }));
  }
}

/** The migrations by id; an engine's own file wins over its namesake. */
export function migrationFiles(engine: string, folder: URL = FOLDER): ReadonlyMap<string, URL> {
  const files = new Map<string, URL>();
  for (const part of ['migrations/', `${engine}/migrations/`]) {
    const root = new URL(part, folder);
    if (!existsSync(root)) continue;
    for (const name of readdirSync(root).filter((file) => file.endsWith('.cypher'))) {
      files.set(name.slice(0, -'.cypher'.length), new URL(name, root));
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Migrations that change what a graph holds, and make no constraint or index: a copy of a graph that had them must not get
 * them again. Those of one engine alone are left out: they mend what such a copying lost.
 */
export function contentMigrations(folder: URL = FOLDER): readonly string[] {
  const files = [...migrationFiles('', folder)];
  return files.filter(([, file]) => !/^CREATE /m.test(readFileSync(file, 'utf8'))).map(([id]) => id);
}

/** The statements of a migration file, which `;` ends. */
export function splitMigration(name: string, content: string): readonly string[] {
  const statements = parseStatement(name, content).text.split(';');
  return statements.map((text) => text.trim()).filter((text) => text !== '');
}

/** Changes of the schema cannot share a transaction with anything else. */
async function runAlone(driver: CypherDriver, text: string): Promise<void> {
  await driver.transaction((transaction) => transaction.run(text));
}
