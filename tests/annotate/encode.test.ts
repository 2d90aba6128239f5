import fc from 'fast-check';
import type { Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import type { SentenceAnalysis } from '../../src/annotate/analysis.ts';
import { batchesOf } from '../../src/annotate/batches.ts';
import { encode } from '../../src/annotate/encode.ts';
import { inputsOf } from '../../src/annotate/inputs.ts';
import { joinParts } from '../../src/annotate/join-parts.ts';
import { createWordPieces } from '../../src/annotate/word-pieces.ts';
import { loadModel } from '../../src/models/model.ts';

const WORDS = createWordPieces(['[UNK]', '[CLS]', '[SEP]', 'a', '##b', ',', ';']);
const lengthsOf = (words: readonly string[], maxPieces: number): readonly number[] =>
  encode(WORDS, words, 0, maxPieces).map(({ first }) => first.length);

describe('encode', () => {
  it('puts a sentence between its marks and points at each word', () => {
    expect(encode(WORDS, ['a', 'Abb', ','], 7, 20)).toEqual([
      {
        sentence: 7,
        offset: 0,
        pieces: [1, 3, 3, 4, 4, 5, 2],
        cases: [0, 2, 3, 3, 3, 15, 0],
        first: [1, 2, 5],
        last: [1, 4, 5],
      },
    ]);
  });

  const rows: readonly (readonly [string, string, readonly number[]])[] = [
    ['what fits stays whole', 'a a a a a a a a', [8]],
    ['after a semicolon rather than a comma', 'a a a a a ; a , a a', [6, 4]],
    ['after a comma', 'a a a a a a , a a a', [7, 3]],
    ['not after a comma in the first half', 'a , a a a a a a a a', [8, 2]],
    ['anywhere where there is no mark', 'a a a a a a a a a a', [8, 2]],
    ['a word too long for any part', 'abbbbbbbbbbbbbb a', [1, 1]],
  ];
  it.each(rows)('cuts a long sentence: %s', (_, text, lengths) => {
    expect(lengthsOf(text.split(' '), 10)).toEqual(lengths);
  });

  it('keeps every word once, in order, within the reach of the model', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'abb', ',', ';', 'x', 'a,b;b')),
        fc.integer({ min: 8, max: 16 }),
        (words, reach) => {
          const parts = encode(WORDS, words, 0, reach);
          expect(parts.reduce((sum, { first }) => sum + first.length, 0)).toBe(words.length);
          let offset = 0;
          for (const part of parts) {
            expect(part.offset).toBe(offset);
            expect(part.pieces.length).toBeLessThanOrEqual(reach);
            offset += part.first.length;
          }
        },
      ),
    );
  });
});

describe('batchesOf', () => {
  it('holds each sentence once, short ones first, few and small enough at a time', () => {
    const texts = fc.array(fc.array(fc.constant('a'), { minLength: 1, maxLength: 150 }), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (sentences) => {
        const coded = sentences.flatMap((words, index) => encode(WORDS, words, index, 192));
        const batches = batchesOf(coded);
        expect(new Set(batches.flat()).size).toBe(coded.length);
        const lengths = batches.flat().map(({ pieces }) => pieces.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(8);
          const pieces = batch.reduce((sum, each) => sum + each.pieces.length, 0);
          expect(batch.length === 1 || pieces <= 128).toBe(true);
        }
      }),
    );
  });
});

describe('inputsOf', () => {
  const texts = fc.array(fc.array(fc.constantFrom('a', 'Anders', '1990', '.'), { minLength: 1, maxLength: 20 }), {
    minLength: 1,
    maxLength: 6,
  });

  it('lays all pieces end to end, and says where each sentence and word has them', () => {
    fc.assert(
      fc.property(texts, (sentences) => {
        const batch = sentences.flatMap((words, index) => encode(WORDS, words, index, 192));
        const inputs = inputsOf(batch);
        const read = (name: string): number[] => Array.from((inputs[name] as Tensor).data as BigInt64Array, Number);
        const pieces = read('pieces');
        expect(pieces).toEqual(batch.flatMap((coded) => coded.pieces));
        expect(read('cases')).toEqual(batch.flatMap(({ cases }) => cases));
        expect(read('positions')).toEqual(batch.flatMap((coded) => coded.pieces.map((_, at) => at)));
        // What attention gets out at `slots` goes back through `places`.
        const padded = read('slots').map((slot, at) => ({ piece: pieces[slot], isPiece: read('mask')[at] === 1 }));
        const places = read('places');
        expect(places.map((place) => padded[place])).toEqual(pieces.map((piece) => ({ piece, isPiece: true })));
        expect(padded.filter(({ isPiece }) => isPiece)).toHaveLength(places.length);
        const width = inputs.word_mask?.dims[1] as number;
        for (const [row, coded] of batch.entries()) {
          const own = (name: string): number[] => read(name).slice(row * width, row * width + coded.first.length);
          expect(own('first').map((at) => pieces[at])).toEqual(coded.first.map((at) => coded.pieces[at]));
          expect(own('last').map((at) => pieces[at])).toEqual(coded.last.map((at) => coded.pieces[at]));
          expect(own('word_mask').every((value) => value === 1)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('joinParts', () => {
  const { manifest } = loadModel();
  const part = (heads: readonly number[]): SentenceAnalysis => ({
    upos: heads.map(() => 0),
    xpos: heads.map(() => 0),
    names: heads.map(() => 0),
    nameScores: heads.map(() => 1),
    heads,
    deprels: heads.map((head) => manifest.deprels.indexOf(head < 0 ? 'root' : 'obj')),
    predicates: [{ word: 0, arguments: [[1, heads.length - 1]] }],
    events: [{ word: 0, types: [[1, 0.9]], agents: [[heads.length - 1, 0.8]], targets: [] }],
  });

  it('hangs later parts on the first root and counts their words on', () => {
    const joined = joinParts(
      [
        { offset: 3, analysis: part([1, -1]) },
        { offset: 0, analysis: part([1, -1, 1]) },
      ],
      manifest,
    );
    expect(joined.heads).toEqual([1, -1, 1, 4, 1]);
    expect([...joined.deprels].map((label) => manifest.deprels[label])).toEqual([
      'obj',
      'root',
      'obj',
      'obj',
      'parataxis',
    ]);
    expect(joined.predicates).toEqual([
      { word: 0, arguments: [[1, 2]] },
      { word: 3, arguments: [[1, 4]] },
    ]);
    expect(joined.events).toEqual([
      { word: 0, types: [[1, 0.9]], agents: [[2, 0.8]], targets: [] },
      { word: 3, types: [[1, 0.9]], agents: [[4, 0.8]], targets: [] },
    ]);
  });
});
