import fc from 'fast-check';
import { type GraphQLSchema, graphql, isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { createAnalyses } from '../../src/serve/analysis/analyses.ts';
import { createContext } from '../../src/serve/context.ts';
import { createImports } from '../../src/serve/imports.ts';
import { createSchema } from '../../src/serve/schema.ts';
import { noReading } from './ask.ts';
import { openFilledStore } from './bolt/serving.ts';

const ontology = loadOntology();
const schema = createSchema(ontology);

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list with pages: its field with arguments, the field that it stands in, what tells its nodes apart. */
interface List {
  readonly field: string;
  readonly order?: string;
  readonly parent?: string;
  readonly node?: string;
}

const RELATION = 'type status source { id } target { id }';
const ANY = 'where: { modalities: [], polarities: [] }';
const LINKED = 'where: { modalities: [], polarities: [], minArticles: 1 }';

function valuesOf(name: string, from: GraphQLSchema = schema): readonly string[] {
  const type = from.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

function inEachOrder(type: string, ...fields: readonly string[]): readonly List[] {
  const node = type === 'RelationOrder' ? { node: RELATION } : {};
  return fields.flatMap((field) => valuesOf(type).map((order) => ({ field, order, ...node })));
}

const LISTS: readonly List[] = [
  ...inEachOrder('ActorOrder', 'actors', 'actors|where: { partners: ["Massimov", "Tokayev"] }', 'places'),
  ...inEachOrder('EventOrder', `events|${ANY}`, `events|${LINKED}`),
  ...inEachOrder('ArticleOrder', 'articles', 'articles|where: { not: { publisher: "No one" } }'),
  ...inEachOrder('RelationOrder', 'relations'),
  { field: 'events|modalities: [], polarities: []', parent: 'actor(name: "Tokaev")' },
  { field: 'articles', parent: 'actor(name: "Massimov")' },
  { field: 'relations', parent: 'actor(name: "Kazakhstan")', node: RELATION },
  { field: 'events|where: { modalities: [], polarities: [] }', parent: 'asOf(date: "2023")' },
  { field: 'articles', parent: 'between(a: "Tokaev", b: "Kazakhstan")' },
  { field: 'events|modalities: [], polarities: []', parent: 'between(a: "Tokaev", b: "Poutine")' },
  { field: 'judgements|withdrawn: true', node: 'decision author' },
  { field: 'reviewQueue', node: 'score' },
];

async function openGraph() {
  const { store } = await openFilledStore();
  const imports = createImports(noReading);
  const services = { store, ontology, reading: noReading, imports, analyses: createAnalyses(store) };
  async function ask({ field, order, parent, node = 'id' }: List, options: string) {
    const [name, fixed = ''] = field.split('|');
    const own = [fixed, order ? `orderBy: ${order}` : '', options].filter(Boolean).join(', ');
    const list = `list: ${name}${own ? `(${own})` : ''} { edges { cursor node { ${node} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const source = parent ? `{ in: ${parent} { ${list} } }` : `{ ${list} }`;
    const { data, errors = [] } = await graphql({ schema, source, contextValue: createContext(services) });
    const holder = (parent ? data?.in : data) as { readonly list: Page } | null | undefined;
    return { page: holder?.list, errors: errors.map(({ message, extensions }) => `${extensions.code}: ${message}`) };
  }
  async function page(list: List, options: string): Promise<Page> {
    const { page: found, errors } = await ask(list, options);
    if (!found) throw new Error(errors.join('; '));
    return found;
  }
  return { ask, page };
}

test('every order of the schema is walked', () => {
  const orders = LISTS.flatMap(({ order = [] }) => order);
  for (const type of ['ActorOrder', 'EventOrder', 'ArticleOrder', 'RelationOrder']) {
    expect(valuesOf(type).length).toBeGreaterThan(1);
    expect(orders).toEqual(expect.arrayContaining([...valuesOf(type)]));
  }
});

test('the pages of any size, forward and back, are the whole list, once and in order, and say where they stand', async () => {
  const { page } = await openGraph();
  const steps = fc.record({
    list: fc.constantFrom(...LISTS),
    size: fc.integer({ min: 1, max: 4 }),
    backward: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(steps, async ({ list, size, backward }) => {
      const whole = await page(list, 'first: 100');
      expect(whole.edges.length).toBeGreaterThan(0);
      expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
      expect((await page(list, 'last: 100')).edges).toEqual(whole.edges);
      const seen: Page['edges'][number][] = [];
      for (let cursor: string | null = null; ; ) {
        const from: string = cursor ? `, ${backward ? 'before' : 'after'}: "${cursor}"` : '';
        const { edges, pageInfo }: Page = await page(list, `${backward ? 'last' : 'first'}: ${size}${from}`);
        seen.splice(backward ? 0 : seen.length, 0, ...edges);
        const start = whole.edges.findIndex((edge) => edge.cursor === edges[0]?.cursor);
        expect(pageInfo).toEqual({
          hasNextPage: start + edges.length < whole.edges.length,
          hasPreviousPage: start > 0,
          startCursor: edges[0]?.cursor,
          endCursor: edges.at(-1)?.cursor,
        });
        if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
        cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
      }
      expect(seen).toEqual(whole.edges);
    }),
    { numRuns: 60, examples: LISTS.map((list, at) => [{ list, size: 1, backward: at % 2 === 0 }]) },
  );
}, 120_000);

test('before and after the ends there is nothing', async () => {
  const { page } = await openGraph();
  const events = { field: `events|${ANY}`, order: 'DATE_DESC' };
  const { startCursor, endCursor } = (await page(events, '')).pageInfo;
  const nothing = { startCursor: null, endCursor: null };
  expect(await page(events, `after: "${endCursor}"`)).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, ...nothing },
  });
  expect(await page(events, `before: "${startCursor}"`)).toEqual({
    edges: [],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, ...nothing },
  });
});

describe('what cannot be meant is refused', () => {
  const both = /^BAD_USER_INPUT: Expected first and after, or last and before, got/;
  test.each([
    ['first: 1, last: 1', both],
    ['first: 1, before: "x"', both],
    ['last: 1, after: "x"', both],
    ['after: "x", before: "x"', both],
    ['last: 0', /^BAD_USER_INPUT: last: expected 1 to 100, got 0/],
    ['last: 101', /^BAD_USER_INPUT: last: expected 1 to 100, got 101/],
    ['before: "x"', /^BAD_USER_INPUT: before: "x" is no cursor of this list; give a cursor that the same list gave/],
  ])('%s', async (options, message) => {
    const { ask } = await openGraph();
    for (const list of LISTS) {
      const { page, errors } = await ask(list, options);
      expect({ list, page, errors: errors.length }).toEqual({ list, page: undefined, errors: 1 });
      expect(errors[0]).toMatch(message);
    }
  });

  test('a cursor of another list or another order', async () => {
    const { ask, page } = await openGraph();
    for (const list of LISTS) {
      const { startCursor } = (await page(list, 'first: 1')).pageInfo;
      for (const other of LISTS) {
        const { errors } = await ask(other, `after: "${startCursor}"`);
        // The events of one actor may be walked on for another: a cursor is a place in an order, not an edge.
        const isSame = [list, other].map(({ field, parent }) => `${parent?.split('(')[0]}.${field.split('|')[0]}`);
        const isOfOrder = list.order === other.order;
        const mayGoOn = isSame[0] === isSame[1] && isOfOrder;
        const expected =
          isSame[0] === isSame[1] ? /by orderBy: \w+, here the list is by \w+; ask/ : /no cursor of this list/;
        expect({ list, other, errors: errors.length }).toEqual({ list, other, errors: mayGoOn ? 0 : 1 });
        if (!mayGoOn) expect(errors[0]).toMatch(expected);
      }
    }
  });
});

test('what is left out is null, and null is left out', async () => {
  const { page } = await openGraph();
  const whole = await page({ field: 'actors' }, '');
  expect(await page({ field: 'actors' }, 'first: null, after: null, last: null, before: null')).toEqual(whole);
});
