import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { loadStatements } from '../../src/store/statements.ts';

test('a graph of before the blocks of pairs is made anew, an empty one needs no making', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const driver = openEmbedded(folder);
  const statements = loadStatements('embedded', loadOntology());
  const run = (text: string) => driver.transaction((transaction) => transaction.run(text));
  const isStale = async () => (await driver.run(statements.text('index/store')))[0]?.stale === true;
  await migrate(driver, statements);
  expect(await isStale()).toBe(false);
  await run("MATCH (m:Migration {id: 'V005__pairs'}) DELETE m");
  await run("CREATE (e:Event {id: 'event:before'})");
  await migrate(driver, statements);
  expect(await isStale()).toBe(true);
  await driver.close();
});
