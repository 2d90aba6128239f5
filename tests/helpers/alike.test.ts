import { expect, it } from 'vitest';
import { sharedLines } from './alike.ts';

it.each([
  ['a\nb\n', 'a\nb', 1],
  ['a\nb', 'a\nc', 0.5],
  ['a\na', 'a\nb', 0.5],
  ['a', 'b', 0],
  ['', '', 0],
])('%j and %j share %d of their lines', (one, other, share) => {
  expect(sharedLines(one, other)).toBe(share);
});
