import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Ontology } from '../ontology/ontology.ts';

/** What resolving knows beside the reports; the same for all of them. */
export interface World {
  readonly knowledge: Knowledge;
  readonly ontology: Ontology;
}
