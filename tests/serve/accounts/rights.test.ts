import { expect, test } from 'vitest';
import type { Accounts } from '../../../src/serve/accounts/token-file.ts';
import { listening } from '../listening.ts';

const accounts: Accounts = {
  find: (token) =>
    (['reader', 'editor', 'admin'] as const).map((role) => ({ name: role, role })).find(({ name }) => name === token),
};

const QUERY = '{ statistics { articles } }';
const retract = (erase: boolean) =>
  `mutation { retractArticle(input: { id: "article:9", erase: ${erase} }) { articleId userErrors { code } } }`;

/** Who sends what, and the status and code that come back. */
const CASES: readonly (readonly [string | undefined, string, number, string | undefined])[] = [
  [undefined, QUERY, 200, undefined],
  ['Bearer reader', QUERY, 200, undefined],
  ['Bearer nobody', QUERY, 401, 'UNAUTHENTICATED'],
  ['Basic cmVhZGVy', QUERY, 401, 'UNAUTHENTICATED'],
  [undefined, retract(false), 401, 'UNAUTHENTICATED'],
  ['Bearer reader', retract(false), 403, 'FORBIDDEN'],
  ['Bearer editor', retract(false), 200, undefined],
  ['bearer  admin', retract(true), 200, undefined],
];

test.each(CASES)('%s asks %s', async (authorization, query, status, code) => {
  const url = await listening({ accounts });
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { errors } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
  expect([response.status, errors?.[0]?.extensions.code]).toEqual([status, code]);
  expect(response.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
});

test('erasing is for admins', async () => {
  const url = await listening({ accounts });
  const headers = { 'content-type': 'application/json', authorization: 'Bearer editor' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: retract(true) }) });
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});
