import type { Evidence, IndexedReport, Span } from '../types.ts';

/** The words at a span of an article. */
export function quoteOf({ title, text }: IndexedReport, { start, end, in: where }: Span): string {
  return (where === 'title' ? title : text).slice(start, end);
}

/** What a fact of a report was found by. */
export interface FoundBy {
  readonly trigger: Span;
  readonly extractor: string;
  readonly confidence: number;
}

/** Evidence at each span of a fact. */
export function evidenceAt(report: IndexedReport, spans: readonly Span[], found: FoundBy): readonly Evidence[] {
  return spans.map((span) => ({
    articleId: report.articleId,
    start: span.start,
    end: span.end,
    ...(span.in ? { in: span.in } : {}),
    quote: quoteOf(report, span),
    triggerStart: found.trigger.start,
    triggerEnd: found.trigger.end,
    extractor: found.extractor,
    score: found.confidence,
  }));
}

/** One piece for each place in each article, the best-scored one; ordered by article and place. */
export function tidyEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const sorted = evidence.toSorted(
    (a, b) =>
      compareStrings(a.articleId, b.articleId) ||
      compareStrings(a.in ?? 'text', b.in ?? 'text') ||
      a.start - b.start ||
      a.end - b.end ||
      b.score - a.score ||
      a.triggerStart - b.triggerStart,
  );
  return sorted.filter((each, index) => {
    const last = sorted[index - 1];
    return !(
      last &&
      last.articleId === each.articleId &&
      last.in === each.in &&
      last.start === each.start &&
      last.end === each.end
    );
  });
}

/** Articles in which there is evidence, in order. */
export function articlesOf(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.map(({ articleId }) => articleId))].sort();
}

/** Order of code units: the same on every machine. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
