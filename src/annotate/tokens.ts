import type { Span } from '../types.ts';
import { ABBREVIATIONS } from './abbreviations.ts';

/** Pieces that stay whole, in order: the first that matches at a place wins. */
const PATTERNS: readonly RegExp[] = [
  /https?:\/\/[^\s<>"”)]+|www\.[^\s<>"”)]+/uy,
  /[\w.+-]+@[\w-]+\.[\w.]+/uy,
  /(?:\p{L}\.){2,}/uy,
  /\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}])/uy,
  /\d+(?:[.,:]\d+)*/uy,
  /[\p{L}\p{M}\p{N}]+(?:['’](?=\p{L}))?[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/uy,
  /\.{2,}|…|--+|[$€£¥]/uy,
  /\S/uy,
];
/** What UD English cuts off the end of a word. */
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const FUSED: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3 };

/** Cuts a sentence into words as UD English EWT does. Spans count in the same text as `within`. */
export function tokenize(text: string, within: Span): readonly Span[] {
  const spans: Span[] = [];
  const mark = within.in ? { in: within.in } : {};
  let at = within.start;
  while (at < within.end) {
    if (/\s/u.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const end = Math.min(matchAt(text, at, within.end), within.end);
    for (const part of cut(text.slice(at, end), at)) spans.push({ ...part, ...mark });
    at = end;
  }
  return spans;
}

function matchAt(text: string, at: number, limit: number): number {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    return isAbbreviation(text, at, end, limit) ? end + 1 : end;
  }
  return at + 1;
}

/** "Gen." keeps its stop unless the stop ends the sentence. */
function isAbbreviation(text: string, start: number, end: number, limit: number): boolean {
  if (text[end] !== '.' || end + 1 >= limit) return false;
  const word = text.slice(start, end);
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function cut(word: string, start: number): readonly Span[] {
  const fused = FUSED[word.toLowerCase()];
  const at = fused ?? (CLITIC.exec(word)?.index || undefined);
  if (at !== undefined && at < word.length) {
    return [
      { start, end: start + at },
      { start: start + at, end: start + word.length },
    ];
  }
  return [{ start, end: start + word.length }];
}
