import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import { listening, post } from './listening.ts';

/** Queries that want to cost much, and what they are refused with. */
const ATTACKS: readonly (readonly [string, string, string])[] = [
  ['aliases', `{ ${range(101, (n) => `a${n}: statistics { articles }`)} }`, 'TOO_MANY_ALIASES'],
  [
    'aliases in fragments used again and again',
    `{ ${'...F '.repeat(60)} } fragment F on Query { a: __typename b: __typename }`,
    'TOO_MANY_ALIASES',
  ],
  ['directives', `{ statistics { articles ${'@include(if: true) '.repeat(60)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['directives, one each', `{ ${'__typename @include(if: true) '.repeat(60)} }`, 'TOO_MANY_DIRECTIVES'],
  ['unknown directives', `{ __typename ${range(600, (n) => `@a${n}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'circular fragments',
    '{ actor(name: "a") { ...A } } fragment A on Actor { ...B } fragment B on Actor { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'circular introspection',
    `{ __schema { types { ${'fields { type { '.repeat(20)} name ${'} } '.repeat(20)} } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['many fields', `{ ${'__typename '.repeat(6000)} }`, 'GRAPHQL_PARSE_FAILED'],
];

function range(length: number, make: (n: number) => string): string {
  return Array.from({ length }, (_, n) => make(n)).join(' ');
}

test.each(ATTACKS)('%s are refused, quickly', async (_, query, code) => {
  const url = await listening();
  const started = Date.now();
  const { status, body } = await post(url, query);
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, code]);
  expect(JSON.stringify(body).length).toBeLessThan(200_000);
  expect(Date.now() - started).toBeLessThan(5000);
});

test('several queries in one request are refused', async () => {
  const body = JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ statistics { articles } }' })));
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(await listening(), { method: 'POST', headers, body })).status).toBe(400);
});

test('one address asks so often and no oftener; watching does not count', async () => {
  const url = await listening({ requestsPerMinute: 3 });
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await post(url, '{ __typename }')).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const refused = await post(url, '{ __typename }');
  expect(refused.body.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
  expect((await fetch(`${url}ready`)).status).toBe(200);
});

test('introspection can be turned off', async () => {
  const { body } = await post(await listening({ introspection: false }), getIntrospectionQuery());
  expect(body.data).toBeUndefined();
  expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('pages of an origin that is allowed may ask', async () => {
  const url = await listening({ allowedOrigins: ['https://news.example'] });
  const headers = { origin: 'https://news.example', 'access-control-request-method': 'POST' };
  const response = await fetch(url, { method: 'OPTIONS', headers });
  expect(response.headers.get('access-control-allow-origin')).toBe('https://news.example');
});

describe('the field cypher', () => {
  const QUERY =
    'query ($id: String) { cypher(statement: "RETURN $id AS x", parameters: { id: $id }) { columns rows } }';

  test('is off until it is turned on', async () => {
    const { body } = await post(await listening(), QUERY);
    expect(body.errors?.[0]?.extensions.code).toBe('CYPHER_OFF');
  });

  test('runs the statement with its parameters, for those with a token', async () => {
    const accounts = { find: (token: string) => (token === 't' ? { name: 'x', role: 'reader' as const } : undefined) };
    const seen: unknown[] = [];
    const cypher = async (statement: string, parameters: object) => {
      seen.push([statement, parameters]);
      return [
        { x: 1, y: ['a'] },
        { x: null, y: { b: 2 } },
      ];
    };
    const url = await listening({ accounts, cypher });
    expect((await post(url, QUERY)).status).toBe(401);
    const headers = { 'content-type': 'application/json', authorization: 'Bearer t' };
    const body = JSON.stringify({ query: QUERY, variables: { id: 'country:KAZ' } });
    const answer = await (await fetch(url, { method: 'POST', headers, body })).json();
    expect(seen).toEqual([['RETURN $id AS x', { id: 'country:KAZ' }]]);
    expect(answer).toEqual({
      data: {
        cypher: {
          columns: ['x', 'y'],
          rows: [
            [1, ['a']],
            [null, { b: 2 }],
          ],
        },
      },
    });
  });

  test('tells its author what is wrong with a statement, and nobody else anything', async () => {
    const failing = (error: Error) => ({ cypher: () => Promise.reject(error) });
    const wrong = await listening(failing(new StoreError('STORE_STATEMENT', 'line 1: RETRUN')));
    expect((await post(wrong, QUERY)).body.errors).toMatchObject([
      { message: 'line 1: RETRUN', extensions: { code: 'STORE_STATEMENT' } },
    ]);
    const broken = await listening(failing(new Error('secret')));
    expect(JSON.stringify((await post(broken, QUERY)).body)).not.toContain('secret');
  });
});
