import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { apolloAsking } from './apollo-client.ts';
import { type HttpAnswer, listening, post } from './listening.ts';

const sha256 = (query: string): string => createHash('sha256').update(query).digest('hex');

/** What an answer to a query may be kept for. */
const AGES: readonly (readonly [query: string, header: string])[] = [
  ['{ actor(name: "Kazakhstan") { name events { nodes { label } } } }', 'max-age=10, public'],
  ['{ statistics { articles } }', 'max-age=10, public'],
  ['{ ontology { eventTypes { type label } stateTypes { label } } }', 'max-age=3600, public'],
  ['{ ranking { ranks { rank participant { name } } } }', 'max-age=60, public'],
  ['{ communities { communities { size members { name } } } }', 'max-age=60, public'],
  ['{ ranking { ranks { participant { relations { totalCount } } } } }', 'max-age=10, public'],
  ['{ ontology { eventTypes { type } } statistics { articles } }', 'max-age=10, public'],
  ['{ reviewQueue { totalCount } }', 'no-store'],
  ['{ ontology { eventTypes { type } } judgements { totalCount } }', 'no-store'],
  ['{ importJob(id: "job:1") { state } }', 'no-store'],
  ['{ actor { id } }', 'no-store'],
  ['{ nothing }', 'no-store'],
];

test.each(AGES)('%s: %s', async (query, header) => {
  const headers = { 'apollo-require-preflight': '1', accept: 'application/json' };
  const response = await fetch(`${await listening()}graphql?${new URLSearchParams({ query })}`, { headers });
  await response.text();
  expect(response.headers.get('cache-control')).toBe(header);
  expect(response.headers.get('vary')?.toLowerCase().split(/, */).sort()).toEqual(['accept', 'origin']);
});

test('no cache keeps what came of a change', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: 'mutation { importArticle(input: { text: "" }) { outcome } }' });
  const response = await fetch(await listening(), { method: 'POST', headers, body });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  await response.text();
});

test('Apollo Client sends a query once, then only its hash, in a request that caches can keep', async () => {
  const url = `${await listening()}graphql`;
  const sent: (readonly [method: string | undefined, hasQuery: boolean])[] = [];
  const watched: typeof fetch = (to, init) => {
    const all = init?.body ? String(init.body) : decodeURIComponent(String(to));
    sent.push([init?.method, /"query":|[?&]query=/.test(all)]);
    return fetch(to, init);
  };
  const ask = await apolloAsking(url, watched);
  const query = 'query Stats { statistics { articles } }';
  const answer = { statistics: { articles: 2 } };
  expect(await ask(query)).toMatchObject(answer);
  expect(await ask(query)).toMatchObject(answer);
  expect(sent).toEqual([
    ['GET', false],
    ['POST', true],
    ['GET', false],
  ]);
});

test('a hash leads past no limit, and to no change by GET', async () => {
  const url = await listening({ limits: { depth: 1, cost: 10 } });
  const extensions = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(query) } });
  const send = async (body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const { errors } = (await response.json()) as HttpAnswer['body'];
    return errors?.[0]?.extensions.code;
  };
  const deep = '{ statistics { articles } }';
  expect(await send({ query: deep, extensions: extensions(deep) })).toBe('QUERY_TOO_DEEP');
  expect(await send({ extensions: extensions(deep) })).toMatch(/PERSISTED_QUERY_NOT_FOUND|QUERY_TOO_DEEP/);
  expect(await send({ query: deep, extensions: extensions('{ __typename }') })).toBe('BAD_REQUEST');
  const change = 'mutation { __typename }';
  expect(await send({ query: change, extensions: extensions(change) })).toBeUndefined();
  const get = new URLSearchParams({ extensions: JSON.stringify(extensions(change)) });
  const response = await fetch(`${url}graphql?${get}`, { headers: { 'apollo-require-preflight': '1' } });
  await response.text();
  expect(response.status).toBe(405);
  expect((await post(url, '{ __typename }')).status).toBe(200);
});
