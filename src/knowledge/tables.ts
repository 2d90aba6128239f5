/** The rows of a tab-separated file: lines that begin with `#` are comments; cells at the end may be left out. */
export function* rowsOf(text: string): Generator<readonly string[]> {
  for (const line of text.split(/\r?\n/)) {
    if (line !== '' && !line.startsWith('#')) yield line.split('\t');
  }
}

/** The parts of a cell, which semicolons separate. */
export function partsOf(cell: string | undefined): readonly string[] {
  return cell ? cell.split(';') : [];
}

/** The rows of a tab-separated file by their first cell; of several with one first cell all, in order. */
export function rowsByKey(text: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const rows = new Map<string, (readonly string[])[]>();
  for (const row of rowsOf(text)) {
    const [key = ''] = row;
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}
