import type { Coded } from './coded.ts';

/** Rows by date: a list of the latest of a million is read from its end. */
export interface DateOrder {
  /** The numbers of the dates, the earliest first; without that of no date. */
  readonly codes: readonly number[];
  /** The rows with a date, or without any (0). */
  rowsOf(code: number): Uint32Array;
}

/** Sorts the rows by the numbers of their dates, and these by date. */
export function orderByDate(size: number, { codes, values }: Coded<string>): DateOrder {
  const starts = new Uint32Array(values.length + 1);
  for (let row = 0; row < size; row += 1) {
    const after = (codes[row] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let code = 1; code < starts.length; code += 1) {
    starts[code] = (starts[code] as number) + (starts[code - 1] as number);
  }
  const places = starts.slice();
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) {
    const code = codes[row] as number;
    rows[places[code] as number] = row;
    places[code] = (places[code] as number) + 1;
  }
  const dated = Array.from({ length: values.length - 1 }, (_, at) => at + 1);
  dated.sort((a, b) => ((values[a] as string) < (values[b] as string) ? -1 : 1));
  return { codes: dated, rowsOf: (code) => rows.subarray(starts[code], starts[code + 1]) };
}
