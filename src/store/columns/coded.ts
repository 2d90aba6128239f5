import { createNumbers } from './numbers.ts';

/** What a column holds. */
export type ColumnValue = string | number;

/**
 * One property of all rows. Each value is kept once, under a number; a row holds the number, 0 where it has no value. What a
 * filter asks is so asked of each value, not of each row.
 */
export interface Coded<V extends ColumnValue> {
  /** By number; the first is null. */
  readonly values: readonly (V | null)[];
  /** By row, with room behind them. */
  readonly codes: Uint32Array;
  set(row: number, value: V | null | undefined): void;
  /** The number of a value; undefined where no row has had it. */
  codeOf(value: V): number | undefined;
}

/** A column without rows. */
export function createCoded<V extends ColumnValue>(): Coded<V> {
  const values: (V | null)[] = [null];
  const known = new Map<V, number>();
  const rows = createNumbers();
  function code(value: V): number {
    const found = known.get(value);
    if (found !== undefined) return found;
    known.set(value, values.length);
    return values.push(value) - 1;
  }
  return {
    values,
    get codes() {
      return rows.all;
    },
    set: (row, value) => rows.set(row, value === null || value === undefined ? 0 : code(value)),
    codeOf: (value) => known.get(value),
  };
}

/** 1 for the number of each value that passes, else 0. */
export function maskOf<V extends ColumnValue>(
  { values }: Pick<Coded<V>, 'values'>,
  passes: (value: V) => boolean,
): Uint8Array {
  return Uint8Array.from(values, (value) => (value !== null && passes(value) ? 1 : 0));
}
