import { describe, expect, it } from 'vitest';
import { decodeSentence, type Outputs } from '../../src/annotate/analysis.ts';
import { loadModel } from '../../src/models/model.ts';

const manifest = {
  ...loadModel().manifest,
  names: ['O', 'B-PER', 'I-PER'],
  deprels: ['root', 'dep', 'obj'],
  roles: ['_', 'ARG0', 'ARG1', 'ARGM-TMP'],
  events: ['_', 'ARRESTED', 'KILLED'],
};
/** Role scores of a word: 1 for none, and what is named. */
const role = (scores: Readonly<Record<string, number>> = {}): number[] =>
  manifest.roles.map((name) => scores[name] ?? (name === '_' ? 1 : 0));
const big = (...values: readonly number[]): BigInt64Array => BigInt64Array.from(values, BigInt);

/** Two sentences of two words and of one, padded to two. */
const outputs: Outputs = {
  upos: big(4, 5, 6, 0),
  xpos: big(7, 8, 9, 0),
  names: Float32Array.from([0, 9, 0, 0, 0, 9, 9, 0, 0, 9, 9, 9]),
  arcs: Float32Array.from([0, 0, 9, 9, 0, 0, 9, 0, 0, 0, 0, 0]),
  labels: big(0, 0, 0, 2, 0, 0, 1, 1, 1, 1, 1, 1),
  roleIndex: big(0, 1, 1, 0),
  roles: Float32Array.from([role({ ARG0: 5 }), role({ ARG1: 9 }), role({ ARG0: 9 }), role({ ARG0: 9 })].flat()),
  // Words 1 of sentence 0 and 0 of sentence 1 may tell an event; the second word of sentence 1 is padding.
  eventTypes: Float32Array.from([0.3, 0.1, 0.6, 0.97, 0.01, 0.01]),
  eventIndex: big(0, 1, 1, 0),
  eventRoles: Float32Array.from([0.9, 0.01, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9]),
};

/** The analysis with plain arrays. */
function decoded(row: number, words: number): object {
  const { predicates, events, ...layers } = decodeSentence(outputs, manifest, { row, words, width: 2 });
  return {
    ...Object.fromEntries(Object.entries(layers).map(([name, values]) => [name, [...values]])),
    predicates,
    events,
  };
}

describe('decodeSentence', () => {
  it('reads its own row and none of the padding', () => {
    expect(decoded(0, 2)).toEqual({
      upos: [4, 5],
      xpos: [7, 8],
      names: [1, 2],
      nameScores: [expect.closeTo(1, 3), expect.closeTo(1, 3)],
      heads: [1, -1],
      // Only the root is called root, and it always is.
      deprels: [1, 0],
      predicates: [{ word: 1, arguments: [[1, 0]] }],
      // The most probable type first; what is hardly probable is left out, and so is the word itself.
      events: [
        {
          word: 1,
          types: [
            [2, 0.6],
            [1, 0.1],
          ],
          agents: [[0, 0.9]],
          targets: [],
        },
      ],
    });
    expect(decoded(1, 1)).toMatchObject({
      upos: [6],
      heads: [-1],
      deprels: [0],
      predicates: [{ word: 0, arguments: [] }],
      events: [{ word: 0, types: [], agents: [], targets: [] }],
    });
  });

  it('leaves a numbered role to its best word, and any other to all', () => {
    const words = [
      role({ ARG0: 3 }),
      role(),
      role({ ARG0: 5 }),
      role({ 'ARGM-TMP': 3 }),
      role({ 'ARGM-TMP': 5 }),
      role({ ARG0: 4 }),
    ];
    const [found] = decodeSentence(
      {
        ...outputs,
        upos: big(0, 0, 0, 0, 0, 0),
        xpos: big(0, 0, 0, 0, 0, 0),
        names: new Float32Array(18),
        arcs: new Float32Array(42),
        labels: big(...new Array(42).fill(1)),
        roleIndex: big(0, 1),
        roles: Float32Array.from(words.flat()),
      },
      manifest,
      { row: 0, words: 6, width: 6 },
    ).predicates;
    expect(found?.arguments).toEqual([
      [1, 2],
      [3, 3],
      [3, 4],
    ]);
  });
});
