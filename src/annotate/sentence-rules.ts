import { abbreviationTest, type English } from './english.ts';

/** A place where a sentence may end: a mark, what closes after it, and the words on both sides. */
export interface Candidate {
  /** The word that the mark is attached to, opening punctuation and parts before a hyphen taken off; `''` if detached. */
  readonly before: string;
  /** `.`, `...`, `?!` … */
  readonly mark: string;
  /** Quotation marks and brackets that close after the mark. */
  readonly closers: string;
  /** The white space that follows. */
  readonly gap: string;
  /** Some text after the gap, up to the end of the paragraph; `''` at its end. */
  readonly after: string;
  /** True where nothing but the word stands between the last sentence end and the mark. */
  readonly isOpening: boolean;
}

/** Answers whether the sentence ends here; undefined where the rule has nothing to say. */
export type SentenceRule = (candidate: Candidate) => boolean | undefined;

/** The rules, in the order in which they are asked: the first that answers decides. */
export function sentenceRules(english: English): readonly SentenceRule[] {
  const isTitle = abbreviationTest(english.titles);
  const isNeverLast = abbreviationTest(english.neverLast);
  const isBeforeNumber = abbreviationTest(english.beforeNumber);
  const mayBeLast = abbreviationTest(english.mayBeLast);
  const isTime = abbreviationTest(english.times);
  const zones = new Set(english.afterTime);
  const openers = new Set(english.openers);
  const reporting = new Set(english.reporting);
  // "A" opens a sentence, "A." is an initial.
  const opens = (after: string): boolean =>
    /^["“‘«]/u.test(after) || (openers.has(firstWord(after)) && !/^\p{L}+\./u.test(after));
  return [
    ({ after }) => (after === '' ? true : undefined),
    ({ gap }) => (/\n\s*\n/.test(gap) ? true : undefined),
    ({ after }) => (canOpen(after) ? undefined : false),
    ({ gap, after }) => (gap === '' ? openers.has(firstWord(after)) : undefined),
    ({ mark, before }) => (/^(\.{2,}|…)/u.test(mark) ? before !== '' : undefined),
    ({ closers, after }) => (isQuoted(closers) && isReported(after, reporting) ? false : undefined),
    ({ mark }) => (mark === '.' ? undefined : true),
    ({ closers, before }) => (isQuoted(closers) ? !isTitle(before) : undefined),
    ({ isOpening, before }) => (isOpening && /^(\d{1,3}|[a-zA-Z]|[ivxIVX]+)$/.test(before) ? false : undefined),
    ({ before }) => (isTitle(before) || isNeverLast(before) ? false : undefined),
    ({ before, after }) => (isBeforeNumber(before) && /^\d/.test(after) ? false : undefined),
    ({ before, after }) => (isTime(before) ? !zones.has(firstWord(after)) && !/^\(/.test(after) : undefined),
    ({ before, after }) => (isDotted(before) || mayBeLast(before) ? opens(after) : undefined),
    () => true,
  ];
}

/** "The", "“and", "(he", "2,500" and "iPhone" can; "and" and "," cannot. */
function canOpen(after: string): boolean {
  return /^(?:["'“‘«([•*\p{Lu}\p{Lt}\p{Lo}\p{N}$£€]|\p{Ll}\p{Lu})/u.test(after);
}

function isQuoted(closers: string): boolean {
  return /["'”’»]/u.test(closers);
}

/** "Putin asked", "the minister said": a reporting verb among the next five words, before any punctuation. */
function isReported(after: string, reporting: ReadonlySet<string>): boolean {
  const clause = /^[^.,;:!?"“”]*/u.exec(after)?.[0] ?? '';
  return clause
    .split(/\s+/u)
    .slice(0, 5)
    .some((word) => reporting.has(word));
}

/** An initial ("J") or letters with full stops between them ("U.S"). */
function isDotted(before: string): boolean {
  return /^\p{L}(\.\p{L})*$/u.test(before) && (before.length > 1 || /\p{Lu}/u.test(before));
}

/** The word that follows, without a full stop after it. */
function firstWord(after: string): string {
  return /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
}
