import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { createAnalyses } from '../../src/serve/analysis/analyses.ts';
import { createContext } from '../../src/serve/context.ts';
import { createImports } from '../../src/serve/imports.ts';
import { createSchema } from '../../src/serve/schema.ts';
import type { GraphReader } from '../../src/store/graph-store.ts';
import { noReading } from './ask.ts';
import { openFilledStore } from './bolt/serving.ts';

const ontology = loadOntology();
const schema = createSchema(ontology);

/** A query over the contract's graph: what it got, and what the store was asked for it. */
async function ask(source: string) {
  const { store } = await openFilledStore();
  const asked: string[] = [];
  const watched: GraphReader = {
    ...store,
    ask(question, ...rest) {
      asked.push(question);
      return store.ask(question, ...rest);
    },
  };
  const services = { ontology, reading: noReading, imports: createImports(noReading), analyses: createAnalyses(store) };
  const contextValue = createContext({ ...services, store: watched });
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return { data, asked };
}

test('actors in the same events, in one question for each level', async () => {
  const { data, asked } = await ask(
    `{ actors(where: { types: [PERSON] }, orderBy: NAME) { nodes { id coActors { sharedEvents actor { name } } } } }`,
  );
  expect(data).toMatchObject({
    actors: {
      nodes: [
        { id: 'person:massimov', coActors: [{ sharedEvents: 1, actor: { name: 'Kazakhstan' } }] },
        { id: 'person:tokayev', coActors: [{ sharedEvents: 1, actor: { name: 'Vladimir Putin' } }] },
        { id: 'person:putin', coActors: [{ sharedEvents: 1, actor: { name: 'Kassym-Jomart Tokayev' } }] },
      ],
    },
  });
  expect(asked).toEqual(['actors', 'co-actors-of', 'actors-by-id']);
});

test('in events of a kind', async () => {
  const { data } = await ask(`{ person(name: "Tokaev") {
    all: coActors(modalities: [], polarities: []) { actor { id } }
    negated: coActors(modalities: [ALLEGED], polarities: [NEGATED], first: 1) { actor { id } }
    arrests: coActors(types: [ARRESTED]) { actor { id } }
  } }`);
  expect(data?.person).toMatchObject({
    all: ['group:KAZ-COP', 'organization:knb', 'person:putin'].map((id) => ({ actor: { id } })),
    negated: [{ actor: { id: 'group:KAZ-COP' } }],
    arrests: [],
  });
});

test('how many events: counted in one question, and what EVENT_COUNT sorts by', async () => {
  const { data, asked } = await ask('{ actors(orderBy: EVENT_COUNT) { nodes { eventCount } } }');
  expect(data).toMatchObject({ actors: { nodes: [2, 1, 1, 1, 1, 1].map((eventCount) => ({ eventCount })) } });
  expect(asked).toEqual(['actors', 'events-of-count']);
  const place = await ask('{ place(name: "Almaty") { eventCount } }');
  expect(place.data).toMatchObject({ place: { eventCount: 1 } });
});
