import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { createAnalyses } from '../../src/serve/analysis/analyses.ts';
import { createContext } from '../../src/serve/context.ts';
import { createImports } from '../../src/serve/imports.ts';
import { createSchema } from '../../src/serve/schema.ts';
import { noReading } from './ask.ts';
import { openFilledStore } from './bolt/serving.ts';

const ontology = loadOntology();
const schema = createSchema(ontology);

async function openGraph() {
  const { store } = await openFilledStore();
  const imports = createImports(noReading);
  const services = { store, ontology, reading: noReading, imports, analyses: createAnalyses(store) };
  return (source: string) => graphql({ schema, source, contextValue: createContext(services) });
}

const ARREST = { id: 'event:arrest' };
const MEETING = { id: 'event:meeting' };
const DENIAL = { id: 'event:denial' };

const CASES: readonly (readonly [field: string, nodes: readonly object[]])[] = [
  ['events(where: { families: [COERCE] })', [ARREST]],
  ['events(where: { actors: ["Poutine"] })', [MEETING]],
  ['events(where: { actors: ["Nobody at all"] })', []],
  ['events(where: { countries: ["KAZ"], publishers: ["Seed Wire"] })', [ARREST]],
  ['events(where: { maxSources: 1 })', [ARREST]],
  ['events(where: { maxArticles: 0 })', []],
  ['events(where: { modalities: [], polarities: [], not: { types: [MET_WITH] } })', [ARREST, DENIAL]],
  ['events(where: { not: { actors: ["Massimov"] } })', [MEETING]],
  ['events(where: { or: [{ minSources: 2 }, { actors: ["country:KAZ"] }] })', [ARREST, MEETING]],
  ['events(where: { and: [{ from: "2022" }, { or: [{ to: "2021" }, { not: { minSources: 2 } }] }] })', [ARREST]],
  ['events(where: { modalities: [], polarities: [], or: [{ modalities: [ALLEGED] }] })', [DENIAL]],
  ['actors(where: { partners: ["Almaty"] })', [{ id: 'country:KAZ' }, { id: 'person:massimov' }]],
  ['actors(where: { types: [PERSON], partners: ["Almaty"] })', [{ id: 'person:massimov' }]],
  ['actors(where: { maxArticles: 1, not: { sectors: ["SPY"] } })', [{ id: 'person:putin' }, { id: 'group:KAZ-COP' }]],
  [
    'actors(where: { or: [{ types: [COUNTRY] }, { text: "Tokáev" }] })',
    [{ id: 'country:KAZ' }, { id: 'person:tokayev' }],
  ],
  ['articles(where: { mentions: ["Poutine"] })', [{ id: 'article:2' }]],
  ['articles(where: { eventTypes: [MET_WITH] })', [{ id: 'article:2' }]],
  ['articles(where: { not: { publisher: "Seed Wire" } })', [{ id: 'article:2' }, { id: 'article:3' }]],
  ['articles(where: { to: "2022-01-09", not: { families: [COERCE] } })', []],
];

test('lists by conditions, and how many there are', async () => {
  const ask = await openGraph();
  for (const [field, nodes] of CASES) {
    const { data, errors } = await ask(`{ list: ${field} { totalCount nodes { id } } }`);
    expect({ field, errors, list: data?.list }).toEqual({ field, list: { totalCount: nodes.length, nodes } });
  }
});

test('pages go on where the last one ended', async () => {
  const ask = await openGraph();
  const query = (after: string) =>
    `{ events(where: { countries: ["KAZ"], modalities: [], polarities: [] }, first: 1 ${after}) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    readonly events: { readonly nodes: object; readonly pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const first = (await ask(query(''))).data as unknown as Page;
  expect(first.events).toMatchObject({ nodes: [ARREST], pageInfo: { hasNextPage: true } });
  const second = (await ask(query(`after: "${first.events.pageInfo.endCursor}"`))).data as unknown as Page;
  expect(second.events).toMatchObject({ nodes: [DENIAL], pageInfo: { hasNextPage: false } });
});

const ENDS = 'source { id } target { id }';
const ARRESTED = { source: { id: 'country:KAZ' }, target: { id: 'person:massimov' } };
const MET = { source: { id: 'person:putin' }, target: { id: 'person:tokayev' } };
const PRESIDES = { source: { id: 'person:tokayev' }, target: { id: 'country:KAZ' } };

const RELATIONS: readonly (readonly [relations: string, nodes: readonly object[]])[] = [
  ['relations(where: { types: [ARRESTED] })', [ARRESTED]],
  ['relations(where: { sources: ["Tokaev"] })', [MET, PRESIDES]],
  ['relations(where: { targets: ["Massimov"], between: { from: "2022", to: "2022-01" } })', [ARRESTED]],
  ['relations(where: { statuses: [HAPPENED], minCount: 2 }, orderBy: LAST)', [ARRESTED, MET]],
  ['relations(where: { actors: ["Nobody at all"] })', []],
  ['relations(where: { actors: ["Kazakhstan"], minSources: 2 })', []],
];

test('relations between all actors', async () => {
  const ask = await openGraph();
  for (const [field, nodes] of RELATIONS) {
    const { data, errors } = await ask(`{ list: ${field} { totalCount nodes { ${ENDS} } } }`);
    expect({ field, errors, list: data?.list }).toEqual({ field, list: { totalCount: nodes.length, nodes } });
  }
});

test.each(['COUNT', 'SOURCES', 'ARTICLES', 'CONFIDENCE', 'FIRST', 'LAST'])(
  'relations by %s: the pages make the list',
  async (order) => {
    const ask = await openGraph();
    interface List {
      readonly list: { readonly edges: readonly { readonly cursor: string; readonly node: object }[] };
    }
    const page = async (options: string) => {
      const { data, errors } = await ask(
        `{ list: relations(orderBy: ${order} ${options}) { edges { cursor node { type status ${ENDS} } } } }`,
      );
      expect(errors).toBeUndefined();
      return (data as unknown as List).list.edges;
    };
    const whole = await page('');
    expect(whole).toHaveLength(6);
    for (const [at, { cursor }] of whole.entries()) {
      expect(await page(`, first: 2, after: "${cursor}"`)).toEqual(whole.slice(at + 1, at + 3));
    }
  },
);
