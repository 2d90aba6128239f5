/** Counts behind a precision and a recall. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly labelled: number;
}

/** Nothing found, nothing labelled. */
export const NOTHING: Counts = { right: 0, found: 0, labelled: 0 };

/** Precision, recall and their harmonic mean, 0..1; 0 where nothing was found or labelled. */
export function ratesOf({ right, found, labelled }: Counts): Readonly<Record<'precision' | 'recall' | 'f1', number>> {
  const precision = found === 0 ? 0 : right / found;
  const recall = labelled === 0 ? 0 : right / labelled;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Counts of what is on both sides, each item once. */
export function countShared(found: readonly string[], labelled: readonly string[]): Counts {
  const [a, b] = [new Set(found), new Set(labelled)];
  return { right: [...a].filter((each) => b.has(each)).length, found: a.size, labelled: b.size };
}

/** Two counts together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, found: a.found + b.found, labelled: a.labelled + b.labelled };
}
