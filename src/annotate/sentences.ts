import type { Article, Section, SectionKind, Span } from '../types.ts';
import { readEnglish } from './english.ts';
import { type Candidate, sentenceRules } from './sentence-rules.ts';

const KINDS: ReadonlySet<SectionKind> = new Set(['title', 'bullet', 'heading', 'body']);
const RULES = sentenceRules(readEnglish());
/** Marks with what closes after them, before white space or the end, or before a word glued on by mistake ("said.The"). */
const MARKS = /(\.{2,}|[.!?…]+)((?:["'”’»)\]]|\[\d{1,3}\])*)(\s+|$|(?<=\p{Ll}{2}\.)(?=\p{Lu}\p{Ll}))/gu;
/** How much text after a mark the rules may look at. */
const LOOK_AHEAD = 120;

/** A sentence before its tokens are known. */
export interface SentenceSpan {
  readonly span: Span;
  readonly section: SectionKind;
}

/** The sentences of the sections that are read as text: title, bullets, headings, body. */
export function splitArticle(article: Article): readonly SentenceSpan[] {
  return article.sections
    .filter(({ kind }) => KINDS.has(kind))
    .flatMap((section) => spansOf(article, section).map((span) => ({ span, section: section.kind })));
}

/** The mark of a bullet point is no part of its sentence. */
function spansOf({ text, title }: Article, { kind, span }: Section): readonly Span[] {
  const content = (span.in === 'title' ? title : text).slice(span.start, span.end);
  const bullet = kind === 'bullet' ? (/^\s*[*•·▪‣–—-]\s*/u.exec(content)?.[0].length ?? 0) : 0;
  return splitSentences(content.slice(bullet)).map(({ start, end }) => ({
    ...span,
    start: span.start + bullet + start,
    end: span.start + bullet + end,
  }));
}

/** The sentences of one paragraph, without the white space around them; together they hold all its other characters. */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(MARKS)) {
    const end = match.index + match[0].length - (match[3]?.length ?? 0);
    if (end <= start || !endsSentence(candidateAt(text, start, match))) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  return start < end ? [...spans, { start, end }] : spans;
}

function candidateAt(text: string, start: number, match: RegExpMatchArray): Candidate {
  const at = match.index ?? 0;
  const [whole, mark = '', closers = '', gap = ''] = match;
  const opening = text.slice(start, at);
  const before = /[^\s"'“”‘«»()[\]\-–—/]*$/u.exec(opening.slice(-40))?.[0] ?? '';
  const after = text.slice(at + whole.length, at + whole.length + LOOK_AHEAD);
  return { before, mark, closers, gap, after, isOpening: opening === before };
}

function endsSentence(candidate: Candidate): boolean {
  for (const rule of RULES) {
    const answer = rule(candidate);
    if (answer !== undefined) return answer;
  }
  return true;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}
