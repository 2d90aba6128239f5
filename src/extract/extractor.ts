import type { Ontology } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Event, State, Statement } from '../types.ts';
import type { Listener } from './trace.ts';

/** What an extractor found in one article. */
export interface Facts {
  readonly events: readonly Event[];
  readonly states: readonly State[];
  readonly statements: readonly Statement[];
}

/**
 * Finds facts in one annotated article. Every fact MUST carry the sentence that proves it, and every role the mention
 * that plays it: no agent is invented. The output MUST depend on the document and the ontology alone.
 */
export interface Extractor {
  readonly name: string;
  /** `listen` hears how the extractor came to what it found, and what it left; results MUST NOT depend on it. */
  extract(doc: AnnotatedArticle, ontology: Ontology, listen?: Listener): Facts;
}
