import { createHash } from 'node:crypto';
import { type ExecutionResult, GraphQLError, graphql, OperationTypeNode, parse, subscribe } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createReading } from '../../src/cli/reading.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import { createAnalyses } from '../../src/serve/analysis/analyses.ts';
import { askCypher } from '../../src/serve/ask-cypher.ts';
import { type Context, createContext, type Services } from '../../src/serve/context.ts';
import { createImports } from '../../src/serve/imports.ts';
import { createSchema } from '../../src/serve/schema.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { plainReporter } from '../helpers/plain-reporter.ts';
import { oneMachine } from '../helpers/web.ts';
import { type Attack, attacksOn, HOSTILE } from '../serve/hostile.ts';
import { FIXTURE } from './graph-fixture.ts';

const ontology = loadOntology();
const schema = createSchema(ontology);
const ARREST = 'Kazakhstan arrested Asel Omarova on Saturday.';
const OTHER_ARREST = 'Kazakhstan arrested Daniyar Bekov on Sunday.';
/** Operations at the same time: a store across a network is waited for. */
const AT_ONCE = 8;
const STATEMENT = 'RETURN $id AS x';

/** Everything there is, known or not: how many nodes and relationships of each kind, and a hash of what they hold. */
async function stateOf(store: GraphStore): Promise<unknown> {
  const hash = createHash('sha256');
  // What was said about who is who stays when it is withdrawn, with what it holds on to.
  const lines = (await store.snapshot()).filter((line) => !line.startsWith('(judgement:'));
  const nodes = await store.query(
    'MATCH (n) WHERE NOT n:Judgement AND NOT n:Anchor RETURN labels(n) AS kind, count(*) AS n',
  );
  const links = await store.query('MATCH (a)-[r]->() WHERE NOT a:Judgement RETURN type(r) AS kind, count(*) AS n');
  const counts = [...nodes, ...links].map((row) => JSON.stringify(row)).sort();
  return { counts, lines: lines.length, hash: hash.update(lines.join('\n')).digest('hex') };
}

/** What an answer has that is no answer: errors of the store, of the language, of nobody knows what. */
function holesIn({ errors = [] }: ExecutionResult, place: string): readonly string[] {
  return errors.filter((error) => isHole(error, place)).map(({ message }) => message);
}

/** What graphql or we say of a value is an answer; what a store says is one for the author of a statement alone. */
function isHole({ originalError: cause, extensions: { code } }: GraphQLError, place: string): boolean {
  if (cause && !(cause instanceof GraphQLError)) return true;
  return !place.startsWith('Query cypher.') && String(code).startsWith('STORE_');
}

/** What is below the root of changes and subscriptions is below that of queries too, and tried there. */
function ofRoot(root: string, attacks: readonly Attack[]): readonly Attack[] {
  return attacks.filter(({ place }) => place.startsWith(`${root} `));
}

/** UTF-8 has no halves of pairs; stores get them as what takes their place. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

/** What hostile texts in arguments must not do, whatever the store: `open` gives one that is empty and migrated. */
export function describeInjection(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name}: hostile texts in arguments`, () => {
    let store: GraphStore;
    let services: Services;
    beforeEach(async () => {
      store = await open();
      const resolver = createResolver({ ontology, knowledge: loadKnowledge() });
      const pipeline = createPipeline({ reporter: plainReporter, resolver, store });
      const reading = createReading(pipeline, store, { network: oneMachine });
      const parts = { imports: createImports(reading), analyses: createAnalyses(store) };
      services = { store, ontology, reading, ...parts, cypher: askCypher(store) };
    });
    afterEach(async () => {
      await services.imports.close();
      await store.close();
    });

    const run = async (source: string, value?: unknown) => {
      const contextValue: Context = createContext(services);
      return graphql({ schema, source, variableValues: { value }, contextValue });
    };

    /** The only top field of an answer. */
    async function fieldOf<T>(source: string, value?: unknown): Promise<T> {
      const { data, errors } = await run(source, value);
      expect(errors).toBeUndefined();
      return Object.values(data ?? {})[0] as T;
    }

    /** Tries them all; what went wrong, with the document and the value. */
    async function tryAll(attacks: readonly Attack[], atOnce: number): Promise<readonly unknown[]> {
      const wrong: unknown[] = [];
      const tries = attacks.flatMap(({ values, ...attack }) => values.map((value) => ({ ...attack, value })));
      for (let from = 0; from < tries.length; from += atOnce) {
        const part = tries.slice(from, from + atOnce);
        const answers = await Promise.all(part.map(({ source, value }) => run(source, value)));
        answers.forEach((answer, at) => {
          const holes = holesIn(answer, part[at]?.place ?? '');
          if (holes.length > 0) wrong.push({ ...part[at], holes });
        });
      }
      return wrong;
    }

    async function importArticle(input: object): Promise<Record<string, unknown>> {
      const source = `mutation ($value: ImportArticleInput!) {
        importArticle(input: $value) { article { id key title publisher url text } userErrors { code } } }`;
      const { article, userErrors } = await fieldOf<{ article: Record<string, unknown>; userErrors: unknown }>(
        source,
        input,
      );
      expect(userErrors).toEqual([]);
      return article;
    }

    test('in queries they get into no statement, break none, and change nothing', async () => {
      await store.write(FIXTURE);
      const before = await stateOf(store);
      const attacks = attacksOn(schema, OperationTypeNode.QUERY);
      expect(await tryAll(attacks, AT_ONCE)).toEqual([]);
      expect(new Set(attacks.map(({ place }) => place)).size).toBeGreaterThan(200);
      expect(await stateOf(store)).toEqual(before);
      for (const text of HOSTILE) {
        const rows = await services.cypher?.(STATEMENT, { id: text });
        expect(rows).toEqual([{ x: wellFormed(text) }]);
      }
    });

    test('in mutations they become values and nothing else: undone, the graph is as before', async () => {
      const kept = [
        await importArticle({ id: 'a', text: ARREST }),
        await importArticle({ id: 'b', text: OTHER_ARREST }),
      ];
      const before = await stateOf(store);
      const people = await fieldOf<Listed>('{ actors(where: { types: [PERSON] }) { totalCount nodes { id } } }');
      const [first, second] = people.nodes;
      const said = { author: 'ana' };
      const samples = {
        ImportArticleInput: { id: 'c', text: ARREST },
        ImportUrlInput: { url: 'http://inside.example/' },
        JudgeInput: { decision: 'DIFFERENT', first: { actor: first?.id }, second: { actor: second?.id }, ...said },
        RenameActorInput: { id: first?.id, name: 'Asel O.', ...said },
      };
      const attacks = ofRoot('Mutation', attacksOn(schema, OperationTypeNode.MUTATION, samples));
      const all = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) => args);
      expect(attacks).toHaveLength(all.length);
      expect(await tryAll(attacks, 1)).toEqual([]);
      expect(await stateOf(store)).not.toEqual(before);
      await undo(kept.map(({ id }) => id));
      expect(await stateOf(store)).toEqual(before);
    });

    /** Takes back what was said, and takes out all other articles. */
    async function undo(kept: readonly unknown[]): Promise<void> {
      const said = await fieldOf<Listed>('{ judgements(first: 100) { totalCount nodes { id } } }');
      const told = await fieldOf<Listed>('{ articles(first: 100) { totalCount nodes { id } } }');
      for (const { nodes, totalCount } of [said, told]) expect(nodes).toHaveLength(totalCount);
      for (const { id } of said.nodes)
        await fieldOf('mutation ($value: ID!) { withdrawJudgement(id: $value) { userErrors { code } } }', id);
      for (const { id } of told.nodes.filter((article) => !kept.includes(article.id)))
        await fieldOf('mutation ($value: ID!) { retractArticle(input: { id: $value }) { articleId } }', id);
    }

    // Texts with a zero in them are no articles.
    test.each(HOSTILE.map((text) => wellFormed(text).replaceAll('\u0000', '')))(
      'an article may say %j of itself',
      async (text) => {
        const given = { id: `${text} 1`, title: text, publisher: text, text: `${ARREST} ${text}` };
        expect(await importArticle(given)).toMatchObject({
          key: given.id,
          title: text,
          publisher: text,
          text: given.text,
        });
        const found = await run(
          'query ($value: String!) { articles(where: { publisher: $value }) { totalCount } }',
          text,
        );
        expect(found.data).toEqual({ articles: { totalCount: 1 } });
      },
    );

    test('in subscriptions they break none', async () => {
      const attacks = ofRoot('Subscription', attacksOn(schema, OperationTypeNode.SUBSCRIPTION));
      const told = attacks.flatMap(({ place, source, values }) =>
        values.map(async (value) => {
          const given = { schema, document: parse(source), variableValues: { value } };
          const stream = await subscribe({ ...given, contextValue: createContext(services) });
          if (!(Symbol.asyncIterator in stream)) return holesIn(stream, place);
          const holes: string[] = [];
          for await (const answer of stream) holes.push(...holesIn(answer, place));
          return holes;
        }),
      );
      await new Promise(setImmediate);
      await importArticle({ id: 'a', text: ARREST });
      await services.imports.close();
      expect((await Promise.all(told)).flat()).toEqual([]);
      expect(told.length).toBeGreaterThan(HOSTILE.length);
    });
  });
}
