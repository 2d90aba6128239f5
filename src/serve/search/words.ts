import { plain } from '../../knowledge/fold.ts';

/** What a search looks for: folded words, without the punctuation around them. */
export interface SearchWords {
  /** The words, each after a space. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words as they stand in texts, in lower case: neither folded nor joined. */
  readonly textWords: readonly string[];
  /** The longest of `words`: an index finds it fastest. Empty if there are no words. */
  readonly word: string;
}

const MOST_WORDS = 12;

/** Reads what a person typed. */
export function searchWords(typed: string): SearchWords {
  const words = plain(typed)
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const word = words.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  const textWords = (typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  return { text: words.join(' '), words, textWords, word };
}
