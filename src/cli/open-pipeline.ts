import { loadKnowledge } from '../knowledge/load.ts';
import { loadModel } from '../models/model.ts';
import { loadOntology } from '../ontology/load.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { createReporter, type OpenReporter, type Reporter } from '../pipeline/reporter.ts';
import { createPipeline, type Pipeline } from '../pipeline.ts';
import { createResolver } from '../resolve/resolve.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openStore } from './open-store.ts';
import type { StoreOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What commands that read articles take beside the store. */
export interface ReadingOptions extends StoreOptions {
  readonly workers?: number;
  /** Articles to a transaction. */
  readonly batch?: number;
}

/** A pipeline with what it was made of. */
export interface OpenPipeline {
  readonly ontology: Ontology;
  readonly store: GraphStore;
  readonly reporter: Reporter;
  readonly pipeline: Pipeline;
}

/** A reporter with the ontology, the knowledge and the model that ship with the package. */
export function openReporter(terminal: Terminal, { workers }: ReadingOptions): OpenReporter {
  const parts = { ontology: loadOntology(), knowledge: loadKnowledge(), model: loadModel() };
  const reporter = createReporter({ ...parts, ...(workers ? { workers } : {}) });
  terminal.closeLater(() => reporter.close());
  return reporter;
}

/** Opens the store and connects all stages to it; a view that does not stand for all reports is made anew. */
export async function openPipeline(terminal: Terminal, options: ReadingOptions): Promise<OpenPipeline> {
  const open = await connect(terminal, options, { mustExist: false });
  if (await open.store.isStale()) {
    terminal.note('The graph does not stand for all its articles; making it anew from their reports');
    await open.pipeline.rebuild();
  }
  return open;
}

/** Opens the store, which must exist unless told otherwise, and connects all stages to it. */
export async function connect(
  terminal: Terminal,
  options: ReadingOptions,
  how: { readonly mustExist?: boolean } = {},
): Promise<OpenPipeline> {
  const store = await openStore(terminal, options, how);
  const ontology = loadOntology();
  const knowledge = loadKnowledge();
  const { workers, batch } = options;
  const reporter = createReporter({ ontology, knowledge, model: loadModel(), ...(workers ? { workers } : {}) });
  const resolver = createResolver({ ontology, knowledge });
  const pipeline = createPipeline({ reporter, resolver, store, ...(batch ? { batchSize: batch } : {}) });
  terminal.closeLater(() => pipeline.close());
  return { ontology, store, reporter, pipeline };
}
