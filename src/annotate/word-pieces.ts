/** BERT's uncased WordPiece (Devlin et al. 2019) and case shapes, one word at a time; `src/train/annotator-en/batches.py` says the same. */
export interface WordPieces {
  /** Ids of the pieces of a word; at least one. */
  of(word: string): readonly number[];
  readonly open: number;
  readonly close: number;
}

interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  /** No piece is longer; keeps a word of a million letters from costing a square of that. */
  readonly longest: number;
}

const SHAPES = ['lower', 'title', 'upper', 'capital', 'mixed', 'digits', 'alphanumeric', 'punctuation'] as const;
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u;
/** What Python calls a digit: superscripts and circled digits too. */
const DIGIT = /[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒]/u;

/** Makes a tokeniser of a vocabulary, which lists the pieces in the order of their ids. */
export function createWordPieces(vocabulary: readonly string[]): WordPieces {
  const ids = new Map(vocabulary.map((piece, index) => [piece, index]));
  const longest = vocabulary.reduce((length, piece) => Math.max(length, piece.length), 0);
  const id = (piece: string): number => ids.get(piece) as number;
  const unknown = id('[UNK]');
  const cache = new Map<string, readonly number[]>();
  return {
    open: id('[CLS]'),
    close: id('[SEP]'),
    of(word) {
      let found = cache.get(word);
      if (!found) {
        const pieces = splitPunctuation(fold(word)).flatMap((part) => greedy({ ids, longest }, part, unknown));
        found = pieces.length > 0 ? pieces : [unknown];
        // Names are without number; a cache that only grows would not be flat.
        if (cache.size > 50_000) cache.clear();
        cache.set(word, found);
      }
      return found;
    },
  };
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

function splitPunctuation(text: string): readonly string[] {
  const parts: string[] = [];
  let word = '';
  for (const character of text) {
    const isSpace = /\s/u.test(character);
    if (!isSpace && !PUNCTUATION.test(character)) {
      word += character;
      continue;
    }
    if (word !== '') parts.push(word);
    word = '';
    if (!isSpace) parts.push(character);
  }
  return word === '' ? parts : [...parts, word];
}

/** The longest known piece first, again and again; one unknown piece where that leads nowhere. */
function greedy({ ids, longest }: Vocabulary, part: string, unknown: number): readonly number[] {
  const found: number[] = [];
  let start = 0;
  while (start < part.length) {
    const mark = start > 0 ? '##' : '';
    let end = Math.min(part.length, start + longest);
    while (end > start && !ids.has(mark + part.slice(start, end))) end -= 1;
    if (end === start) return [unknown];
    found.push(ids.get(mark + part.slice(start, end)) as number);
    start = end;
  }
  return found;
}

/** 1 + 2 × shape + whether the word opens its sentence; 0 is kept for padding and special pieces. */
export function caseShape(word: string, isFirst: boolean): number {
  return 1 + 2 * SHAPES.indexOf(shapeOf(word)) + Number(isFirst);
}

function shapeOf(word: string): (typeof SHAPES)[number] {
  const letters = word.match(/\p{L}/gu) ?? [];
  const hasDigits = DIGIT.test(word);
  if (letters.length === 0) return hasDigits ? 'digits' : 'punctuation';
  if (hasDigits) return 'alphanumeric';
  if (letters.every(isLower)) return 'lower';
  if (letters.length === 1) return 'capital';
  if (letters.every(isUpper)) return 'upper';
  return isUpper(letters[0] as string) && letters.slice(1).every(isLower) ? 'title' : 'mixed';
}

function isLower(letter: string): boolean {
  return /\p{Lowercase}/u.test(letter);
}

function isUpper(letter: string): boolean {
  return /\p{Uppercase}/u.test(letter);
}
