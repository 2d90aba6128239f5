/** The widest that a column of a table gets. */
const MAX_WIDTH = 60;

/** Rows as aligned text columns under their names; long values are cut. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [columns, ...rows].map((row) => columns.map((_, at) => cut(row[at] ?? '')));
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const [head = [], ...body] = cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)));
  const rule = widths.map((width) => '─'.repeat(width));
  return [head, rule, ...body].map((row) => row.join('  ').trimEnd()).join('\n');
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_WIDTH ? `${line.slice(0, MAX_WIDTH - 1)}…` : line;
}
