/** A pair that was given a score, 0..1, for how likely it is one, and what people say. */
export interface ScoredPair {
  readonly score: number;
  readonly isOne: boolean;
}

/** Pairs whose scores lie near each other. */
export interface ScoreBin {
  /** The scores of the bin: `from` is excluded but where it is 0, `to` is included. */
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** Mean of the scores, and the share of the pairs that truly are one. */
  readonly expected: number;
  readonly actual: number;
}

/** How well scores keep their word. */
export interface Calibration {
  /** The bins that hold pairs, from low to high. */
  readonly bins: readonly ScoreBin[];
  /** Expected calibration error (Naeini, Cooper and Hauskrecht 2015): |expected - actual|, weighted by pairs. */
  readonly error: number;
}

const BINS = 10;

/** Compares scores with the shares that are true, in ten bins of equal width. */
export function calibrationOf(pairs: readonly ScoredPair[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, at) => binOf(pairs, at)).filter((bin) => bin.pairs > 0);
  const error = bins.reduce((sum, bin) => sum + bin.pairs * Math.abs(bin.expected - bin.actual), 0);
  return { bins, error: pairs.length === 0 ? 0 : error / pairs.length };
}

function binOf(pairs: readonly ScoredPair[], at: number): ScoreBin {
  const [from, to] = [at / BINS, (at + 1) / BINS];
  const own = pairs.filter(({ score }) => score <= to && (score > from || at === 0));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / own.length;
  return {
    ...{ from, to, pairs: own.length },
    expected: mean(own.map(({ score }) => score)),
    actual: mean(own.map(({ isOne }) => Number(isOne))),
  };
}
