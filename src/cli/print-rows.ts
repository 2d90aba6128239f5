import { csv } from './csv.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** How rows are printed. */
export const FORMATS = ['table', 'csv', 'json'] as const;

/** One of them. */
export type Format = (typeof FORMATS)[number];

/** Whether a word names a format. */
export function isFormat(word: string): word is Format {
  return FORMATS.some((format) => format === word);
}

/** Prints rows as a table with their number, as CSV, or as JSON lines. */
export function printRows(
  terminal: Pick<Terminal, 'print'>,
  rows: readonly Readonly<Record<string, unknown>>[],
  format: Format,
): void {
  if (format === 'json') {
    for (const row of rows) terminal.print(JSON.stringify(row));
    return;
  }
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  if (format === 'csv') {
    terminal.print(csv(columns, cells));
    return;
  }
  const number = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  terminal.print(`${rows.length > 0 ? `${table(columns, cells)}\n` : ''}${number}`);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
