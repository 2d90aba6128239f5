import type { Span } from '../types.ts';
import { readEnglish } from './english.ts';
import { type TokenRule, tokenRules } from './token-rules.ts';

const RULES = tokenRules(readEnglish());

/**
 * Cuts a sentence into words as UD_English-EWT does: in order, not overlapping, together all its visible characters.
 * Spans count in the same text as `within`.
 */
export function tokenize(text: string, within: Span): readonly Span[] {
  const sentence = text.slice(within.start, within.end);
  const spans: Span[] = [];
  let at = 0;
  while (at < sentence.length) {
    const ends = endsAt(sentence, at);
    for (const end of ends) {
      spans.push({ ...within, start: within.start + at, end: within.start + end });
      at = end;
    }
    if (ends.length === 0) at += 1;
  }
  return spans;
}

/** Where the words that begin here end; none where white space or an invisible character stands. */
function endsAt(text: string, at: number): readonly number[] {
  for (const rule of RULES) {
    const ends = applyRule(rule, text, at);
    if (ends !== undefined) return ends;
  }
  return [];
}

function applyRule({ pattern, cut }: TokenRule, text: string, at: number): readonly number[] | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const lengths = cut?.(match[0], text.slice(at + match[0].length)) ?? [match[0].length];
  return lengths.map((length) => at + length);
}
