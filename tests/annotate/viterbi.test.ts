import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTags } from '../../src/annotate/viterbi.ts';

const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'];
const MAY_FOLLOW = (before: string | undefined, tag: string): boolean =>
  !tag.startsWith('I-') || (before !== undefined && before.slice(2) === tag.slice(2));

/** Scores of the words, 5 for the tags named and 0 for the rest. */
const scoresOf = (...wanted: readonly Readonly<Record<string, number>>[]): Float32Array =>
  Float32Array.from(wanted.flatMap((scores) => TAGS.map((tag) => scores[tag] ?? 0)));

const rows: readonly (readonly [string, Float32Array, readonly string[]])[] = [
  ['a clear name', scoresOf({ 'B-PER': 5 }, { 'I-PER': 5 }, { O: 5 }), ['B-PER', 'I-PER', 'O']],
  ['no name begins inside', scoresOf({ 'I-PER': 5, 'B-PER': 4 }, { O: 5 }), ['B-PER', 'O']],
  ['no name changes its type', scoresOf({ 'B-PER': 5 }, { 'I-ORG': 5, 'I-PER': 3 }), ['B-PER', 'I-PER']],
  [
    'a strong end decides the type',
    scoresOf({ 'B-PER': 5, 'B-ORG': 3 }, { 'I-ORG': 9, 'I-PER': 1 }),
    ['B-ORG', 'I-ORG'],
  ],
  ['names side by side', scoresOf({ 'B-ORG': 5 }, { 'B-ORG': 5 }, { 'I-ORG': 5 }), ['B-ORG', 'B-ORG', 'I-ORG']],
  ['one word', scoresOf({ 'I-ORG': 5, O: 1 }), ['O']],
  ['no words', scoresOf(), []],
];

describe('bestTags', () => {
  it.each(rows)('%s', (_, scores, tags) => {
    expect(bestTags(scores, 0, tags.length, TAGS).path.map((tag) => TAGS[tag])).toEqual(tags);
  });

  it('reads from the offset on and gives each tag its softmax', () => {
    const scores = Float32Array.from([9, 9, 9, 9, 9, 0, Math.log(3), 0, 0, 0]);
    expect(bestTags(scores, 5, 1, TAGS)).toEqual({ path: [1], probability: [expect.closeTo(3 / 7, 5)] });
  });

  it('finds what trying every valid sequence finds', () => {
    const word = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: TAGS.length, maxLength: TAGS.length });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const total = (path: readonly number[]): number =>
          path.reduce((sum, tag, at) => sum + (words[at]?.[tag] as number), 0);
        const { path } = bestTags(Float32Array.from(words.flat()), 0, words.length, TAGS);
        for (const [at, tag] of path.entries()) {
          expect(MAY_FOLLOW(TAGS[path[at - 1] ?? -1], TAGS[tag] as string)).toBe(true);
        }
        expect(total(path)).toBe(Math.max(...validPaths(words.length).map(total)));
      }),
    );
  });
});

function validPaths(length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return validPaths(length - 1).flatMap((path) =>
    [...TAGS.keys()]
      .filter((tag) => MAY_FOLLOW(TAGS[path.at(-1) ?? -1], TAGS[tag] as string))
      .map((tag) => [...path, tag]),
  );
}
