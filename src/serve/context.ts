import type { Ontology } from '../ontology/ontology.ts';
import type { GraphReader } from '../store/graph-store.ts';
import { EVERYTHING, type Rights } from './accounts/rights.ts';
import type { Analyses } from './analysis/analyses.ts';
import type { Imports } from './imports.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Reading } from './reading.ts';

/** What a request is answered from, the same for all. */
export interface Services {
  readonly store: GraphReader;
  readonly ontology: Ontology;
  readonly reading: Reading;
  readonly imports: Imports;
  readonly analyses: Analyses;
}

/** What resolvers see: made anew for each request. */
export interface Context extends Services {
  /** Loaders remember what they read; after a change of the graph, `forget` makes new ones. */
  readonly loaders: Loaders;
  readonly rights: Rights;
  forget(): void;
}

/** The context of one request. */
export function createContext(services: Services, rights: Rights = EVERYTHING): Context {
  let loaders = createLoaders(services.store);
  return {
    ...services,
    rights,
    get loaders() {
      return loaders;
    },
    forget() {
      loaders = createLoaders(services.store);
    },
  };
}
