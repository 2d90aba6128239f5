import { graphql } from 'graphql';
import { loadOntology } from '../../../src/ontology/load.ts';
import { createAnalyses } from '../../../src/serve/analysis/analyses.ts';
import { createContext } from '../../../src/serve/context.ts';
import { createImports } from '../../../src/serve/imports.ts';
import { createSchema } from '../../../src/serve/schema.ts';
import type { GraphReader } from '../../../src/store/graph-store.ts';
import { noReading } from '../ask.ts';

const ontology = loadOntology();
const schema = createSchema(ontology);

/** Answers a query over a store, without HTTP: its data, or the messages of its errors. */
export async function askStore(store: GraphReader, source: string): Promise<unknown> {
  const parts = { imports: createImports(noReading), analyses: createAnalyses(store) };
  const contextValue = createContext({ store, ontology, reading: noReading, ...parts });
  const { data, errors } = await graphql({ schema, source, contextValue });
  return errors ? errors.map(({ message }) => message) : JSON.parse(JSON.stringify(data));
}
