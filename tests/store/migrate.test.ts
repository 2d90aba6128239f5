import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { loadStatements } from '../../src/store/statements.ts';

function openMigrating() {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-migrate-'));
  const driver = openEmbedded(folder);
  onTestFinished(async () => {
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const statements = loadStatements('embedded', loadOntology());
  const run = (text: string) => driver.transaction((transaction) => transaction.run(text));
  return { driver, statements, run };
}

test('a graph of before the blocks of pairs is made anew, an empty one needs no making', async () => {
  const { driver, statements, run } = openMigrating();
  const isStale = async () => (await driver.run(statements.text('index/store')))[0]?.stale === true;
  await migrate(driver, statements);
  expect(await isStale()).toBe(false);
  await run("MATCH (m:Migration {id: 'V005__pairs'}) DELETE m");
  await run("CREATE (e:Event {id: 'event:before'})");
  await migrate(driver, statements);
  expect(await isStale()).toBe(true);
});

test('events of before say when they were first reported, as far as an article with a date reports them', async () => {
  const { driver, statements, run } = openMigrating();
  await migrate(driver, statements);
  await run("MATCH (m:Migration {id: 'V009__first_reported'}) DELETE m");
  for (const [id, days] of Object.entries({
    '05': ['2022-01-09', '2022-01-08'],
    ab: ['2021'],
    ff: ['null'],
    '9': [],
  })) {
    await run(`CREATE (e:Event {id: 'event:${id}'})`);
    for (const day of days) {
      const article = day === 'null' ? '(x:Article)' : `(x:Article {publishedAt: '${day}'})`;
      await run(`MATCH (e:Event {id: 'event:${id}'}) CREATE ${article} CREATE (x)-[:REPORTS]->(e)`);
    }
  }
  await migrate(driver, statements);
  const rows = await run('MATCH (e:Event) RETURN e.id AS id, e.firstReported AS day ORDER BY id');
  expect(rows.map(({ id, day }) => [id, day])).toEqual([
    ['event:05', '2022-01-08'],
    ['event:9', null],
    ['event:ab', '2021'],
    ['event:ff', null],
  ]);
});
