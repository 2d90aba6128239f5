import { describe, expect, test } from 'vitest';
import { bestFit } from '../../../src/serve/search/highlight.ts';
import { snippetOf } from '../../../src/serve/search/snippet.ts';
import { searchWords } from '../../../src/serve/search/words.ts';

describe('words of a search', () => {
  test.each([
    ['Tókayev, Putin!', 'tokayev putin', 'tokayev'],
    ['Kassym-Jomart', 'kassym jomart', 'kassym'],
    ['U.S.', 'us', 'us'],
    ['“—”', '', ''],
  ])('%s', (typed, text, word) => {
    expect(searchWords(typed)).toMatchObject({ text, word });
  });
});

describe('highlights', () => {
  const marked = (names: readonly string[], typed: string, isNear = false) => {
    const fit = bestFit(names, searchWords(typed).words, isNear);
    return fit && [fit.name, ...fit.highlights.map(({ start, end }) => fit.name.slice(start, end))];
  };
  test.each<[string, readonly string[], string, readonly string[] | undefined]>([
    ['a part of a word marks the word', ['Karim Massimov'], 'massi', ['Karim Massimov', 'Massimov']],
    ['diacritics don’t matter', ['Recep Tayyip Erdoğan'], 'erdogan', ['Recep Tayyip Erdoğan', 'Erdoğan']],
    ['another name may fit', ['Vladimir Putin', 'Poutine'], 'poutine', ['Poutine', 'Poutine']],
    [
      'words in the order of the name',
      ['Putin phoned Tokayev.'],
      'tokayev putin',
      ['Putin phoned Tokayev.', 'Putin', 'Tokayev'],
    ],
    ['apostrophes', ['Sinéad O’Connor'], 'oconnor', ['Sinéad O’Connor', 'O’Connor']],
    ['all words must fit', ['Karim Massimov'], 'karim tokayev', undefined],
  ])('%s', (_, names, typed, expected) => {
    expect(marked(names, typed)).toEqual(expected);
  });

  test('of near names the nearest', () => {
    expect(marked(['Massimoff', 'Masimov'], 'massimov', true)).toEqual(['Masimov', 'Masimov']);
    expect(marked(['Putin'], 'massimov', true)).toBeUndefined();
  });
});

describe('snippets', () => {
  const TEXT = 'A title\n\nHe was arrested on Friday. The “treason” case goes on, Arrested or not! “No,” she said.';
  test.each<[readonly string[], string, readonly string[]]>([
    [['treason', 'arrested'], 'The “treason” case goes on, Arrested or not!', ['treason', 'Arrested']],
    [['arrested'], 'He was arrested on Friday.', ['arrested']],
    [['title'], 'A title', ['title']],
    [['nothing'], '', []],
    [[], '', []],
  ])('%s', (words, passage, marked) => {
    const snippet = snippetOf(TEXT, words);
    expect(snippet.passage.trim()).toBe(passage);
    expect(snippet.highlights.map(({ start, end }) => snippet.passage.slice(start, end))).toEqual(marked);
  });

  test('a long lead is cut at a word', () => {
    const { passage } = snippetOf(`${'lead '.repeat(100)}treason.`, ['treason']);
    expect(passage).toMatch(/^(?:lead )+treason\.$/);
  });

  test('of a long sentence the part around the word', () => {
    const { passage, highlights } = snippetOf(`${'😀'.repeat(400)} word ${'😀'.repeat(400)}`, ['word']);
    expect(passage.length).toBeLessThanOrEqual(300);
    expect(() => encodeURIComponent(passage)).not.toThrow();
    expect(highlights.map(({ start, end }) => passage.slice(start, end))).toEqual(['word']);
  });
});
