import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { createColumnAsk } from '../../src/store/columns/column-ask.ts';
import { createColumns } from '../../src/store/columns/columns.ts';
import { bitsOf, createRoles } from '../../src/store/columns/roles.ts';
import type { CypherDriver } from '../../src/store/cypher-driver.ts';
import { createCypherStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { loadStatements } from '../../src/store/statements.ts';
import { describeColumns } from '../contract/columns.ts';
import { NOTHING } from '../contract/graph-fixture.ts';
import { EVENTS, RANDOM_GRAPH } from '../serve/analysis/random-graph.ts';

const statements = loadStatements('embedded', loadOntology());
const query = async () => [];

async function openDriver(): Promise<CypherDriver> {
  const driver = openEmbedded(mkdtempSync(join(tmpdir(), 'dramatis-columns-')));
  await migrate(driver, statements);
  return driver;
}

describe('embedded', () =>
  describeColumns(async () => {
    const driver = await openDriver();
    return {
      store: createCypherStore({ driver, statements, query }),
      plain: createCypherStore({ driver, statements, query }),
    };
  }));

/** A store that others write to as well, as far as its driver says. */
async function openShared() {
  const driver = { ...(await openDriver()), isRemote: true };
  onTestFinished(() => driver.close());
  const columns = createColumns(driver, statements);
  const write = createCypherStore({ driver, statements, query });
  return { driver, columns, other: write, store: createCypherStore({ driver, statements, query }) };
}

const EVERY = { types: [], from: null, to: null, minConfidence: 0, minSources: 0, modalities: [], polarities: [] };
const COUNTED = {
  ...{ ...EVERY, eventTypes: [], families: [], actors: [], countries: [], publishers: [], knownBy: null },
  ...{ first: 'none', firstLength: 0, second: 'none', secondLength: 0, limit: 1 },
};

test('roles that were written over and over are those that were written last', () => {
  const roles = createRoles();
  for (let turn = 0; turn < 60_000; turn += 1) {
    const played = [turn % 7, 7].map((player) => ({ role: 'agent', player }) as const);
    roles.put(turn % 5, [...played, { role: 'place', player: 8 }]);
  }
  const rowsOf = (player: number, names: readonly string[]) => {
    const rows: number[] = [];
    roles.rowsOf(player, bitsOf(names), (row) => rows.push(row));
    return rows.sort();
  };
  expect(rowsOf(7, ['agent'])).toEqual([0, 1, 2, 3, 4]);
  expect(rowsOf(7, ['place'])).toEqual([]);
  expect(rowsOf(59_999 % 7, [])).toEqual([4]);
  roles.end(new Set([7]));
  expect(rowsOf(7, [])).toEqual([]);
  expect(rowsOf(8, [])).toEqual([0, 1, 2, 3, 4]);
});

describe('events in memory', () => {
  test('are asked instead of the graph, once they are read', async () => {
    const driver = await openDriver();
    onTestFinished(() => driver.close());
    await createCypherStore({ driver, statements, query }).write(RANDOM_GRAPH);
    const columns = createColumns(driver, statements);
    const ask = createColumnAsk(driver, columns, async () => Promise.reject(new Error('asked the graph')));
    await expect(ask('event-counts', COUNTED)).rejects.toThrow('asked the graph');
    await columns.warm();
    expect(await ask('event-counts', COUNTED)).toMatchObject([{ total: EVENTS.length }]);
    await expect(ask('event-counts', { ...COUNTED, publishers: ['Seed Wire'] })).rejects.toThrow('asked the graph');
    columns.forget();
    await expect(ask('event-counts', COUNTED)).rejects.toThrow('asked the graph');
  });

  test('what somebody else writes is seen at once', async () => {
    const { store, other } = await openShared();
    const total = async () => (await store.ask('event-counts', COUNTED))[0]?.total;
    await other.write(RANDOM_GRAPH);
    await store.warm();
    expect(await total()).toBe(EVENTS.length);
    await other.write({ ...NOTHING, retiredEvents: ['event:1'] });
    expect(await total()).toBe(EVENTS.length - 1);
    await store.write({ ...NOTHING, retiredEvents: ['event:2'] });
    expect(await total()).toBe(EVENTS.length - 2);
    await store.warm();
    await store.write({ ...NOTHING, retiredEvents: ['event:3'] });
    expect(await total()).toBe(EVENTS.length - 3);
  });

  test('what is written while they are read is in them', async () => {
    const { store, other, columns, driver } = await openShared();
    await other.write(RANDOM_GRAPH);
    const ask = createColumnAsk(driver, columns, async () => Promise.reject(new Error('asked the graph')));
    const reading = columns.warm();
    const change = { ...NOTHING, retiredEvents: ['event:1', 'event:149'] };
    await columns.follow(change, () =>
      driver.transaction(async (transaction) => {
        await transaction.run("MATCH (e:Event) WHERE e.id IN ['event:1', 'event:149'] DETACH DELETE e");
        await columns.stamp(transaction);
      }),
    );
    await reading;
    expect(await ask('event-counts', COUNTED)).toMatchObject([{ total: EVENTS.length - 2 }]);
    expect(await store.ask('event-counts', COUNTED)).toMatchObject([{ total: EVENTS.length - 2 }]);
  });

  test('a view that is made anew is read anew', async () => {
    const { store, columns } = await openShared();
    await store.write(RANDOM_GRAPH);
    await store.warm();
    await store.clearView();
    expect(await store.ask('event-counts', COUNTED)).toEqual([]);
    await store.write({ ...RANDOM_GRAPH, events: RANDOM_GRAPH.events.slice(0, 9) });
    expect(await store.ask('event-counts', COUNTED)).toMatchObject([{ total: 9 }]);
    await columns.warm();
    expect(columns.current()).toBe(undefined);
    await store.setStale(false);
    await columns.warm();
    expect(columns.current()?.size).toBe(9);
  });
});
