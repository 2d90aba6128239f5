import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReading } from '../../src/cli/reading.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Reporter } from '../../src/pipeline/reporter.ts';
import { type Pipeline, readFrom } from '../../src/pipeline.ts';
import { createAnalyses } from '../../src/serve/analysis/analyses.ts';
import { createContext } from '../../src/serve/context.ts';
import { createImports } from '../../src/serve/imports.ts';
import { createSchema } from '../../src/serve/schema.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { gather, sourceOf } from '../helpers/source.ts';
import { pipelineInto, rememberingReporter } from '../pipeline/seeds.ts';

/** Two people of one name, one of them spelled in two ways. */
const ARTICLES = [
  {
    id: 'wire',
    publishedAt: '2022-01-08',
    text: 'Kazakh police arrested Asel Omarova, a lawyer, on Saturday. Kazakhstan said so.',
  },
  {
    id: 'courier',
    publishedAt: '2022-01-09',
    text: 'The lawyer Assel Umarzade was arrested by Kazakh police on 8 January 2022. Kazakhstan said so.',
  },
  {
    id: 'post',
    publishedAt: '1989-03-01',
    text: 'Russian troops detained Asel Omarova in Russia on 1 March 1989. Russia said so.',
  },
];

const ontology = loadOntology();
const schema = createSchema(ontology);

type Row = Readonly<Record<string, unknown>>;

/** What judging must do, over GraphQL, in every store: `open` gives one that is empty and migrated. */
export function describeJudging(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name}: judging`, () => {
    let store: GraphStore;
    let reporter: Reporter;
    let pipeline: Pipeline;
    beforeAll(async () => {
      store = await open();
      reporter = rememberingReporter();
      pipeline = pipelineInto(store, reporter);
      expect(await importAll()).toMatchObject({ imported: 3 });
    }, 120_000);
    afterAll(async () => {
      await reporter.close();
      await store.close();
    });

    const lines = (): string => ARTICLES.map((article) => JSON.stringify(article)).join('\n');
    const importAll = async () =>
      pipeline.importArticles(await gather(readFrom([sourceOf('lines', lines(), { format: 'jsonl' })])));

    /** Answers a query; its only top field. */
    async function ask<T>(source: string): Promise<T> {
      const reading = createReading(pipeline, store);
      const parts = { imports: createImports(reading), analyses: createAnalyses(store) };
      const contextValue = createContext({ store, ontology, reading, ...parts });
      const { data, errors = [] } = await graphql({ schema, source, contextValue });
      expect(errors).toEqual([]);
      return JSON.parse(JSON.stringify(Object.values(data ?? {})[0])) as T;
    }

    const people = async (): Promise<readonly Row[]> =>
      (await ask<{ nodes: Row[] }>('{ actors(where: { types: [PERSON] }) { nodes { id name aliases articleCount } } }'))
        .nodes;
    const idOf = async (article: string, own: string): Promise<string> => {
      const mentions = await ask<{ mentions: { names: string[]; participant: { id: string } }[] }>(
        `{ article(key: "${article}") { mentions { names participant { ... on Node { id } } } } }`,
      );
      return mentions.mentions.find(({ names }) => names.includes(own))?.participant.id ?? 'nobody';
    };
    /** The graph without what was said about it, which stays. */
    const graph = async (): Promise<readonly string[]> =>
      (await store.snapshot()).filter((line) => !line.startsWith('(judgement:'));
    const judge = (decision: string, first: string, second: string) =>
      ask<{ judgement: { id: string; anchors: Row[] } | null; userErrors: Row[] }>(
        `mutation { judge(input: { decision: ${decision}, first: { actor: "${first}" }, second: { actor: "${second}" }, author: "ana", reason: "the same case" })
          { judgement { id decision anchors { known quote span { start end } article { key } participant { ... on Node { id } } } } userErrors { code field } } }`,
      );
    const withdraw = (id: string) =>
      ask<Row>(`mutation { withdrawJudgement(id: "${id}") { judgement { withdrawnAt } userErrors { code field } } }`);

    test('merge, ask, import again, rebuild, withdraw, ask again', async () => {
      const before = await graph();
      const [omarova, umarzade] = [await idOf('wire', 'Asel Omarova'), await idOf('courier', 'Assel Umarzade')];
      expect(omarova).not.toBe(umarzade);
      const { judgement, userErrors } = await judge('SAME', omarova, umarzade);
      expect(userErrors).toEqual([]);
      expect(judgement?.anchors.map(({ quote }) => quote)).toEqual(['Asel Omarova', 'Assel Umarzade']);
      const one = await idOf('wire', 'Asel Omarova');
      expect(await idOf('courier', 'Assel Umarzade')).toBe(one);
      expect(judgement?.anchors.map(({ participant }) => participant)).toEqual([{ id: one }, { id: one }]);
      const arrests = await ask<{ nodes: Row[] }>(
        '{ events(where: { types: [ARRESTED] }) { nodes { articleCount } } }',
      );
      expect(arrests.nodes.map(({ articleCount }) => articleCount)).toContain(2);
      const retired = [omarova, umarzade].find((id) => id !== one);
      expect(await ask(`{ node(id: "${retired}") { id } }`)).toEqual({ id: one });

      const merged = await graph();
      expect(merged).not.toEqual(before);
      expect(await importAll()).toMatchObject({ unchanged: 3 });
      await pipeline.rebuild();
      expect(await graph()).toEqual(merged);

      expect(await withdraw(judgement?.id ?? '')).toMatchObject({
        judgement: { withdrawnAt: expect.stringMatching(/^\d{4}-/) },
        userErrors: [],
      });
      expect(await graph()).toEqual(before);
      await pipeline.rebuild();
      expect(await graph()).toEqual(before);
      expect(await ask('{ judgements { totalCount nodes { id } } }')).toEqual({ totalCount: 0, nodes: [] });
      expect(await ask('{ judgements(withdrawn: true) { nodes { id author reason } } }')).toEqual({
        nodes: [{ id: judgement?.id, author: 'ana', reason: 'the same case' }],
      });
    });

    test('a doubt stands in the queue with what both articles say, until it is judged', async () => {
      const query =
        '{ reviewQueue { totalCount nodes { score reasons first { participant { name } passages { quote article { key } } } second { passages { quote article { key } } } } } }';
      interface Doubt {
        score: number;
        reasons: string[];
        first: { participant: Row; passages: Row[] };
        second: { passages: Row[] };
      }
      const queue = await ask<{ totalCount: number; nodes: Doubt[] }>(query);
      expect(queue.totalCount).toBe(1);
      const [doubt] = queue.nodes;
      expect(doubt?.first.participant).toEqual({ name: 'Asel Omarova' });
      const passages = [...(doubt?.first.passages ?? []), ...(doubt?.second.passages ?? [])];
      expect(passages.map(({ article }) => (article as Row).key).sort()).toEqual(['post', 'wire']);
      for (const { quote } of passages) expect(quote).toMatch(/\w+ Asel Omarova\W+\w+/);
      expect(doubt?.reasons[0]).toMatch(/^name equal/);

      const before = await graph();
      const { judgement } = await judge(
        'UNSURE',
        await idOf('wire', 'Asel Omarova'),
        await idOf('post', 'Asel Omarova'),
      );
      expect(await ask('{ reviewQueue { totalCount } }')).toEqual({ totalCount: 0 });
      await withdraw(judgement?.id ?? '');
      expect(await graph()).toEqual(before);
    });

    test('an actor is renamed, and has its old name back', async () => {
      const before = await graph();
      const id = await idOf('wire', 'Asel Omarova');
      const renamed = await ask<{ judgement: { id: string }; userErrors: Row[] }>(
        `mutation { renameActor(input: { id: "${id}", name: "A. Omarova", author: "ana" }) { judgement { id value } userErrors { code } } }`,
      );
      expect(renamed).toMatchObject({ judgement: { value: 'A. Omarova' }, userErrors: [] });
      expect(await people()).toContainEqual(expect.objectContaining({ name: 'A. Omarova', aliases: ['Asel Omarova'] }));
      await withdraw(renamed.judgement.id);
      expect(await graph()).toEqual(before);
    });

    test('an actor is linked to an entry elsewhere, and no longer', async () => {
      const before = await graph();
      const entry = 'http://www.wikidata.org/entity/Q101';
      const own = await idOf('wire', 'Asel Omarova');
      const linksOf = async () => (await ask<{ nodes: Row[] }>('{ actors { nodes { id wikidata } } }')).nodes;
      for (const id of [own, 'country:RUS']) {
        const { judgement, userErrors } = await judge('SAME', id, entry);
        expect(userErrors).toEqual([]);
        expect(judgement?.anchors[1]).toMatchObject({ known: entry, participant: null });
        expect(await linksOf()).toContainEqual({ id, wikidata: 'Q101' });
        await withdraw(judgement?.id ?? '');
        expect(await graph()).toEqual(before);
      }
      expect(await judge('SAME', entry, own)).toMatchObject({ judgement: null, userErrors: [{ code: 'INVALID' }] });
    });

    test('what cannot be judged is told by field, and nothing is written', async () => {
      const before = await store.snapshot();
      const id = await idOf('wire', 'Asel Omarova');
      expect(await judge('SAME', id, 'actor:nobody')).toEqual({
        judgement: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['input', 'second'] }],
      });
      expect(await judge('SAME', id, id)).toMatchObject({ judgement: null, userErrors: [{ code: 'INVALID' }] });
      expect(await withdraw('judgement:none')).toEqual({
        judgement: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
      });
      const both = `first: { actor: "${id}", mention: { articleId: "article:1", start: 0, end: 1 } }, second: {}`;
      expect(
        await ask(
          `mutation { judge(input: { decision: SAME, ${both}, author: "ana" }) { userErrors { code field } } }`,
        ),
      ).toEqual({ userErrors: [{ code: 'INVALID', field: ['input', 'first'] }] });
      expect(await store.snapshot()).toEqual(before);
    });

    test('a mention leaves the actor that it was taken for, and comes back', async () => {
      const before = await graph();
      const { id: articleId } = await ask<{ id: string }>('{ article(key: "courier") { id } }');
      const start = (ARTICLES[1]?.text ?? '').lastIndexOf('Kazakhstan');
      const given = await ask<{ judgement: { id: string } }>(
        `mutation { judge(input: { decision: DIFFERENT, first: { actor: "country:KAZ" },
          second: { mention: { articleId: "${articleId}", start: ${start}, end: ${start + 10} } }, author: "ana" }) { judgement { id } } }`,
      );
      expect(await idOf('courier', 'Kazakhstan')).toMatch(/^actor:/);
      expect(await idOf('wire', 'Kazakhstan')).toBe('country:KAZ');
      await withdraw(given.judgement.id);
      expect(await graph()).toEqual(before);
    });
  });
}
