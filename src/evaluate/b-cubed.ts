/** Precision, recall and their harmonic mean, 0..1. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many items were scored. */
  readonly items: number;
}

/** An item that both sides put into a cluster. */
export interface Clustered {
  readonly gold: string;
  readonly predicted: string;
}

/**
 * B³ (Bagga and Baldwin 1998): for each item the share of its predicted cluster that is right, and the share of its gold
 * cluster that was found; each the mean over all items. Without items all scores are 1.
 */
export function bCubed(items: readonly Clustered[]): Scores {
  const gold = tally(items.map((item) => item.gold));
  const predicted = tally(items.map((item) => item.predicted));
  const both = tally(items.map(pairOf));
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const shared = both.get(pairOf(item)) ?? 0;
    precision += shared / (predicted.get(item.predicted) ?? 1);
    recall += shared / (gold.get(item.gold) ?? 1);
  }
  const count = items.length;
  return count === 0 ? scoresOf(1, 1, 0) : scoresOf(precision / count, recall / count, count);
}

/** Pairs of items in one cluster: the share of predicted pairs that are right, and of gold pairs that were found. */
export function pairScores(items: readonly Clustered[]): Scores {
  const sum = (values: readonly string[]): number =>
    [...tally(values).values()].reduce((total, count) => total + (count * (count - 1)) / 2, 0);
  const both = sum(items.map(pairOf));
  const predicted = sum(items.map((item) => item.predicted));
  const gold = sum(items.map((item) => item.gold));
  return scoresOf(predicted === 0 ? 1 : both / predicted, gold === 0 ? 1 : both / gold, items.length);
}

function scoresOf(precision: number, recall: number, items: number): Scores {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    items,
  };
}

function pairOf({ gold, predicted }: Clustered): string {
  return `${gold}\u0001${predicted}`;
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
