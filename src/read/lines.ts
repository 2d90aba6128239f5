import type { Span } from '../types.ts';

/** A stretch of a text without its surrounding white space: a line, or lines that belong together. */
export interface Line extends Span {
  readonly text: string;
  /** Whether only a line break, no empty line, parts it from the line before. */
  readonly joined: boolean;
}

/** The lines of a text that hold anything, with their offsets; any kind of line end. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let last = 0;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index + match[0].indexOf(trimmed);
    lines.push(lineAt(text, { start, end: start + trimmed.length }, last));
    last = start + trimmed.length;
  }
  return lines;
}

/** One line made of two that follow each other. */
export function joinLines(text: string, first: Line, second: Line): Line {
  return { start: first.start, end: second.end, text: text.slice(first.start, second.end), joined: first.joined };
}

function lineAt(text: string, span: Span, last: number): Line {
  const breaks = text.slice(last, span.start).match(/\r\n|[\r\n\u2028\u2029]/g)?.length ?? 0;
  return { ...span, text: text.slice(span.start, span.end), joined: breaks === 1 && last > 0 };
}
