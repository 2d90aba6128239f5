import type { Section, SectionKind, Span } from '../types.ts';

/** A line of a text without its surrounding white space. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text that hold anything, with their offsets. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
  }
  return lines;
}

/** Wire services close with who reported, wrote and edited: in parentheses, or after such a word. */
const CREDIT =
  /\s*\((?:additional |with )?(?:report(?:ing|ed)?|writing|written|edit(?:ing|ed)|compiled|contribut\w*)\b[^()]*\)\s*$/i;
const CREDIT_LINE =
  /^\(?(?:additional reporting|reporting|report|writing|written|editing|edited|compiled|translated)\b(?: and editing)?(?: by|:| [A-Z])/i;
const BYLINE = /^by\s+\p{Lu}/iu;
const BULLET = /^[*•·–-]\s+/u;
/** Lines that a page adds around an article. */
const BOILERPLATE = [
  /^source link\b/i,
  /^read (?:more|also|next)\b/i,
  /^(?:click|tap) here\b/i,
  /^(?:sign up|subscribe|follow us|share this|advertisement|all rights reserved|copyright|©)/i,
  /^our standards:/i,
  /^(?:related|see also|more from)\b.*:?$/i,
];

/** What kind of line it is, as far as the line alone tells; `isFirst` for the line that opens the text. */
export function kindOf(line: Line, isFirst: boolean): SectionKind {
  if (BOILERPLATE.some((pattern) => pattern.test(line.text))) return 'boilerplate';
  if (CREDIT_LINE.test(line.text)) return 'credit';
  if (isFirst) return 'title';
  if (BYLINE.test(line.text) && line.text.length < 120 && !/[.!?]["”’]?$/.test(line.text)) return 'byline';
  if (BULLET.test(line.text)) return 'bullet';
  return isHeading(line.text) ? 'heading' : 'body';
}

function isHeading(text: string): boolean {
  if (text.length > 80 || /[.!?:;,]$/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Cuts the bullet's mark off, and reporters' credits off the end of a paragraph. */
export function toSections(line: Line, kind: SectionKind): readonly Section[] {
  const mark = kind === 'bullet' ? (BULLET.exec(line.text)?.[0].length ?? 0) : 0;
  const span = { start: line.start + mark, end: line.end };
  if (kind !== 'body') return [{ kind, span }];
  const credit = CREDIT.exec(line.text);
  if (!credit || credit.index === 0) return [{ kind, span }];
  const creditStart = line.start + credit.index + credit[0].search(/\S/);
  return [
    { kind, span: { start: span.start, end: line.start + credit.index } },
    { kind: 'credit', span: { start: creditStart, end: line.end } },
  ];
}
