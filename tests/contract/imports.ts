import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createReading } from '../../src/cli/reading.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import { type Server, startServer } from '../../src/serve/server.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { plainReporter } from '../helpers/plain-reporter.ts';
import { oneMachine, servePages } from '../helpers/web.ts';
import { post } from '../serve/listening.ts';

const ARREST = 'Kazakhstan arrested Asel Omarova on Saturday.';
const RESULT = 'outcome article { title url } counts { events } userErrors { code field }';

/** Answers of GraphQL, as a test picks them to pieces. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests check
type Data = any;

function page(title: string, text: string): string {
  return `<html><head><title>${title}</title><meta property="og:type" content="article"></head><body><article><p>${text}</p></article></body></html>`;
}

/** What importing and listening through GraphQL must do, whatever the store. */
export function describeImports(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name}: imports over GraphQL`, () => {
    let store: GraphStore;
    let server: Server;
    beforeAll(async () => {
      store = await open();
      const ontology = loadOntology();
      const resolver = createResolver({ ontology, knowledge: loadKnowledge() });
      const pipeline = createPipeline({ reporter: plainReporter, resolver, store });
      const reading = createReading(pipeline, store, { network: oneMachine });
      server = await startServer({ store, ontology, reading, port: 0 });
    });
    afterAll(async () => {
      await server.close();
      await store.close();
    });
    beforeEach(async () => {
      const { articles } = await ask('{ articles(first: 100) { nodes { id } } }');
      for (const { id } of articles.nodes)
        await ask(`mutation { retractArticle(input: { id: "${id}" }) { articleId } }`);
    });

    async function ask(query: string, variables = {}): Promise<Data> {
      const { body } = await post(`${server.url}graphql`, query, variables);
      expect(body.errors).toBeUndefined();
      return body.data;
    }

    async function startJob(url: string): Promise<Data> {
      const job = `job { id url state } userErrors { code field }`;
      const data = await ask(`mutation ($url: String!) { importUrl(input: { url: $url }) { ${job} } }`, { url });
      return data.importUrl;
    }

    async function finished(id: string): Promise<Data> {
      const query = `query ($id: ID!) { importJob(id: $id) { state createdAt startedAt finishedAt result { ${RESULT} } } }`;
      return vi.waitUntil(
        async () => {
          const { importJob } = await ask(query, { id });
          return importJob.finishedAt ? importJob : undefined;
        },
        { timeout: 20_000 },
      );
    }

    /** Listens until the stream ends, or the test does. */
    function listen(query: string, variables = {}): { readonly heard: Data[]; readonly over: Promise<void> } {
      const heard: Data[] = [];
      const client = createClient({
        url: `${server.url.replace('http', 'ws')}graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      });
      onTestFinished(async () => void (await client.dispose()));
      const over = new Promise<void>((complete, error) =>
        client.subscribe({ query, variables }, { next: ({ data }) => heard.push(data), error, complete }),
      );
      return { heard, over };
    }

    /** A subscription has no answer of its own: a second one on the same server is heard after it was made. */
    const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

    test('a page becomes an article, once', async () => {
      const { port } = await servePages((_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(page('Banker held', ARREST)),
      );
      const url = `http://news.example:${port}/held`;
      const { job, userErrors } = await startJob(url);
      expect([job.url, userErrors]).toEqual([url, []]);
      const first = await finished(job.id);
      expect(first).toMatchObject({
        state: 'DONE',
        result: { outcome: 'CREATED', article: { title: 'Banker held', url }, counts: { events: 1 }, userErrors: [] },
      });
      expect(first.createdAt <= first.startedAt && first.startedAt <= first.finishedAt).toBe(true);
      const again = await startJob(url);
      expect(again.job.id).not.toBe(job.id);
      expect((await finished(again.job.id)).result.outcome).toBe('UNCHANGED');
      expect(await ask('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 1 } });
    });

    test('a page that is being fetched is fetched once, whoever asks', async () => {
      let go = (): void => {};
      const { port, asked } = await servePages((_, response) => {
        go = () => response.writeHead(200, { 'content-type': 'text/html' }).end(page('Banker held', ARREST));
      });
      const url = `http://news.example:${port}/held`;
      const [first, second] = [await startJob(url), await startJob(url)];
      expect(second.job.id).toBe(first.job.id);
      await vi.waitUntil(() => asked.length > 0);
      go();
      expect((await finished(first.job.id)).state).toBe('DONE');
      expect(asked).toHaveLength(1);
    });

    test.each([
      ['http://inside.example/', 'INPUT_URL_REFUSED'],
      ['http://10.0.0.1/', 'INPUT_URL_REFUSED'],
      ['http://news.example:1/', 'INPUT_URL_FAILED'],
    ])('%s fails as data: %s', async (url, code) => {
      const { job } = await startJob(url);
      const { state, result } = await finished(job.id);
      expect([state, result]).toEqual([
        'FAILED',
        { outcome: null, article: null, counts: null, userErrors: [{ code, field: null }] },
      ]);
    });

    test.each(['file:///etc/passwd', 'news', ''])('%j is no job', async (url) => {
      const userErrors = [{ code: 'INPUT_URL_REFUSED', field: ['input', 'url'] }];
      expect(await startJob(url)).toEqual({ job: null, userErrors });
    });

    test('importProgress follows a job to its end', async () => {
      let go = (): void => {};
      const { port } = await servePages((_, response) => {
        go = () => response.writeHead(200, { 'content-type': 'text/html' }).end(page('Banker held', ARREST));
      });
      const { job } = await startJob(`http://news.example:${port}/held`);
      const query = `subscription ($id: ID) { importProgress(jobId: $id) { importId done total job { state } result { ${RESULT} } } }`;
      const { heard, over } = listen(query, { id: job.id });
      await vi.waitUntil(() => heard.length > 0);
      go();
      await over;
      expect(heard[0].importProgress).toEqual({
        importId: job.id,
        done: 0,
        total: 1,
        job: { state: 'RUNNING' },
        result: null,
      });
      expect(heard.at(-1).importProgress).toMatchObject({
        done: 1,
        job: { state: 'DONE' },
        result: { outcome: 'CREATED', article: { title: 'Banker held' } },
      });
      const late = listen(query, { id: job.id });
      await late.over;
      expect(late.heard).toEqual([heard.at(-1)]);
      const unknown = listen(query, { id: 'job:none' });
      await unknown.over;
      expect(unknown.heard).toEqual([]);
    });

    test('importProgress counts the articles of a mutation', async () => {
      const { heard } = listen(
        `subscription { importProgress { done total job { id } result { outcome userErrors { code } } } }`,
      );
      await settle();
      const inputs = [
        { id: 'a', text: ARREST },
        { id: 'b', text: '' },
      ];
      await ask(
        'mutation ($inputs: [ImportArticleInput!]!) { importArticles(inputs: $inputs) { userErrors { code } } }',
        { inputs },
      );
      await vi.waitUntil(() => heard.length >= 3);
      expect(heard.map(({ importProgress }) => importProgress)).toEqual([
        { done: 0, total: 2, job: null, result: null },
        { done: 1, total: 2, job: null, result: { outcome: 'CREATED', userErrors: [] } },
        { done: 2, total: 2, job: null, result: { outcome: null, userErrors: [{ code: 'INPUT_EMPTY' }] } },
      ]);
    });

    test('eventReported tells of the events that were asked for, with their proof', async () => {
      const fields = 'event { type agents { id } targets { name } evidence { quote } } article { key }';
      const reported = (where: string) => listen(`subscription { eventReported(where: ${where}) { ${fields} } }`);
      const [all, own, others, types] = [
        reported('{}'),
        reported('{ actors: ["country:KAZ"], types: [ARRESTED] }'),
        reported('{ actors: ["country:RUS"] }'),
        reported('{ types: [CRITICIZED] }'),
      ];
      await settle();
      const importArticle = 'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { outcome } }';
      await ask(importArticle, { input: { id: 'a', text: ARREST } });
      await ask(importArticle, { input: { id: 'a', text: ARREST } });
      await ask(importArticle, { input: { id: 'b', text: 'Asel Omarova arrested Daniyar Bekov.' } });
      await vi.waitUntil(() => all.heard.length >= 2);
      await settle();
      const first = {
        event: {
          type: 'ARRESTED',
          agents: [{ id: 'country:KAZ' }],
          targets: [{ name: 'Asel Omarova' }],
          evidence: [{ quote: 'Kazakhstan arrested Asel Omarova' }],
        },
        article: { key: 'a' },
      };
      expect(all.heard.map(({ eventReported }) => eventReported.article.key)).toEqual(['a', 'b']);
      expect(own.heard).toEqual([{ eventReported: first }]);
      expect([others.heard, types.heard]).toEqual([[], []]);
    });

    test('an article is retracted and erased', async () => {
      const data = await ask(
        'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { article { id } } }',
        {
          input: { id: 'a', text: ARREST },
        },
      );
      const { id } = data.importArticle.article;
      const retract = `mutation { retractArticle(input: { id: "${id}", erase: true }) { articleId userErrors { code } } }`;
      expect(await ask(retract)).toEqual({ retractArticle: { articleId: id, userErrors: [] } });
      expect(await ask('{ statistics { articles actors events } }')).toEqual({
        statistics: { articles: 0, actors: 0, events: 0 },
      });
    });
  });
}
