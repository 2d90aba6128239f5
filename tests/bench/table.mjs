/** Rows of cells as a table under a title; all but the first column stand to the right. */
export function table(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  const lines = cells.map((row) => row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))));
  const rule = widths.map((width) => '─'.repeat(width));
  return [title, ...[lines[0], rule, ...lines.slice(1)].map((row) => `  ${row.join('  ').trimEnd()}`)].join('\n');
}

/** A number with the digits that say something. */
export function figure(number) {
  return number.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** How many times the first the second is. */
export function ratio(own, other) {
  return other ? `${(own / other).toFixed(2)} ×` : '–';
}
