/** How many typing errors a word may have: a letter too much, missing or wrong, or two that changed places. */
export function errorsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Pieces of a word, of which each word with as many errors as are allowed has at least one. With n errors, one of n + 1
 * pieces stays whole; two letters that changed places where two pieces meet spoil both, so such pairs are pieces too.
 */
export function piecesOf(word: string): readonly string[] {
  const parts = partsOf(word, errorsAllowed(word) + 1);
  const pieces = new Set(parts);
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 2; to <= parts.length; to += 1) pieces.add(joinSwapped(parts.slice(from, to)));
  }
  return [...pieces];
}

/** How many errors lead from one word to the other; Infinity if they are more than `most`. */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow([a, b], row, { before, last });
    before = last;
    last = next;
  }
  const errors = last[b.length] ?? Infinity;
  return errors <= most ? errors : Infinity;
}

/** One row of the table of optimal string alignment (Damerau 1964, Levenshtein 1966, without edits inside a swap). */
function nextRow(
  [a, b]: readonly [string, string],
  row: number,
  { before, last }: { readonly before: readonly number[]; readonly last: readonly number[] },
): readonly number[] {
  const next = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const isSame = a[row - 1] === b[column - 1];
    const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const costs = [at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1)];
    next.push(Math.min(...costs, isSwap ? at(before, column - 2) + 1 : Infinity));
  }
  return next;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

function partsOf(word: string, count: number): readonly string[] {
  const cut = (part: number): number => Math.round((part * word.length) / count);
  return Array.from({ length: count }, (_, part) => word.slice(cut(part), cut(part + 1)));
}

/** The parts in one, with the two letters around each seam in each other's place. */
function joinSwapped(parts: readonly string[]): string {
  return parts.reduce((joined, part) => {
    const [left, right] = [joined.slice(-1), part.slice(0, 1)];
    return joined.slice(0, -1) + right + left + part.slice(1);
  });
}
