import type { DramatisError } from '../errors.ts';
import type { Diagnostic, Extraction } from '../types.ts';

/** What became of one article of an import. */
export type Outcome = Written | Unchanged | Failed;

/** It is in the graph: for the first time, or in place of another content under the same key. */
export interface Written {
  readonly kind: 'imported' | 'changed';
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly title: string;
  readonly counts: Counts;
  readonly diagnostics: readonly Diagnostic[];
}

/** How much was found in an article. */
export interface Counts {
  readonly entities: number;
  readonly events: number;
  readonly states: number;
  readonly statements: number;
}

/** The graph holds the same text under the same key already. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly id: string;
  readonly key: string;
  readonly source: string;
}

/** It could not be read: `source` names the file, or `file:line`. */
export interface Failed {
  readonly kind: 'failed';
  readonly source: string;
  readonly error: DramatisError;
}

/** What became of one article of an extraction. */
export type Extracted = { readonly kind: 'extraction'; readonly extraction: Extraction } | Failed;

/** How an import went; the counts add up to the number of articles. */
export interface ImportSummary {
  readonly imported: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly failures: readonly Failed[];
}

/** An empty summary to count into. */
export const nothing: ImportSummary = { imported: 0, changed: 0, unchanged: 0, failed: 0, failures: [] };

/** The summary with one more outcome. */
export function counted(summary: ImportSummary, outcome: Outcome): ImportSummary {
  const failures = outcome.kind === 'failed' ? [...summary.failures, outcome] : summary.failures;
  return { ...summary, [outcome.kind]: summary[outcome.kind] + 1, failures };
}
