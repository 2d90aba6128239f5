import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/serve/cursor.ts';

const text = fc.string({ unit: 'binary' });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

describe('cursor', () => {
  test('what was encoded is decoded', () => {
    fc.assert(
      fc.property(number, text, (value, id) => {
        expect(decodeCursor(encodeCursor([value, id]), ['number', 'string'])).toEqual([value === 0 ? 0 : value, id]);
      }),
    );
  });

  test('it needs no escaping in a URL', () => {
    fc.assert(fc.property(text, text, (value, id) => /^[\w-]+$/.test(encodeCursor([value, id]))));
  });

  test('anything else is a user error, never another', () => {
    const shape = ['string', 'string'] as const;
    fc.assert(
      fc.property(text, (cursor) => {
        expect(() => decodeCursor(cursor, shape)).toThrow(
          expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
        );
      }),
    );
  });

  test.each([
    ['other types', [1, 'a'], ['string', 'string']],
    ['too few values', ['a'], ['string', 'string']],
    ['too many values', ['a', 'b', 'c'], ['string', 'string']],
    ['a null', [null as unknown as string, 'b'], ['string', 'string']],
  ] as const)('%s', (_, values, shape) => {
    expect(() => decodeCursor(encodeCursor(values), shape)).toThrow(/no cursor of this list/);
  });
});
