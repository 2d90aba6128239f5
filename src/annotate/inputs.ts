import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { Coded } from './encode.ts';

/**
 * The inputs of the model for one batch (README.md of the model): the pieces of all sentences one after another, so that no
 * time goes into padding, and where each sentence and word has them.
 */
export function inputsOf(batch: readonly Coded[]): InferenceSession.OnnxValueMapType {
  const lengths = batch.map(({ pieces }) => pieces.length);
  const longest = Math.max(...lengths);
  const words = Math.max(...batch.map(({ first }) => first.length));
  const starts: number[] = [];
  let total = 0;
  for (const length of lengths) {
    starts.push(total);
    total += length;
  }
  const start = (row: number): number => starts[row] as number;
  const flat = (valueAt: (coded: Coded, row: number, at: number) => number): Tensor =>
    tensor([total], (put) => {
      for (const [row, coded] of batch.entries())
        for (let at = 0; at < coded.pieces.length; at += 1) put(start(row) + at, valueAt(coded, row, at));
    });
  const padded = (
    width: number,
    lengthOf: (coded: Coded) => number,
    valueAt: (coded: Coded, row: number, at: number) => number,
  ) =>
    tensor([batch.length, width], (put) => {
      for (const [row, coded] of batch.entries())
        for (let at = 0; at < lengthOf(coded); at += 1) put(row * width + at, valueAt(coded, row, at));
    });
  const perPiece = ({ pieces }: Coded): number => pieces.length;
  const perWord = ({ first }: Coded): number => first.length;
  return {
    pieces: flat(({ pieces }, _, at) => pieces[at] as number),
    cases: flat(({ cases }, _, at) => cases[at] as number),
    positions: flat((_, __, at) => at),
    slots: padded(longest, perPiece, (_, row, at) => start(row) + at),
    places: flat((_, row, at) => row * longest + at),
    mask: padded(longest, perPiece, () => 1),
    first: padded(words, perWord, ({ first }, row, at) => start(row) + (first[at] as number)),
    last: padded(words, perWord, ({ last }, row, at) => start(row) + (last[at] as number)),
    word_mask: padded(words, perWord, () => 1),
  };
}

/** int64 of a shape, 0 where nothing is put. */
function tensor(shape: readonly number[], fill: (put: (index: number, value: number) => void) => void): Tensor {
  const data = new BigInt64Array(shape.reduce((product, size) => product * size, 1));
  // The lower halves alone: no value is negative, and making a BigInt of each would cost more than all else here.
  const low = new Int32Array(data.buffer);
  fill((index, value) => {
    low[index * 2] = value;
  });
  return new Tensor('int64', data, shape);
}
