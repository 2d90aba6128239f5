import { caseShape, type WordPieces } from './word-pieces.ts';

/** A sentence, or a part of one that is too long, as the model reads it. */
export interface Coded {
  /** Index of its sentence in the article, and of its first word in the sentence. */
  readonly sentence: number;
  readonly offset: number;
  /** Word pieces between [CLS] and [SEP], and the case shape of each. */
  readonly pieces: readonly number[];
  readonly cases: readonly number[];
  /** Index of each word's first and last piece. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Where a sentence that is too long may be cut, best first: after these words. */
const CUTS: readonly ReadonlySet<string>[] = [new Set([';', ':', '–', '—', '--', '.', '!', '?']), new Set([','])];

/** Codes a sentence, in as many parts as it takes to keep each within `maxPieces`. */
export function encode(wordPieces: WordPieces, words: readonly string[], sentence: number, maxPieces: number): Coded[] {
  const room = maxPieces - 2;
  const pieces = words.map((word) => wordPieces.of(word).slice(0, room));
  const parts: Coded[] = [];
  let offset = 0;
  while (offset < words.length) {
    const end = endOfPart(words, pieces, offset, room);
    parts.push(
      encodePart(wordPieces, { sentence, offset, words: words.slice(offset, end), pieces: pieces.slice(offset, end) }),
    );
    offset = end;
  }
  return parts;
}

/** One past the last word of the part that begins at `start`. Only the second half is searched for a place to cut. */
function endOfPart(
  words: readonly string[],
  pieces: readonly (readonly number[])[],
  start: number,
  room: number,
): number {
  let end = start;
  let used = 0;
  while (end < words.length && used + (pieces[end]?.length ?? 0) <= room) {
    used += pieces[end]?.length ?? 0;
    end += 1;
  }
  if (end === words.length) return end;
  for (const marks of CUTS) {
    for (let at = end; at > (start + end) / 2; at -= 1) if (marks.has(words[at - 1] as string)) return at;
  }
  return end;
}

interface Part {
  readonly sentence: number;
  readonly offset: number;
  readonly words: readonly string[];
  readonly pieces: readonly (readonly number[])[];
}

function encodePart({ open, close }: WordPieces, { sentence, offset, words, pieces }: Part): Coded {
  const all = [open];
  const cases = [0];
  const first: number[] = [];
  const last: number[] = [];
  for (const [index, word] of words.entries()) {
    const shape = caseShape(word, offset + index === 0);
    first.push(all.length);
    for (const piece of pieces[index] as readonly number[]) {
      all.push(piece);
      cases.push(shape);
    }
    last.push(all.length - 1);
  }
  all.push(close);
  cases.push(0);
  return { sentence, offset, pieces: all, cases, first, last };
}
