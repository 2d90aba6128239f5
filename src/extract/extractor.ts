import type { Ontology } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Event, State, Statement } from '../types.ts';

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
  extract(doc: AnnotatedArticle, ontology: Ontology): Facts;
}
