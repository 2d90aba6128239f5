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
