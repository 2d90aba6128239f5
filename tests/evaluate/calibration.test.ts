import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/evaluate/calibration.ts';

const pairs = (score: number, ones: number, others: number) => [
  ...Array.from({ length: ones }, () => ({ score, isOne: true })),
  ...Array.from({ length: others }, () => ({ score, isOne: false })),
];

test.each([
  ['scores that keep their word', [...pairs(0.8, 8, 2), ...pairs(0.3, 3, 7)], 0],
  ['scores that are always sure and right in half of the cases', pairs(1, 5, 5), 0.5],
  ['a bin counts by its pairs', [...pairs(1, 5, 5), ...pairs(0.5, 15, 15)], 0.125],
  ['no pairs', [], 0],
])('%s', (_, given, error) => {
  expect(calibrationOf(given).error).toBeCloseTo(error, 10);
});

test('scores on the edge of two bins belong to the lower one, and 0 to the first', () => {
  const { bins } = calibrationOf([...pairs(0, 0, 1), ...pairs(0.1, 1, 0), ...pairs(0.9, 1, 1), ...pairs(1, 1, 0)]);
  expect(bins).toEqual([
    { from: 0, to: 0.1, pairs: 2, expected: 0.05, actual: 0.5 },
    { from: 0.8, to: 0.9, pairs: 2, expected: 0.9, actual: 0.5 },
    { from: 0.9, to: 1, pairs: 1, expected: 1, actual: 1 },
  ]);
});
