import { createClient } from 'graphql-ws';
import { expect, onTestFinished, test } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { listening } from './listening.ts';

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
async function refusal(url: string, query: string): Promise<unknown> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
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
