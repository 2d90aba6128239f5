import { createClient } from 'graphql-ws';
import { expect, onTestFinished, test } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { listening, post } from './listening.ts';

const PROTOCOL = 'graphql-transport-ws';

/** What a handshake gets: 101, or the status of the refusal. */
async function handshake(url: string, options: ClientOptions = {}): Promise<number> {
  const socket = new WebSocket(url.replace('http', 'ws'), PROTOCOL, options);
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(101));
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.once('error', reject);
  });
}

/** The codes of the errors that an operation gets over a WebSocket; empty if it is answered. */
async function refusal(url: string, query: string, connectionParams = {}): Promise<unknown> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
  onTestFinished(async () => void (await client.dispose()));
  return new Promise((resolve) =>
    client.subscribe(
      { query },
      {
        next: (answer) => resolve(answer),
        error: (errors) =>
          resolve((errors as readonly { extensions?: { code?: string } }[]).map(({ extensions }) => extensions?.code)),
        complete: () => resolve([]),
      },
    ),
  );
}

test('programs and pages of this machine may listen, at the endpoint', async () => {
  const url = await listening({ allowedHosts: ['dramatis.example'] });
  expect(await handshake(url)).toBe(101);
  expect(await handshake(`${url}graphql`, { origin: url.slice(0, -1) })).toBe(101);
  expect(await handshake(`${url}graphql`, { origin: 'https://sandbox.embed.apollographql.com' })).toBe(101);
  const host = 'dramatis.example';
  expect(await handshake(`${url}graphql`, { origin: `https://${host}`, headers: { host } })).toBe(101);
});

test.each([
  ['graphql', { origin: 'https://evil.example' }, 403],
  ['graphql', { origin: 'null' }, 403],
  ['graphql', { headers: { host: 'evil.example' } }, 403],
  ['graphql', { origin: 'http://evil.example', headers: { host: 'evil.example' } }, 403],
  ['health', {}, 404],
] as const)('/%s with %j is refused with %i', async (path, options, status) => {
  expect(await handshake(`${await listening()}${path}`, options)).toBe(status);
});

test.each([
  ['query { statistics { articles } }', ['BAD_USER_INPUT']],
  ['mutation { retractArticle(input: { id: "article:1" }) { articleId } }', ['BAD_USER_INPUT']],
  [
    `subscription { eventReported { event { ${'agents { relations { nodes { target { events { nodes { '.repeat(3)} id ${'} } } } } } '.repeat(3)} } } }`,
    ['QUERY_TOO_DEEP'],
  ],
])('%s is not answered', async (query, codes) => {
  expect(await refusal(await listening(), query)).toEqual(codes);
});

test.each([
  'subscription {',
  'subscription { nothing }',
  'subscription A { importProgress { done } } subscription B { importProgress { done } }',
])('%s gets an error, and the connection stays', async (query) => {
  expect(await refusal(await listening(), query)).toHaveLength(1);
});

test('a job that nobody knows is over at once', async () => {
  expect(await refusal(await listening(), 'subscription { importProgress(jobId: "job:1") { done } }')).toEqual([]);
});

test('where there are tokens, who listens needs one of a reader', async () => {
  const accounts = { find: (token: string) => (token === 'good' ? { name: 'x', role: 'reader' as const } : undefined) };
  const url = await listening({ accounts });
  const over = 'subscription { importProgress(jobId: "job:1") { done } }';
  expect(await refusal(url, over)).toEqual(['UNAUTHENTICATED']);
  expect(await refusal(url, over, { authorization: 'Bearer bad' })).toEqual(['UNAUTHENTICATED']);
  expect(await refusal(url, over, { authorization: 'Bearer good' })).toEqual([]);
  expect(await refusal(url, over, { Authorization: 'Bearer good' })).toEqual([]);
});

test('programs may send the token as a header', async () => {
  const accounts = { find: (token: string) => (token === 'good' ? { name: 'x', role: 'reader' as const } : undefined) };
  const url = await listening({ accounts });
  class Authorized extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { authorization: 'Bearer good' } });
    }
  }
  const client = createClient({ url: `${url.replace('http', 'ws')}graphql`, webSocketImpl: Authorized });
  onTestFinished(async () => void (await client.dispose()));
  const query = 'subscription { importProgress(jobId: "job:1") { done } }';
  await new Promise<void>((complete, error) => client.subscribe({ query }, { next: () => {}, error, complete }));
});

test('subscriptions are counted: open ones, what they told, what came of them', async () => {
  const url = await listening();
  const numbers = async (): Promise<readonly string[]> =>
    (await (await fetch(`${url}metrics`)).text())
      .split('\n')
      .filter((line) => /^dramatis_(?:subscription|operations_total\{type="subscription")/.test(line));
  const client = createClient({ url: `${url.replace('http', 'ws')}graphql`, webSocketImpl: WebSocket });
  const query = 'subscription { importProgress { done total } }';
  client.subscribe({ query }, { next: () => {}, error: () => {}, complete: () => {} });
  await expect.poll(numbers).toContain('dramatis_subscriptions 1');
  await post(url, 'mutation { importArticle(input: { text: "x" }) { outcome } }');
  await expect.poll(numbers).toContain('dramatis_subscription_messages_total 1');
  client.terminate();
  await expect.poll(numbers).toContain('dramatis_subscriptions 0');
  await client.dispose();
  await refusal(url, 'subscription { nothing }');
  expect(await numbers()).toEqual([
    'dramatis_operations_total{type="subscription",outcome="ok"} 1',
    'dramatis_operations_total{type="subscription",outcome="GRAPHQL_VALIDATION_FAILED"} 1',
    'dramatis_subscriptions 0',
    'dramatis_subscription_messages_total 1',
  ]);
});
