import { expect, onTestFinished, test, vi } from 'vitest';
import { noOwnNeo4j, startOwnNeo4j } from '../helpers/own-neo4j.ts';
import { ARREST, OTHER_ARREST } from './articles.ts';
import { serve } from './serving.ts';

const EVENTS = '{ events { nodes { type targets { name } } } }';
const IMPORT = 'mutation ($text: String!) { importArticle(input: { text: $text }) { outcome userErrors { code } } }';
/** A person is told soon that there is no answer; with time for a slow machine. */
const SOON_MS = 10_000;

/** What a request gets: its status, when to come back, and what it says. */
async function ask(url: string, query?: string, variables = {}) {
  const headers = { 'content-type': 'application/json' };
  const sent = query ? { method: 'POST', headers, body: JSON.stringify({ query, variables }) } : {};
  const response = await fetch(url, sent);
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

test.skipIf(noOwnNeo4j())(
  'a server outlives its Neo4j: it says so while it is down, and answers when it is back',
  async () => {
    const neo4j = await startOwnNeo4j();
    onTestFinished(neo4j.remove);
    const login = { NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password };
    const { url, child } = await serve(['--store', neo4j.url], login);
    const imported = (text: string) => ask(url, IMPORT, { text });
    expect(await imported(ARREST)).toMatchObject({ body: { data: { importArticle: { outcome: 'CREATED' } } } });
    const before = await ask(url, EVENTS);
    expect(before).toMatchObject({ status: 200, body: { data: { events: { nodes: [{ type: 'ARRESTED' }] } } } });
    expect(await ask(`${url}ready`)).toMatchObject({ status: 200, body: { status: 'ready' } });

    await neo4j.stop();
    for (const path of ['ready', 'health'])
      expect(await ask(`${url}${path}`)).toMatchObject({ status: 503, retryAfter: '5' });
    for (const query of [EVENTS, '{ statistics { articles } }']) {
      const asked = Date.now();
      expect(await ask(url, query)).toMatchObject({
        ...{ status: 503, retryAfter: '5' },
        body: { errors: [{ extensions: { code: 'STORE_UNREACHABLE' } }] },
      });
      expect(Date.now() - asked).toBeLessThan(SOON_MS);
    }
    // What is asked of the server alone is answered.
    expect(await ask(url, '{ __typename }')).toMatchObject({ status: 200 });
    const waiting = imported(OTHER_ARREST);

    await neo4j.start();
    await vi.waitUntil(async () => (await ask(`${url}ready`)).status === 200, { timeout: 60_000, interval: 500 });
    expect(await ask(url, EVENTS)).toMatchObject({ status: 200 });
    expect(await waiting).toMatchObject({ status: 200, body: { data: { importArticle: { outcome: 'CREATED' } } } });
    expect(await ask(url, '{ statistics { articles } }')).toMatchObject({
      body: { data: { statistics: { articles: 2 } } },
    });
    expect(child.exitCode).toBeNull();
  },
);
