/** A rewrite of letters, for words of at least `shortest` letters. */
export interface FoldRule {
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly shortest: number;
}

/** Letters that NFD leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of the code.
const ASCII = /^[\x00-\x7f]*$/;

/** Lower case, without diacritics, full stops and apostrophes, hyphens as spaces. */
export function plain(name: string): string {
  return simplify(name)
    .replace(/['’‘ʻʼ`.]/g, '')
    .replace(/[\s\-–]+/g, ' ')
    .trim();
}

function simplify(name: string): string {
  // Most names have none of it; the rest of the work is what loading the knowledge base spends its time on.
  if (ASCII.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * Makes the function under which transliterations of one name meet. `rules` run in order on each word of a name;
 * `variants` lists spellings of one given name that letters do not bring together, the first stands for all.
 */
export function createFold(
  rules: readonly FoldRule[],
  variants: readonly (readonly string[])[],
): (name: string) => string {
  const rewrite = (word: string): string => {
    let folded = word;
    for (const { pattern, replacement, shortest } of rules) {
      if (word.length >= shortest) folded = folded.replace(pattern, replacement);
    }
    return folded;
  };
  const same = new Map<string, string>();
  for (const [first = '', ...others] of variants) {
    for (const other of [first, ...others]) same.set(rewrite(other), rewrite(first));
  }
  const foldWord = remembered((word) => {
    const folded = rewrite(word);
    return same.get(folded) ?? folded;
  });
  return (name) => simplify(name).split(/\s+/).filter(Boolean).map(foldWord).filter(Boolean).join(' ');
}

/** So many words are remembered: names come again and again, in one article and in the next. */
const MOST_WORDS = 10_000;

/** The function with the answers that it gave lately: it is called far more often than there are words. */
function remembered(answer: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_WORDS) known.clear();
    const now = answer(word);
    known.set(word, now);
    return now;
  };
}
