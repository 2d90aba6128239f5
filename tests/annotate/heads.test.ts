import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestHeads } from '../../src/annotate/heads.ts';

/** One row a word: scores of the root and of each word as its head. */
type Scores = readonly (readonly number[])[];
const headsOf = (scores: Scores): readonly number[] =>
  bestHeads(scores.length, (word, column) => scores[word]?.[column] as number);

const rows: readonly (readonly [string, Scores, readonly number[]])[] = [
  ['no words', [], []],
  ['one word is the root whatever it scores', [[-5, 9]], [-1]],
  [
    'greedy heads that form a tree',
    [
      [0, 0, 9],
      [9, 0, 0],
    ],
    [1, -1],
  ],
  [
    'a word is not its own head',
    [
      [1, 9, 5],
      [9, 0, 0],
    ],
    [1, -1],
  ],
  [
    'of two roots the better stays',
    [
      [9, 0, 1],
      [8, 2, 0],
    ],
    [-1, 0],
  ],
  [
    'no root: the cheapest cycle is opened',
    [
      [1, 0, 9],
      [3, 9, 0],
    ],
    [1, -1],
  ],
  [
    'a cycle apart from the root is opened',
    [
      [9, 0, 0, 0],
      [1, 2, 0, 9],
      [1, 5, 9, 0],
    ],
    [-1, 2, 0],
  ],
  [
    'scores that are no numbers',
    [
      [Number.NaN, 0, Number.NaN],
      [Number.NaN, Number.NaN, 0],
    ],
    [-1, 0],
  ],
];

describe('bestHeads', () => {
  it.each(rows)('%s', (_, scores, heads) => {
    const found = headsOf(scores);
    expect(isTree(found)).toBe(true);
    if (!scores.flat().some(Number.isNaN)) expect(found).toEqual(heads);
  });

  const scores = (maxLength: number): fc.Arbitrary<Scores> =>
    fc.integer({ min: 1, max: maxLength }).chain((words) => {
      const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: words + 1, maxLength: words + 1 });
      return fc.array(row, { minLength: words, maxLength: words });
    });

  it('is always a tree with one root', () => {
    fc.assert(fc.property(scores(25), (given) => isTree(headsOf(given))));
  });

  it('is the best of all trees with one root and no crossing arcs', () => {
    fc.assert(
      fc.property(scores(4), (given) => {
        const total = (heads: readonly number[]): number =>
          heads.reduce((sum, head, word) => sum + (given[word]?.[head + 1] as number), 0);
        expect(total(headsOf(given))).toBe(Math.max(...allTrees(given.length).map(total)));
      }),
      { numRuns: 300 },
    );
  });
});

function isTree(heads: readonly number[]): boolean {
  if (heads.length > 0 && heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let step = 0; step < heads.length && at >= 0; step += 1) at = heads[at] as number;
    return at === -1;
  });
}

function allTrees(words: number): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]];
  for (let word = 0; word < words; word += 1) {
    all = all.flatMap((heads) => Array.from({ length: words + 1 }, (_, column) => [...heads, column - 1]));
  }
  return all.filter(isTree).filter(isProjective);
}

function isProjective(heads: readonly number[]): boolean {
  const arcs = heads.map((head, word) => (head < word ? [head, word] : [word, head]) as readonly [number, number]);
  return arcs.every(([a, b]) => !arcs.some(([c, d]) => a < c && c < b && b < d));
}
