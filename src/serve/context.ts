import type { Ontology } from '../ontology/ontology.ts';
import type { GraphReader } from '../store/graph-store.ts';
import { EVERYTHING, type Rights } from './accounts/rights.ts';
import type { Analyses } from './analysis/analyses.ts';
import type { AskCypher } from './ask-cypher.ts';
import type { Imports } from './imports.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Watch } from './observe/watch.ts';
import type { Reading } from './reading.ts';

/** What a request is answered from, the same for all. */
export interface Services {
  readonly store: GraphReader;
  readonly ontology: Ontology;
  readonly reading: Reading;
  readonly imports: Imports;
  readonly analyses: Analyses;
  /** Absent where nobody may ask in Cypher. */
  readonly cypher?: AskCypher;
}

/** What resolvers see: made anew for each request. */
export interface Context extends Services {
  /** Loaders remember what they read; after a change of the graph, `forget` makes new ones. */
  readonly loaders: Loaders;
  readonly rights: Rights;
  /** Absent where nobody watches: over WebSockets. */
  readonly watch: Watch | undefined;
  forget(): void;
}

/** The context of one request. */
export function createContext(services: Services, rights: Rights = EVERYTHING, watch?: Watch): Context {
  let loaders = createLoaders(services.store);
  return {
    ...services,
    rights,
    watch,
    get loaders() {
      return loaders;
    },
    forget() {
      loaders = createLoaders(services.store);
    },
  };
}
