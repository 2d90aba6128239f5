import type { Article, Section, Span } from '../types.ts';
import { ABBREVIATIONS, MAY_END, OPENERS } from './abbreviations.ts';

/** A sentence before its tokens are known. */
export interface SentenceSpan {
  readonly span: Span;
  readonly section: Section['kind'];
}

const READ = new Set<Section['kind']>(['title', 'bullet', 'heading', 'body']);
/** A full stop, question or exclamation mark with what may close after it, then white space. */
const BOUNDARY = /[.!?…]+["'”’»)\]]*(?=\s)/gu;

/** The sentences of the sections that are read as text: title, bullets, headings, body. */
export function splitArticle(article: Article): readonly SentenceSpan[] {
  return article.sections
    .filter(({ kind }) => READ.has(kind))
    .flatMap(({ kind, span }) => {
      const source = span.in === 'title' ? article.title : article.text;
      const mark = span.in ? { in: span.in } : {};
      return splitSentences(source.slice(span.start, span.end)).map((part) => ({
        span: { start: span.start + part.start, end: span.start + part.end, ...mark },
        section: kind,
      }));
    });
}

/** The sentences of a paragraph, in order, without the white space between them. */
export function splitSentences(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!isBoundary(paragraph, match.index, match[0], end)) continue;
    push(spans, paragraph, start, end);
    start = end;
  }
  push(spans, paragraph, start, paragraph.length);
  return spans;
}

function push(spans: Span[], paragraph: string, start: number, end: number): void {
  const text = paragraph.slice(start, end);
  const trimmed = text.trim();
  if (trimmed === '') return;
  const from = start + text.indexOf(trimmed);
  spans.push({ start: from, end: from + trimmed.length });
}

function isBoundary(text: string, at: number, mark: string, end: number): boolean {
  const rest = text.slice(end).trimStart();
  if (rest === '') return true;
  if (!/^["'“‘«(\[—–-]*[\p{Lu}\p{N}]/u.test(rest)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(0, at))?.[0].toLowerCase() ?? '';
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) && word.length === 1) return false;
  if (!ABBREVIATIONS.has(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  const next = /^["'“‘«(]*(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';
  return (MAY_END.has(word) || word.includes('.')) && OPENERS.has(next);
}
