import { graphql } from 'graphql';
import { createAnalyses } from '../../src/serve/analysis/analyses.ts';
import { createContext, type Services } from '../../src/serve/context.ts';
import { createImports } from '../../src/serve/imports.ts';
import type { Reading } from '../../src/serve/reading.ts';
import { createSchema } from '../../src/serve/schema.ts';
import { type MemoryGraph, type MemoryReader, memoryReader } from '../helpers/memory-reader.ts';
import { smallGraph } from './small-graph.ts';
import { smallOntology } from './small-ontology.ts';

/** A pipeline that imports nothing. */
export const noReading: Reading = {
  importArticles: async (inputs) =>
    inputs.map(() => ({ outcome: 'failed', error: { code: 'INPUT_EMPTY', message: 'No text' }, diagnostics: [] })),
  importUrl: async () => ({ outcome: 'failed', error: { code: 'INPUT_EMPTY', message: 'No text' }, diagnostics: [] }),
  retract: async () => [],
  judge: async () => ({ kind: 'failed', code: 'INVALID', message: 'Nothing is judged here' }),
  withdrawJudgement: async (id) => ({ kind: 'failed', code: 'NOT_FOUND', message: `No ${id}`, at: 0 }),
  explain: async () => undefined,
};

/** What a query got, and the questions that the store was asked for it, in order. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly string[];
  readonly asked: readonly string[];
}

/** Over which graph, with which pipeline, and how the graph is opened. */
interface Asking {
  readonly graph?: MemoryGraph;
  readonly reading?: Reading;
  readonly open?: (graph: MemoryGraph) => MemoryReader;
}

const schema = createSchema(smallOntology);

/** Answers a query over a graph in memory, without HTTP. */
export async function ask(
  source: string,
  { graph = smallGraph, reading = noReading, open = memoryReader }: Asking = {},
): Promise<Answer> {
  const store = open(graph);
  const parts = { imports: createImports(reading), analyses: createAnalyses(store) };
  const services: Services = { store, ontology: smallOntology, reading, ...parts };
  const { data, errors = [] } = await graphql({ schema, source, contextValue: createContext(services) });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors.map(({ message }) => message),
    asked: store.asked,
  };
}
