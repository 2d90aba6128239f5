import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CursorPlace, decodeCursor, encodeCursor } from '../../src/serve/cursor.ts';

const text = fc.string({ unit: 'binary' });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const BY_COUNT: CursorPlace = { list: 'actors', order: 'event_count', type: 'number' };
const BY_NAME: CursorPlace = { list: 'actors', order: 'name', type: 'string' };

describe('cursor', () => {
  test('what was encoded is decoded', () => {
    fc.assert(
      fc.property(number, text, (value, id) => {
        const decoded = decodeCursor(encodeCursor(BY_COUNT, [value, id]), BY_COUNT, 'after');
        expect(decoded).toEqual([value === 0 ? 0 : value, id]);
      }),
    );
  });

  test('it needs no escaping in a URL', () => {
    fc.assert(fc.property(text, text, (value, id) => /^[\w-]+$/.test(encodeCursor(BY_NAME, [value, id]))));
  });

  test('anything else is a user error, never another', () => {
    fc.assert(
      fc.property(text, (cursor) => {
        expect(() => decodeCursor(cursor, BY_NAME, 'after')).toThrow(
          expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
        );
      }),
    );
  });

  const forged = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  test.each([
    [
      'another list',
      encodeCursor({ ...BY_NAME, list: 'places' }, ['a', 'b']),
      /no cursor of this list; it is one of places/,
    ],
    ['another order', encodeCursor(BY_COUNT, [1, 'b']), /before: .* by orderBy: EVENT_COUNT, here the list is by NAME/],
    ['another type of value', forged('actors', 'name', 1, 'b'), /no cursor of this list/],
    ['no list named', forged('a', 'b'), /no cursor of this list/],
    ['too many values', forged('actors', 'name', 'a', 'b', 'c'), /no cursor of this list/],
    ['a null', forged('actors', 'name', null, 'b'), /no cursor of this list/],
    ['an id that is none', forged('actors', 'name', 'a', 1), /no cursor of this list/],
    ['an order that is none', forged('actors', ['name'], 'a', 'b'), /given by orderBy/],
  ] as const)('%s', (_, cursor, message) => {
    expect(() => decodeCursor(cursor, BY_NAME, 'before')).toThrow(message);
  });
});
