import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeap } from '../../src/lib/heap.ts';

test('what is put in comes out in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = createHeap<number>((a, b) => a < b);
      for (const number of numbers) heap.push(number);
      expect(heap.size).toBe(numbers.length);
      expect(numbers.map(() => heap.pop())).toEqual([...numbers].sort((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});

test('taking out and putting in may be mixed', () => {
  const heap = createHeap<number>((a, b) => a < b);
  for (const number of [3, 1, 2]) heap.push(number);
  expect(heap.pop()).toBe(1);
  heap.push(0);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([0, 2, 3]);
});
