import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type EmbeddedDriver, openEmbedded } from '../../src/store/embedded.ts';
import { createReaders, type ReaderOptions, type Readers } from '../../src/store/readers.ts';

/** A statement that would run for hours. */
const ENDLESS =
  'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n';

async function reading(options: ReaderOptions = {}): Promise<{ readers: Readers; driver: EmbeddedDriver }> {
  const driver = openEmbedded(mkdtempSync(join(tmpdir(), 'dramatis-store-')));
  await add(driver, 1);
  const readers = createReaders(driver, { copyAgeMs: 0, ...options });
  onTestFinished(async () => {
    await readers.close();
    await driver.close();
  });
  return { readers, driver };
}

async function add(driver: EmbeddedDriver, count: number): Promise<void> {
  await driver.transaction((transaction) =>
    transaction.run('UNWIND range(1, $count) AS x CREATE (:Thing {id: x})', { count }),
  );
}

const COUNT = 'MATCH (n:Thing) RETURN count(n) AS n';

test('rows come in pages, with the values of the engine', async () => {
  const { readers } = await reading();
  const result = await readers.run('MATCH (t:Thing) UNWIND range(1, 2500) AS x RETURN x, t');
  expect(result.columns).toEqual(['x', 't']);
  const first = await result.next(3);
  expect(first).toMatchObject({
    isLast: false,
    rows: [
      [1, { _labels: ['Thing'], id: 1 }],
      [2, {}],
      [3, {}],
    ],
  });
  expect((await result.next(1500)).rows.map(([x]) => x)).toEqual(Array.from({ length: 1500 }, (_, at) => at + 4));
  expect(await result.next(Number.POSITIVE_INFINITY)).toMatchObject({ isLast: true, rows: { length: 997 } });
  expect(await result.next(1)).toEqual({ rows: [], isLast: true });
});

test('a change is seen by the next statement, but not on a copy that is held', async () => {
  const { readers, driver } = await reading();
  const held = readers.hold();
  await add(driver, 2);
  expect(await readers.query(COUNT)).toEqual([{ n: 3 }]);
  const old = await readers.run(COUNT, { copy: held });
  expect((await old.next(1)).rows).toEqual([[1]]);
  held.release();
});

test('a statement is ended at its deadline, and the next one runs', { timeout: 30_000 }, async () => {
  // Long enough for the second statement to start a process on a busy machine.
  const { readers } = await reading({ deadlineMs: 1000 });
  await expect(readers.query(ENDLESS)).rejects.toMatchObject({ code: 'STORE_DEADLINE' });
  expect(await readers.query(COUNT)).toEqual([{ n: 1 }]);
});

test('a cancelled statement ends alone; the others go on', async () => {
  const { readers } = await reading();
  const controller = new AbortController();
  const endless = readers.run(ENDLESS, { signal: controller.signal });
  const other = readers.run('UNWIND range(1, 3000) AS x RETURN x');
  setTimeout(() => controller.abort(), 200);
  await expect(endless).rejects.toMatchObject({ code: 'STORE_CANCELLED' });
  expect((await (await other).next(5000)).rows).toHaveLength(3000);
});

test('who waits for a reader gets one when a result is read to its end or closed', async () => {
  const { readers } = await reading({ mostReaders: 1 });
  const open = await readers.run('UNWIND range(1, 3000) AS x RETURN x');
  const waiting = readers.query(COUNT);
  await open.next(10);
  open.close();
  expect(await waiting).toEqual([{ n: 1 }]);
  await expect(open.next(2000)).rejects.toMatchObject({ code: 'STORE_CANCELLED' });
});

test('a statement that needs too much memory is ended', async () => {
  const { readers } = await reading({ memoryLimit: 100 * 2 ** 20 });
  const much = 'UNWIND range(1, 3000000) AS x RETURN x, toString(x) + "0123456789" AS text';
  await expect(readers.run(much)).rejects.toMatchObject({ code: 'STORE_MEMORY' });
  expect(await readers.query(COUNT)).toEqual([{ n: 1 }]);
});

const refused = [
  ["LOAD CSV FROM '/etc/hostname' AS line RETURN line", 'STORE_STATEMENT'],
  ["MATCH (t:Thing) LOAD /* */ CSV FROM '/etc/hostname' AS line RETURN line", 'STORE_STATEMENT'],
  ["PROFILE LOAD CSV FROM '/etc/hostname' AS line RETURN line", 'STORE_STATEMENT'],
  ['MATCH (t:Nothing) SET t.x = 1', 'STORE_READ_ONLY'],
  ['CREATE INDEX i FOR (t:Thing) ON (t.y)', 'STORE_READ_ONLY'],
] as const;
test.each(refused)('%s is refused', async (statement, code) => {
  const { readers } = await reading();
  await expect(readers.query(statement)).rejects.toMatchObject({ code });
});

test('errors say what the engine found, without its own words for it', async () => {
  const { readers } = await reading();
  await expect(readers.query('RETURN 1 +')).rejects.toMatchObject({
    gqlStatus: '42001',
    message: expect.stringMatching(/^Expected .*\n.*query:1:11/),
  });
});

test('a word that only looks like LOAD CSV is no reason to refuse', async () => {
  const { readers } = await reading();
  expect(await readers.query("RETURN 'load csv' AS text")).toEqual([{ text: 'load csv' }]);
});

test('nothing is left of the copies', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('dramatis-reader-'));
  const { readers, driver } = await reading();
  await readers.query(COUNT);
  await add(driver, 1);
  await readers.query(COUNT);
  await readers.close();
  const after = readdirSync(tmpdir()).filter((name) => name.startsWith('dramatis-reader-'));
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
});
