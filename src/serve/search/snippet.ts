import type { Highlight } from './highlight.ts';

/** A passage of a text, with the places of the words of a search in it. */
export interface Snippet {
  readonly passage: string;
  readonly highlights: readonly Highlight[];
}

const LONGEST = 300;
/** So much of a long sentence stands before the word. */
const LEAD = 200;

/** The sentence with the first place of the first word, cut where it is long; empty if the text has none of them. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const first = words[0] === undefined ? -1 : text.search(new RegExp(words[0], 'iu'));
  if (first < 0) return { passage: '', highlights: [] };
  const passage = sentenceAround(text, first);
  const places = [...passage.matchAll(new RegExp(words.join('|'), 'giu'))];
  return { passage, highlights: places.map(({ 0: word, index }) => ({ start: index, end: index + word.length })) };
}

function sentenceAround(text: string, place: number): string {
  const before = [...text.slice(0, place).matchAll(/[.!?…]["”’)]?\s+|\n/g)].at(-1);
  const beginning = before ? before.index + before[0].length : 0;
  const start = beginning >= place - LEAD ? beginning : nextWord(text, place - LEAD, place);
  const rest = text.slice(start, start + LONGEST);
  const end = rest.slice(place - start).search(/[.!?…]["”’)]?(?:\s|$)|\n/);
  const sentence = end < 0 ? rest : rest.slice(0, place - start + end + 1);
  // A letter beyond 16 bits must not be cut in two.
  return sentence.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').trimEnd();
}

function nextWord(text: string, from: number, place: number): number {
  const gap = text.slice(from, place).search(/\s/);
  return gap < 0 ? from : from + gap + 1;
}
