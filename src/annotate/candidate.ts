import type { KnowledgeMatch } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, EntityType, MentionKind, Span, Token } from '../types.ts';

/** A stretch of tokens that names or points to something, before coreference. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: EntityType;
  readonly kind: MentionKind;
  readonly score: number;
  /** What the knowledge base says of the wording. */
  readonly matches: readonly KnowledgeMatch[];
}

/** The token of a stretch whose head lies outside it. */
export function headOf(doc: AnnotatedArticle, first: number, last: number): number {
  for (let index = first; index < last; index += 1) {
    const head = doc.tokens[index]?.head ?? -1;
    if (head < first || head >= last) return index;
  }
  return last - 1;
}

/** The text between the first and the last token of a stretch. */
export function textOf({ article, tokens }: AnnotatedArticle, first: number, last: number): string {
  const span = spanOf(tokens, first, last);
  return (span.in === 'title' ? article.title : article.text).slice(span.start, span.end);
}

/** The span of a stretch of tokens. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  const start = tokens[first]?.span as Span;
  const end = tokens[last - 1]?.span as Span;
  return { start: start.start, end: end.end, ...(start.in ? { in: start.in } : {}) };
}
