import type { Section, SectionKind } from '../types.ts';
import { boilerplateRules } from './boilerplate.ts';
import { opensWithDateline } from './dateline.ts';
import { joinLines, type Line, linesOf } from './lines.ts';

const BULLET = /^[*•·▪–-]\s+/u;
/** "by A and B", "By A, Our Correspondent in B": a capital follows, and no sentence ends. */
const BYLINE = /^(?:by|By|BY)\s+\p{Lu}[^.!?]*(?:\p{Lu}\.[^.!?]*)*$/u;
/** Wire services close with who reported, wrote and edited: in parentheses at the end of a paragraph. */
const CREDIT_AT_END =
  /\s*\((?:additional |with )?(?:report(?:ing|ed)?|writing|written|edit(?:ing|ed)|compiled|translat(?:ed|ion)|contribut\w*)\b(?:[^()]|\([^()]*\))*\)\s*\.?$/i;
/** The same as a line of its own. */
const CREDIT_LINE =
  /^\(?(?:[Aa]dditional )?(?:[Rr]eport(?:ing|ed)|[Ww]riting|[Ww]ritten|[Ee]dit(?:ing|ed)|[Cc]ompiled|[Tt]ranslated)(?: and (?:writing|editing))?(?: by\b|: ?\p{Lu})/u;
/** More letters than this are a paragraph, not a heading. */
const MAX_HEADING = 80;
const MAX_TITLE = 200;
const MAX_BYLINE = 120;

/**
 * The parts of a text, in order: title line, bullets, byline, headings, paragraphs, credits, boilerplate. `marks` are
 * lines whose kind is known, by their start.
 */
export function layOut(
  text: string,
  title: string | undefined,
  marks: ReadonlyMap<number, SectionKind> = new Map(),
): readonly Section[] {
  const lines = linesOf(text);
  const kinds = lines.map((line, index) => {
    const isFirst = index === 0 && lines.length > 1;
    return isFirst && isTitle(line, lines[1], title) ? 'title' : kindOf(line, marks.get(line.start));
  });
  return paragraphs(text, lines, kinds).flatMap(({ line, kind }) => toSections(line, kind));
}

/** The first line is the title unless it reads like a paragraph; where a title is given, only a copy of it is one. */
function isTitle(line: Line, next: Line | undefined, title: string | undefined): boolean {
  if (title) return line.text === title.trim();
  if (line.text.length > MAX_TITLE || opensWithDateline(line.text)) return false;
  if (next?.joined && /^\p{Ll}/u.test(next.text) && !BYLINE.test(next.text)) return false;
  return !/[^.]\.["”’)]*$/.test(line.text) || /(?:\p{Lu}|\b\p{L}{1,2})\.$/u.test(line.text);
}

function kindOf(line: Line, mark?: SectionKind): SectionKind {
  const { text } = line;
  if (isBoilerplate(text)) return 'boilerplate';
  if (mark) return mark;
  if (CREDIT_LINE.test(text)) return 'credit';
  if (text.length < MAX_BYLINE && BYLINE.test(text)) return 'byline';
  if (BULLET.test(text)) return 'bullet';
  return isHeading(text) ? 'heading' : 'body';
}

function isBoilerplate(text: string): boolean {
  const words = text.split(/\s+/).length;
  return boilerplateRules.some(({ pattern, maxWords }) => words <= maxWords && pattern.test(text));
}

function isHeading(text: string): boolean {
  if (text.length > MAX_HEADING || /[.!?:;,]["”’]?$/.test(text) || opensWithDateline(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

interface Paragraph {
  readonly line: Line;
  readonly kind: SectionKind;
}

/** Puts hard-wrapped lines together: a body line that follows without an empty line goes on unless a sentence ended. */
function paragraphs(text: string, lines: readonly Line[], kinds: readonly SectionKind[]): readonly Paragraph[] {
  const all: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? 'body';
    const last = all.at(-1);
    if (last && kind === 'body' && last.kind === 'body' && line.joined && !/[.!?:]["”’)]*$/.test(last.line.text)) {
      all[all.length - 1] = { kind, line: joinLines(text, last.line, line) };
      continue;
    }
    all.push({ kind, line });
  }
  return all;
}

/** Cuts the bullet's mark off, and reporters' credits off the end of a paragraph. */
function toSections({ text, start, end }: Line, kind: SectionKind): readonly Section[] {
  if (kind === 'bullet') return [{ kind, span: { start: start + (BULLET.exec(text)?.[0].length ?? 0), end } }];
  const credit = kind === 'body' ? CREDIT_AT_END.exec(text) : null;
  if (!credit) return [{ kind, span: { start, end } }];
  const creditStart = start + credit.index + credit[0].search(/\S/);
  const creditSection: Section = { kind: 'credit', span: { start: creditStart, end } };
  if (credit.index === 0) return [creditSection];
  return [{ kind, span: { start, end: start + credit.index } }, creditSection];
}
