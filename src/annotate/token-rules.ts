import { abbreviationTest, type English } from './english.ts';

/** What may stand at a place of the text, tried in order: the first pattern that matches there makes the words. */
export interface TokenRule {
  /** Sticky: matches at `lastIndex` alone. */
  readonly pattern: RegExp;
  /**
   * Where the words in a match end, counted from its start: one whole word without it. Ends may stop short of the match:
   * the rest is read again. None for what is no word.
   */
  readonly cut?: (match: string, rest: string) => readonly number[];
}

const ALNUM = '[\\p{L}\\p{N}\\p{M}_]';
const END = '(?![\\p{L}\\p{N}])';
const START = '(?<![\\p{L}\\p{N}])';
const CLITIC = `(?:s|ll|ve|re|m|d)${END}`;
const URL_LAST = '[^\\s<>"“”.,;:!?)\\]}\'’…]';

/** The rules of tokenisation of UD_English-EWT, most special first. */
export function tokenRules(english: English): readonly TokenRule[] {
  const prefix = `(?:${alternatives(english.prefixes.flatMap(withCapital))})-(?!(?:the|and|or|to|a|by|all)-)`;
  const domains = alternatives(english.domains);
  return [
    { pattern: sticky('[\\s\\p{Cc}\\p{Cf}]+'), cut: () => [] },
    { pattern: sticky(`${START}(?:${alternatives(english.whole)})${END}`, 'i') },
    { pattern: sticky(`(?:https?://|ftp://|www\\.)[^\\s<>"“”]*${URL_LAST}`, 'i') },
    { pattern: sticky(`[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`) },
    { pattern: sticky(`${START}[@#]\\p{L}[\\p{L}\\p{N}_]*`) },
    { pattern: sticky(`(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+(?:${domains})(?:/[^\\s<>"“”]*${URL_LAST}|/)?${END}`) },
    { pattern: sticky(`(?<=[\\p{L}\\p{N}.])['’]${CLITIC}`, 'i') },
    { pattern: sticky(`${START}['’]\\d{2}s?${END}`) },
    {
      pattern: sticky(`${START}(?:${alternatives(Object.keys(english.contractions))})${END}`, 'i'),
      cut: (match) => [english.contractions[match.toLowerCase()] ?? match.length, match.length],
    },
    { pattern: sticky('(?:US|AU|CA|HK|NZ|[ACSU])\\$(?=\\s?\\d)') },
    ...numberRules(new Set(english.units)),
    { pattern: sticky(`(?:${prefix})?\\p{L}(?:\\.\\p{L})+\\.?${END}`) },
    {
      pattern: sticky(
        `(?:${prefix}(?=[\\p{L}\\p{N}]))?${ALNUM}+(?:['’](?!${CLITIC})${ALNUM}+|(?<=\\p{Lu})&(?=\\p{Lu})${ALNUM}+)*\\.?`,
      ),
      cut: wordCut(english),
    },
    { pattern: sticky("\\.{2,}|…+|-{2,}|[–—]+|[!?]{2,}|\\*{2,}|={2,}|~{2,}|<{2,}|>{2,}|''|``|•+") },
    {
      pattern: sticky(
        '\\p{RI}{2}|\\p{Extended_Pictographic}(?:\\ufe0f|\\u200d\\p{Extended_Pictographic})*|.\\p{M}*',
        's',
      ),
    },
  ];
}

/** Dates, telephone numbers, fractions and times are one word; a unit written onto a number is cut off. */
function numberRules(units: ReadonlySet<string>): TokenRule[] {
  const number = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)*)';
  return [
    { pattern: sticky('\\d{4}-\\d{2}-\\d{2}(?!\\d)|(?:\\d-)?\\d{3}-\\d{3}-\\d{4}(?!\\d)') },
    { pattern: sticky('\\d{1,4}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/])') },
    { pattern: sticky(`\\d+0['’]s${END}`) },
    {
      pattern: sticky(`(?:\\d{1,2}(?::\\d{2}){1,2}|${number}|${START}\\.\\d+)${ALNUM}*`),
      cut: (match, rest) => {
        const digits = /^[\d.,:]+/.exec(match)?.[0].length ?? 0;
        const unit = match.slice(digits);
        const isCut = units.has(unit) || (/^[ap]$/i.test(unit) && /^\.m\b/i.test(rest));
        return isCut ? [digits] : [match.length];
      },
    },
  ];
}

/** A full stop stays with an abbreviation, "n't" leaves its verb. */
function wordCut(english: English): (match: string, rest: string) => readonly number[] {
  const isAbbreviation = abbreviationTest([
    ...english.titles,
    ...english.neverLast,
    ...english.mayBeLast,
    ...english.times,
  ]);
  const isBeforeNumber = abbreviationTest(english.beforeNumber);
  return (match, rest) => {
    const word = match.endsWith('.') ? match.slice(0, -1) : match;
    const negation = /(?<=\p{L})n['’]t$/iu.exec(word);
    if (negation) return [negation.index, word.length];
    if (word === match) return [match.length];
    const isInitial = /^\p{Lu}$/u.test(word) && /^\s*\S/u.test(rest);
    const isKept = isInitial || isAbbreviation(word) || (isBeforeNumber(word) && /^\s?\d/.test(rest));
    return [isKept && !rest.startsWith('.') ? match.length : word.length];
  };
}

function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `${flags}uy`);
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

function withCapital(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1)];
}
