import { plain } from '../../knowledge/fold.ts';
import { errorsAllowed, errorsBetween } from './near-words.ts';

/** A stretch of a name in UTF-16 code units. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** How a name fits the words of a search. */
export interface Fit {
  readonly name: string;
  readonly highlights: readonly Highlight[];
  /** Typing errors in all words together. */
  readonly errors: number;
}

interface NameWord extends Highlight {
  readonly folded: string;
}

/** The first of the names that fits best, with the places of the words in it; undefined if none has all words. */
export function bestFit(names: readonly string[], words: readonly string[], isNear: boolean): Fit | undefined {
  let best: Fit | undefined;
  for (const name of names) {
    const fit = fitOf(name, words, isNear);
    if (fit && (!best || fit.errors < best.errors)) best = fit;
  }
  return best;
}

function fitOf(name: string, words: readonly string[], isNear: boolean): Fit | undefined {
  const parts = wordsIn(name);
  const highlights: Highlight[] = [];
  let errors = 0;
  for (const word of words) {
    const found = isNear
      ? nearest(parts, word)
      : { parts: parts.filter(({ folded }) => folded.includes(word)), errors: 0 };
    if (found.parts.length === 0) return undefined;
    errors += found.errors;
    highlights.push(...found.parts);
  }
  const places = new Map(highlights.map(({ start, end }) => [start, { start, end }]));
  return { name, errors, highlights: [...places.values()].sort((a, b) => a.start - b.start) };
}

function nearest(parts: readonly NameWord[], word: string) {
  const most = errorsAllowed(word);
  const all = parts.map((part) => ({ part, errors: errorsBetween(word, part.folded, most) }));
  const errors = Math.min(Infinity, ...all.map((each) => each.errors));
  return { errors, parts: errors <= most ? all.filter((each) => each.errors === errors).map(({ part }) => part) : [] };
}

/** The words of a name as search compares them, with their places. A hyphen parts words, as it does in `plain`. */
function wordsIn(name: string): readonly NameWord[] {
  return [...name.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʻʼ`.]*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.replace(/[.'’]+$/, '').length,
    folded: plain(word),
  }));
}
