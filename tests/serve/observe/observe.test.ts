import { expect, test } from 'vitest';
import { StoreError } from '../../../src/errors.ts';
import type { Change } from '../../../src/serve/observe/observe-plugin.ts';
import { memoryReader } from '../../helpers/memory-reader.ts';
import { listening, post } from '../listening.ts';
import { smallGraph } from '../small-graph.ts';

const QUERY = 'query Count { statistics { articles } }';
const BODY = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: QUERY }),
};
const never = () => new Promise<never>(() => {});

test('operations and questions to the store are counted', async () => {
  const url = await listening();
  await post(url, QUERY);
  await post(url, '{ nothing }');
  const text = await (await fetch(`${url}metrics`)).text();
  expect(text).toContain('dramatis_operation_seconds_count{type="query",operation="Count"} 1');
  expect(text).toContain('dramatis_operations_total{type="query",outcome="ok"} 1');
  expect(text).toContain('outcome="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(text).toContain('dramatis_store_seconds_count{question="statistics"} 1');
  expect(text).toContain('process_cpu_seconds_total');
});

test('metrics are for those with a token where there are tokens', async () => {
  const accounts = { find: (token: string) => (token === 'good' ? { name: 'x', role: 'reader' as const } : undefined) };
  const url = await listening({ accounts });
  const statuses = ['', 'Bearer bad', 'Bearer good'].map(async (authorization) => {
    const headers = authorization === '' ? {} : { authorization };
    return (await fetch(`${url}metrics`, { headers })).status;
  });
  expect(await Promise.all(statuses)).toEqual([401, 401, 200]);
});

test('a request has an id, of those who pass it on or a new one', async () => {
  const url = await listening();
  const ids = ['abc-1', 'x'.repeat(100), '{"a":1}'].map(async (id) => {
    const response = await fetch(url, { ...BODY, headers: { ...BODY.headers, 'x-request-id': id } });
    return response.headers.get('x-request-id');
  });
  const [kept, ...made] = await Promise.all(ids);
  expect(kept).toBe('abc-1');
  for (const id of made) expect(id).toMatch(/^[0-9a-f-]{36}$/);
});

test('while the store is away the answer is 503 with a time to come back, at once after the first', async () => {
  const version = () => Promise.reject(new Error('connection refused'));
  const url = await listening({ store: { ...memoryReader(smallGraph), ask: never, version } });
  for (const longest of [10_000, 1000]) {
    const started = Date.now();
    const response = await fetch(url, BODY);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'STORE_UNREACHABLE' } }] });
    expect(Date.now() - started).toBeLessThan(longest);
  }
  expect((await fetch(`${url}ready`)).status).toBe(503);
});

test('when the store is back it is asked again', async () => {
  let isAway = true;
  const memory = memoryReader(smallGraph);
  const away = () => Promise.reject(new StoreError('STORE_UNREACHABLE', 'away'));
  const store: typeof memory = {
    ...memory,
    ask: (question, parameters, page) => (isAway ? away() : memory.ask(question, parameters, page)),
    version: () => (isAway ? away() : memory.version()),
  };
  const url = await listening({ store });
  expect((await post(url, QUERY)).status).toBe(503);
  isAway = false;
  expect([(await post(url, QUERY)).status, (await fetch(`${url}ready`)).status]).toEqual([200, 200]);
});

/** A store whose questions are never answered, and the signals that end them. */
function hanging() {
  const signals: AbortSignal[] = [];
  const memory = memoryReader(smallGraph);
  const until = (signal: AbortSignal) => {
    signals.push(signal);
    return { ...memory, ask: never };
  };
  return { signals, store: { ...memory, until } };
}

test('a query that takes too long is ended, down to the store', async () => {
  const { signals, store } = hanging();
  const { status, body } = await post(await listening({ store, timeoutMs: 300 }), QUERY);
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([504, 'STORE_DEADLINE']);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('a client that goes ends what it asked for', async () => {
  const { signals, store } = hanging();
  const url = await listening({ store });
  await expect(fetch(url, { ...BODY, signal: AbortSignal.timeout(300) })).rejects.toThrow();
  await expect.poll(() => signals[0]?.aborted, { timeout: 5000 }).toBe(true);
});

test('changes are told, done or not, without the texts', async () => {
  const changes: Change[] = [];
  const url = await listening({ onChange: (change) => changes.push(change) });
  const mutation = 'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { userErrors { code } } }';
  await post(url, mutation, { input: { text: 'a'.repeat(5000), id: 'x' } });
  await post(url, QUERY);
  expect(changes).toMatchObject([
    { fields: ['importArticle'], outcome: 'ok', address: '127.0.0.1', variables: { input: { id: 'x' } } },
  ]);
  expect(JSON.stringify(changes).length).toBeLessThan(600);
});
