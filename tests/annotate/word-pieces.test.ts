import { describe, expect, it } from 'vitest';
import { caseShape, createWordPieces } from '../../src/annotate/word-pieces.ts';
import { loadModel } from '../../src/models/model.ts';

const VOCABULARY = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'token',
  '##ay',
  '##ev',
  'tok',
  '-',
  'don',
  "'",
  't',
  'cafe',
  '…',
];

describe('createWordPieces', () => {
  const pieces = createWordPieces(VOCABULARY);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['token', ['token']],
    ['Tokayev', ['tok', '##ay', '##ev']],
    ['TOKAYEV', ['tok', '##ay', '##ev']],
    ['Café', ['cafe']],
    ['Cafe\u0301', ['cafe']],
    ["don't", ['don', "'", 't']],
    ['tok-token', ['tok', '-', 'token']],
    ['…', ['…']],
    ['xyz', ['[UNK]']],
    ['tokxyz-token', ['[UNK]', '-', 'token']],
    ['', ['[UNK]']],
    ['\u0301', ['[UNK]']],
    ['x'.repeat(100_000), ['[UNK]']],
  ];

  it.each(rows)('%.20s', (word, expected) => {
    expect(pieces.of(word).map((id) => VOCABULARY[id])).toEqual(expected);
    expect(pieces.of(word)).toEqual(pieces.of(word));
  });

  it('cuts with the shipped vocabulary as BERT does', () => {
    const { vocabulary } = loadModel();
    const shipped = createWordPieces(vocabulary);
    const cut = (word: string): readonly string[] => shipped.of(word).map((id) => vocabulary[id] as string);
    expect([shipped.open, shipped.close, vocabulary.length]).toEqual([101, 102, 30522]);
    expect(cut('arrested')).toEqual(['arrested']);
    expect(cut('Massimov')).toEqual(['massimo', '##v']);
    expect(cut('U.S.')).toEqual(['u', '.', 's', '.']);
  });
});

describe('caseShape', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['police', 'lower'],
    ['Police', 'title'],
    ['POLICE', 'upper'],
    ['A', 'capital'],
    ['a', 'lower'],
    ['iPhone', 'mixed'],
    ['McDonald', 'mixed'],
    ['4,400', 'digits'],
    ['F16', 'alphanumeric'],
    ['—', 'punctuation'],
    ['$', 'punctuation'],
    ["O'Brien", 'mixed'],
    ["don't", 'lower'],
    ['U.S.', 'upper'],
    ['Élysée', 'title'],
    ['中国', 'mixed'],
    ['²', 'digits'],
  ];

  it.each(rows)('%s is %s', (word, shape) => {
    const { caseShapes } = loadModel().manifest;
    expect(caseShapes[caseShape(word, false)]).toBe(shape);
    expect(caseShapes[caseShape(word, true)]).toBe(`${shape}-first`);
  });
});
