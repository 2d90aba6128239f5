import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import { writeNeo4jImport } from '../../src/store/neo4j-import.ts';
import { FIXTURE, JUDGEMENTS } from '../contract/graph-fixture.ts';
import { type ImportedNeo4j, startImported } from '../helpers/imported-neo4j.ts';

/** A server that is given by its address keeps its own files; where there is none at all, the set-up has said why. */
const CANNOT_IMPORT = 'reason' in inject('neo4j') || process.env.DRAMATIS_TEST_NEO4J_URI !== undefined;

describe.skipIf(CANNOT_IMPORT)('a graph that neo4j-admin imported from an export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-import-'));
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  let [embedded, neo4j, server]: [GraphStore?, GraphStore?, ImportedNeo4j?] = [];
  beforeAll(async () => {
    embedded = await openStore(join(folder, 'store'));
    await embedded.migrate();
    await embedded.write({ ...FIXTURE, retiredActors: [{ id: 'person:old', to: 'person:putin' }] });
    await writeNeo4jImport(embedded, first);
    server = await startImported(first);
    neo4j = await openStore(server.url, server);
    await neo4j.migrate();
  });
  afterAll(async () => {
    await embedded?.close();
    await neo4j?.close();
    await server?.container.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has the same nodes, relationships and properties', async () => {
    expect(await neo4j?.snapshot()).toEqual(await embedded?.snapshot());
    expect(await neo4j?.ask('redirects', { ids: ['person:old'] })).toEqual([{ id: 'person:old', to: 'person:putin' }]);
    const judgements = await neo4j?.ask('judgements', { withdrawn: true });
    expect(judgements?.map(({ id }) => id).sort()).toEqual(JUDGEMENTS.map(({ id }) => id).sort());
  });

  test('gets its constraints and indexes when it is opened, and takes changes', async () => {
    const constraints = await neo4j?.query('SHOW CONSTRAINTS YIELD name RETURN name AS name');
    expect(constraints?.map(({ name }) => name)).toEqual(expect.arrayContaining(['article_id', 'event_id']));
    expect(await neo4j?.isStale()).toBe(false);
    const before = await neo4j?.snapshot();
    await neo4j?.write(FIXTURE);
    expect(await neo4j?.snapshot()).toEqual(before);
  });

  test('is exported as the same files', async () => {
    await writeNeo4jImport(neo4j as GraphStore, second);
    expect(filesIn(second)).toEqual(filesIn(first));
  });
});

/** Each file of a folder with its lines as they are but for their order. */
function filesIn(folder: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8').split('\n').sort()]),
  );
}
