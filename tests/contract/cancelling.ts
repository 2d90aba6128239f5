import { setMaxListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { askCypher } from '../../src/serve/ask-cypher.ts';
import { startServer } from '../../src/serve/server.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { noReading } from '../serve/ask.ts';
import { ENDLESS } from '../serve/bolt/serving.ts';
import { post } from '../serve/listening.ts';
import { FIXTURE } from './graph-fixture.ts';

const QUERY = `query ($statement: String!) { cypher(statement: $statement) { rows } }`;
/** More than there are reader processes, so that one that is still at work would be missed. */
const MANY = 6;
const ontology = loadOntology();

/** What a store must do when nobody waits for it any more. `expectIdle` fails while it works on an endless statement. */
export function describeCancelling(
  name: string,
  { open, expectIdle }: { open: () => Promise<GraphStore>; expectIdle: (store: GraphStore) => Promise<void> },
): void {
  describe(`${name}: ending what a request asked for`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.write(FIXTURE);
    });
    afterAll(() => store.close());

    async function served(timeoutMs: number): Promise<string> {
      const parts = { store, ontology, reading: noReading, cypher: askCypher(store), port: 0, timeoutMs };
      const server = await startServer(parts);
      onTestFinished(() => server.close());
      return server.url;
    }

    test('a statement that takes too long is ended in the store', async () => {
      const url = await served(1000);
      const answers = await Promise.all(Array.from({ length: MANY }, () => post(url, QUERY, { statement: ENDLESS })));
      for (const { status, body } of answers)
        expect([status, body.errors?.[0]?.extensions.code]).toEqual([504, 'STORE_DEADLINE']);
      await expectIdle(store);
      expect((await post(await served(20_000), QUERY, { statement: 'RETURN 1 AS n' })).body).toEqual({
        data: { cypher: { rows: [[1]] } },
      });
    });

    test('a statement whose client has gone is ended in the store', async () => {
      const url = await served(60_000);
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query: QUERY, variables: { statement: ENDLESS } });
      const gone = Array.from({ length: MANY }, () =>
        fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(1000) }),
      );
      for (const { status } of await Promise.allSettled(gone)) expect(status).toBe('rejected');
      await expectIdle(store);
      expect((await post(url, QUERY, { statement: 'RETURN 1 AS n' })).body).toEqual({
        data: { cypher: { rows: [[1]] } },
      });
    });

    test('questions that wait when their request ends are never asked', async () => {
      const over = new AbortController();
      setMaxListeners(0, over.signal);
      const asked = Array.from({ length: 200 }, () => store.until?.(over.signal).ask('statistics', {}));
      over.abort(new Error('over'));
      const ends = await Promise.allSettled(asked);
      expect(ends.some((end) => end.status === 'rejected')).toBe(true);
      expect(await store.ask('statistics', {})).toHaveLength(1);
    });
  });
}
