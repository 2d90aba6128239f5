import type { AnnotatedArticle, Layer } from '../types.ts';

/**
 * Adds one or more layers to an article. MUST return a new document and leave the given one as it was; MUST depend on
 * the document alone: the same article gives the same layers, alone or among others, with one worker or with many.
 */
export interface Annotator {
  readonly name: string;
  readonly requires: readonly Layer[];
  readonly assigns: readonly Layer[];
  annotate(doc: AnnotatedArticle): Promise<AnnotatedArticle>;
}
