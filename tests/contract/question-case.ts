import type { Page } from '../../src/store/graph-store.ts';

/** A question, and the values of some columns of its answer, in order. */
export interface QuestionCase {
  readonly question: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly page?: Page;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A case; `columns` are the names, with spaces between them. */
export function row(
  question: string,
  parameters: QuestionCase['parameters'],
  columns: string,
  rows: QuestionCase['rows'],
): QuestionCase {
  return { question, parameters, columns: columns.split(' '), rows };
}
