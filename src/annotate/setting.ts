import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';

/** What decisions about mentions look at: the article as far as it is annotated, and the knowledge base. */
export interface Setting {
  readonly doc: AnnotatedArticle;
  readonly knowledge: Knowledge;
}

/** The same, and the entities that were gathered so far. */
export interface Gathered extends Setting {
  readonly drafts: readonly Draft[];
  /** Where each mention was put. */
  readonly placed: ReadonlyMap<Candidate, Draft>;
}

/** The lemma of a candidate's head, lower case. */
export function headLemma({ doc }: Setting, { head }: Candidate): string {
  return doc.tokens[head]?.lemma.toLowerCase() ?? '';
}

/** A token's text, lower case; empty where there is none. */
export function textAt({ doc }: Setting, index: number): string {
  return doc.tokens[index]?.text.toLowerCase() ?? '';
}
