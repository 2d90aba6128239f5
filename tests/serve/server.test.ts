import { request } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import type { Reading } from '../../src/serve/reading.ts';
import { startServer } from '../../src/serve/server.ts';
import { WELCOME } from '../../src/serve/welcome.ts';
import { memoryReader } from '../helpers/memory-reader.ts';
import { noReading } from './ask.ts';
import { listening, post } from './listening.ts';
import { smallGraph } from './small-graph.ts';
import { smallOntology } from './small-ontology.ts';

/** fetch does not let a test choose the Host header. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { host } }, (response) => resolve(response.resume().statusCode));
    sent.on('error', reject).end();
  });
}

describe('queries', () => {
  test.each(['', 'graphql'])('are answered at /%s', async (path) => {
    const { status, body } = await post(
      `${await listening()}${path}`,
      '{ country(name: "Kazakhstan") { articleCount } }',
    );
    expect({ status, body }).toEqual({ status: 200, body: { data: { country: { articleCount: 2 } } } });
  });

  test('introspection works, as Sandbox and GraphiQL need it', async () => {
    const { body } = await post(await listening(), getIntrospectionQuery({ inputValueDeprecation: true }));
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain('REQUESTED_TROOPS');
  });

  test('every query of the welcome document is answered', async () => {
    const url = await listening();
    for (const [, operationName] of WELCOME.matchAll(/^query (\w+)/gm)) {
      const body = JSON.stringify({ query: WELCOME, operationName });
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(await response.json()).not.toHaveProperty('errors');
    }
  });

  test('an article is imported, and what is wrong with it is data', async () => {
    const seen: unknown[] = [];
    const counts = { entities: 3, events: 1, states: 0, statements: 0 };
    const reading = {
      ...noReading,
      importArticles: async (inputs: readonly unknown[]) => {
        seen.push(...inputs);
        const diagnostics = [{ code: 'NO_DATE', message: 'No date' }];
        return [{ outcome: 'created' as const, articleId: 'article:1', counts, diagnostics }];
      },
    };
    const url = await listening({ reading });
    const fields = 'outcome article { title } counts { events } diagnostics { code } userErrors { code field }';
    const mutation = `mutation ($input: ImportArticleInput!) { importArticle(input: $input) { ${fields} } }`;
    const { body } = await post(url, mutation, { input: { text: 'Text.', publishedAt: '2022-01-08', url: null } });
    expect(seen).toEqual([{ text: 'Text.', publishedAt: '2022-01-08' }]);
    expect(body.data).toEqual({
      importArticle: {
        outcome: 'CREATED',
        article: { title: 'Title of article:1' },
        counts: { events: 1 },
        diagnostics: [{ code: 'NO_DATE' }],
        userErrors: [],
      },
    });
    const failed = await post(await listening(), mutation, { input: { text: '' } });
    expect(failed.body.data).toEqual({
      importArticle: {
        outcome: null,
        article: null,
        counts: null,
        diagnostics: [],
        userErrors: [{ code: 'INPUT_EMPTY', field: ['input', 'text'] }],
      },
    });
  });
});

describe('changes', () => {
  const COUNTS = { entities: 0, events: 0, states: 0, statements: 0 };

  test('several articles are imported, and one that cannot be read stands among the results', async () => {
    const reading: Reading = {
      ...noReading,
      importArticles: async (inputs) =>
        inputs.map(({ text }) =>
          text === ''
            ? { outcome: 'failed', error: { code: 'INPUT_EMPTY', message: 'No text' }, diagnostics: [] }
            : { outcome: 'unchanged', articleId: text, counts: COUNTS, diagnostics: [] },
        ),
    };
    const url = await listening({ reading });
    const mutation =
      'mutation ($inputs: [ImportArticleInput!]!) { importArticles(inputs: $inputs) { results { outcome article { id } userErrors { field } } userErrors { code } } }';
    const { body } = await post(url, mutation, {
      inputs: [{ text: 'article:2' }, { text: '' }, { text: 'article:1' }],
    });
    expect(body.data).toEqual({
      importArticles: {
        results: [
          { outcome: 'UNCHANGED', article: { id: 'article:2' }, userErrors: [] },
          { outcome: null, article: null, userErrors: [{ field: ['inputs', '1', 'text'] }] },
          { outcome: 'UNCHANGED', article: { id: 'article:1' }, userErrors: [] },
        ],
        userErrors: [],
      },
    });
    const many = await post(url, mutation, { inputs: Array.from({ length: 101 }, () => ({ text: 'article:1' })) });
    expect(many.body.data).toEqual({ importArticles: { results: [], userErrors: [{ code: 'TOO_MANY' }] } });
  });

  test('an article is retracted, and erased only when that is asked; one that is not there is data', async () => {
    const seen: unknown[] = [];
    const reading: Reading = {
      ...noReading,
      retract: async (ids, options) => {
        seen.push([ids, options]);
        return ids.filter((id) => id === 'article:1');
      },
    };
    const url = await listening({ reading });
    const retract = (input: string) =>
      post(url, `mutation { retractArticle(input: ${input}) { articleId userErrors { code field } } }`);
    expect((await retract('{ id: "article:1" }')).body.data).toEqual({
      retractArticle: { articleId: 'article:1', userErrors: [] },
    });
    expect((await retract('{ id: "article:9", erase: true }')).body.data).toEqual({
      retractArticle: { articleId: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'id'] }] },
    });
    expect(seen).toEqual([
      [['article:1'], { erase: false }],
      [['article:9'], { erase: true }],
    ]);
  });
});

describe('errors', () => {
  /** A query that cannot be answered, with its status and code. */
  const CASES: readonly (readonly [string, number, string])[] = [
    ['{', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ actor { id } }', 200, 'BAD_USER_INPUT'],
    [`{ ${'a: __typename '.repeat(6000)} }`, 400, 'GRAPHQL_PARSE_FAILED'],
    [nested(6), 400, 'QUERY_TOO_DEEP'],
    [`query { ...A } fragment A on Query { ${nested(6).slice(1)}`, 400, 'QUERY_TOO_DEEP'],
    [
      '{ actors(first: 100) { nodes { relations(first: 100) { nodes { events { id label type date } } } } } }',
      400,
      'QUERY_TOO_COSTLY',
    ],
    [
      'query ($n: Int! = 100) { actors(first: $n) { nodes { events(first: $n) { nodes { evidence { quote start end score } } } } } }',
      400,
      'QUERY_TOO_COSTLY',
    ],
  ];

  function nested(levels: number): string {
    const inner = 'nodes { target { relations { '.repeat(levels);
    return `{ actor(name: "a") { relations { ${inner} totalCount ${'} } } '.repeat(levels)} } } }`;
  }

  test.each(CASES)('%s', async (query, status, code) => {
    const answer = await post(await listening(), query);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(JSON.stringify(answer.body)).not.toMatch(/stacktrace|\.[jt]s:\d/);
  });

  test('fragments that use fragments many times over are reckoned quickly and refused', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Actor { ...F${n + 1} a${n}: relations { nodes { target { ...F${n + 1} } } } }`,
    );
    const query = `{ actor(name: "a") { ...F0 } } ${levels.join(' ')} fragment F30 on Actor { id }`;
    const { body } = await post(await listening(), query);
    expect(body.errors?.[0]?.extensions.code).toBe('QUERY_TOO_DEEP');
  });

  test('a store that is down says so; what nobody foresaw is logged and hidden', async () => {
    const logged: unknown[] = [];
    const failing = (error: Error) => ({ ...memoryReader(smallGraph), ask: async () => Promise.reject(error) });
    const down = await listening({ store: failing(new StoreError('STORE_UNREACHABLE', 'Start Neo4j')) });
    const broken = await listening({ store: failing(new Error('secret')), onError: (error) => logged.push(error) });
    const query = '{ statistics { articles } }';
    expect((await post(down, query)).body.errors).toMatchObject([
      { message: 'Start Neo4j', extensions: { code: 'STORE_UNREACHABLE' } },
    ]);
    const { body } = await post(broken, query);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(logged).toHaveLength(1);
  });

  test('a body that is too large or no JSON is refused without a stack', async () => {
    const url = await listening({ bodyLimit: 1000 });
    const send = (body: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answers = await Promise.all([send(`"${'x'.repeat(2000)}"`), send('{"query": ')]);
    expect(answers.map(({ status }) => status)).toEqual([413, 400]);
    for (const answer of answers) expect(await answer.text()).not.toContain('    at ');
  });

  test('a port that is taken is named', async () => {
    const port = Number(new URL(await listening()).port);
    const options = { store: memoryReader(smallGraph), ontology: smallOntology, reading: noReading, port };
    await expect(startServer(options)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(String(port)),
    });
  });
});

describe('other sites', () => {
  test('a simple form or text post is blocked', async () => {
    const url = await listening();
    const body = JSON.stringify({ query: 'mutation { importArticle(input: { text: "x" }) { outcome } }' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    expect((await fetch(`${url}?query={__typename}`, { headers: { accept: '*/*' } })).status).toBe(400);
  });

  test.each([
    ['https://studio.apollographql.com', 'https://studio.apollographql.com'],
    ['https://sandbox.embed.apollographql.com', 'https://sandbox.embed.apollographql.com'],
    ['https://evil.example', null],
  ])('a preflight from %s is answered with %s', async (origin, allowed) => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const response = await fetch(await listening(), { method: 'OPTIONS', headers });
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  });

  test('another Host than its own is refused, on every path', async () => {
    const url = await listening({ allowedHosts: ['news.example'] });
    for (const path of ['', 'graphql', 'graphiql', 'health']) {
      expect(await statusFor(`${url}${path}`, 'evil.example')).toBe(403);
    }
    expect(await statusFor(`${url}health`, 'news.example')).toBe(200);
    expect(await statusFor(`${url}health`, 'localhost:1')).toBe(200);
  });

  test('no other page may frame it', async () => {
    expect((await fetch(`${await listening()}graphiql`)).headers.get('x-frame-options')).toBe('DENY');
  });
});

describe('pages', () => {
  test('the landing page is Sandbox, with GraphiQL to fall back to', async () => {
    const page = await (await fetch(await listening(), { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('embeddable-sandbox.umd.production.min.js');
    expect(page).toContain("location.replace('/graphiql')");
    expect(page).toContain('query LatestEvents');
  });

  test('a welcome document cannot break out of the script', async () => {
    const url = await listening({ welcome: '# </script><script>alert(1)</script>' });
    for (const path of ['', 'graphiql']) {
      const page = await (await fetch(`${url}${path}`, { headers: { accept: 'text/html' } })).text();
      expect(page).toContain('alert(1)');
      expect(page).not.toContain('<script>alert(1)');
    }
  });

  test('GraphiQL and all that it loads come from here', async () => {
    const url = await listening();
    const page = await (await fetch(`${url}graphiql`)).text();
    const links = [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, link]) => link as string);
    expect(links.every((link) => link.startsWith('/graphiql/'))).toBe(true);
    const files = await Promise.all(links.map((link) => fetch(new URL(link, url))));
    expect(files.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(files.map(({ headers }) => headers.get('content-type'))).toEqual([
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
    // Bodies that nobody reads would keep the server from closing.
    for (const file of files) expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  test('health says which store answers, or that it does not', async () => {
    const ok = await fetch(`${await listening()}health`);
    expect([ok.status, await ok.json()]).toEqual([200, { status: 'ok', store: 'memory', version: 'memory 1' }]);
    const store = {
      ...memoryReader(smallGraph),
      version: async () => Promise.reject(new StoreError('STORE_UNREACHABLE', 'down')),
    };
    const down = await fetch(`${await listening({ store })}health`);
    expect([down.status, await down.json()]).toEqual([503, { status: 'unavailable', store: 'memory' }]);
  });
});

test('closing answers what was asked first', async () => {
  const memory = memoryReader(smallGraph);
  let answer = () => {};
  const waiting = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const store: typeof memory = {
    ...memory,
    ask: async (question, parameters, page) => {
      arrived();
      await waiting;
      return memory.ask(question, parameters, page);
    },
  };
  const server = await startServer({ store, ontology: smallOntology, reading: noReading, port: 0 });
  const asked = post(server.url, '{ statistics { articles } }');
  await arrival;
  const closed = server.close();
  answer();
  expect((await asked).body).toEqual({ data: { statistics: { articles: 2 } } });
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
});
