import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorsAllowed, errorsBetween, piecesOf } from '../../../src/serve/search/near-words.ts';

const letter = fc.constantFrom('a', 'b', 'c', 'd');
const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));

type Error = readonly [kind: 'drop' | 'add' | 'change' | 'swap', place: number, letter: string];
const error: fc.Arbitrary<Error> = fc.tuple(fc.constantFrom('drop', 'add', 'change', 'swap'), fc.nat(20), letter);

/** Types the word with an error. */
function misspell(text: string, [kind, place, other]: Error): string {
  const at = place % text.length;
  const [before, own = '', next = ''] = [text.slice(0, at), text[at], text[at + 1]];
  if (kind === 'drop') return before + text.slice(at + 1);
  if (kind === 'add') return before + other + text.slice(at);
  if (kind === 'change') return before + other + text.slice(at + 1);
  return before + next + own + text.slice(at + 2);
}

describe('errors between words', () => {
  test.each([
    ['tokayev', 'tokayev', 0],
    ['tokayev', 'tokaev', 1],
    ['tokayev', 'tokaeyv', 1],
    ['massimov', 'masimow', 2],
    ['putin', 'poutine', 2],
    ['putin', 'biden', Infinity],
  ])('%s and %s: %d', (a, b, errors) => {
    expect(errorsBetween(a, b, 2)).toBe(errors);
    expect(errorsBetween(b, a, 2)).toBe(errors);
  });

  test('a word with an error is at most one error away', () => {
    fc.assert(
      fc.property(word, error, (text, mistake) => {
        expect(errorsBetween(text, misspell(text, mistake), 1)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('pieces', () => {
  test('a short word must be right', () => {
    expect([errorsAllowed('bbc'), errorsAllowed('nato'), errorsAllowed('massimov')]).toEqual([0, 1, 2]);
    expect(piecesOf('bbc')).toEqual(['bbc']);
    expect(piecesOf('nato')).toEqual(['na', 'to', 'ntao']);
  });

  test('a word with as many typing errors as are allowed has one of the pieces', () => {
    fc.assert(
      fc.property(word, error, error, (text, first, second) => {
        const typed = [first, second].slice(0, errorsAllowed(text)).reduce(misspell, text);
        // An error inside a swap counts as more than one.
        fc.pre(errorsBetween(text, typed, errorsAllowed(text)) <= errorsAllowed(text));
        expect(piecesOf(text).some((piece) => typed.includes(piece))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
