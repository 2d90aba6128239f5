import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import { shortHash } from '../lib/hash.ts';
import type { Article, Dateline, Diagnostic, Section } from '../types.ts';
import { isoDate, readDateline, yearByWeekday } from './dateline.ts';
import { languageOf } from './language.ts';
import { kindOf, linesOf, toSections } from './sections.ts';

/** What a format knows of an article before its text is looked at. */
export interface RawArticle {
  readonly key: string;
  readonly source: string;
  readonly text: string;
  /** Given apart from the text; else the first line of the text is the title. */
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
}

/** Lays out an article: title, byline, dateline, paragraphs, credits; and settles its date. Throws InputError. */
export function toArticle(raw: RawArticle): Article {
  const { text } = raw;
  const lines = linesOf(text);
  if (lines.length === 0) throw new InputError('INPUT_EMPTY', raw.source, `${raw.source}: the article is empty`);
  const language = languageOf(text);
  if (language !== 'en') {
    throw new InputError(
      'INPUT_LANGUAGE',
      raw.source,
      `${raw.source}: the text is in "${language}"; only English is read`,
    );
  }
  const hasOwnTitle = raw.title !== undefined;
  const rough = lines.flatMap((line, index) =>
    toSections(line, kindOf(line, index === 0 && !hasOwnTitle && isTitle(lines.length))),
  );
  const { sections, dateline, diagnostics, publishedAt, dateBasis } = settleDate(raw, rough);
  const titleSection = rough.find(({ kind }) => kind === 'title');
  const title = raw.title ?? (titleSection ? text.slice(titleSection.span.start, titleSection.span.end) : '');
  const whole: readonly Section[] =
    hasOwnTitle && title !== ''
      ? [{ kind: 'title', span: { start: 0, end: title.length, in: 'title' } }, ...sections]
      : sections;
  return {
    id: `article:${shortHash(raw.key)}`,
    key: raw.key,
    source: raw.source,
    ...(raw.url ? { url: raw.url } : {}),
    title,
    text,
    ...(raw.publisher ? { publisher: raw.publisher } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(dateBasis ? { dateBasis } : {}),
    language,
    contentHash: createHash('sha256')
      .update(`${title}\u0000${text}\u0000${publishedAt ?? ''}`)
      .digest('hex'),
    sections: whole,
    ...(dateline ? { dateline } : {}),
    diagnostics,
  };
}

/** A text of one line is a body without a title. */
function isTitle(lineCount: number): boolean {
  return lineCount > 1;
}

interface Dated {
  readonly sections: readonly Section[];
  readonly dateline?: Dateline;
  readonly diagnostics: readonly Diagnostic[];
  readonly publishedAt?: string;
  readonly dateBasis?: NonNullable<Article['dateBasis']>;
}

function settleDate(raw: RawArticle, sections: readonly Section[]): Dated {
  const at = sections.findIndex(({ kind }) => kind === 'body');
  const opening = sections[at];
  const given = raw.publishedAt ? { publishedAt: raw.publishedAt, dateBasis: 'given' as const } : {};
  const paragraph = opening ? raw.text.slice(opening.span.start, opening.span.end) : '';
  const found = readDateline(paragraph);
  if (!opening || !found) return { sections, diagnostics: raw.publishedAt ? [] : [noDate(raw)], ...given };
  const base = opening.span.start;
  const shift = (span: { start: number; end: number }): { start: number; end: number } => ({
    start: span.start + base,
    end: span.end + base,
  });
  const span = { start: base, end: base + paragraph.slice(0, found.end).trimEnd().length };
  const body: Section = { kind: 'body', span: { start: base + found.end, end: opening.span.end } };
  const { date, basis } = dateOf(raw, found, paragraph);
  const dateline: Dateline = {
    span,
    ...(found.place ? { place: shift(found.place) } : {}),
    ...(found.agency ? { agency: shift(found.agency) } : {}),
    ...(date ? { date } : {}),
  };
  const dated = raw.publishedAt ? given : date && basis ? { publishedAt: date, dateBasis: basis } : {};
  return {
    sections: [...sections.slice(0, at), { kind: 'dateline', span }, body, ...sections.slice(at + 1)],
    dateline,
    diagnostics: 'publishedAt' in dated ? [] : [noDate(raw)],
    ...dated,
  };
}

function dateOf(
  raw: RawArticle,
  { month, day, year }: NonNullable<ReturnType<typeof readDateline>>,
  paragraph: string,
): { readonly date?: string | undefined; readonly basis?: 'dateline' | 'weekday' } {
  if (!month || !day) return {};
  if (year) return { date: isoDate(year, month, day), basis: 'dateline' };
  const byWeekday = yearByWeekday(raw.text, paragraph, month, day);
  if (byWeekday) return { date: isoDate(byWeekday, month, day), basis: 'weekday' };
  const fallback = raw.publishedAt ? Number(raw.publishedAt.slice(0, 4)) : undefined;
  return fallback ? { date: isoDate(fallback, month, day), basis: 'dateline' } : {};
}

function noDate({ source }: RawArticle): Diagnostic {
  return {
    code: 'DATE_UNKNOWN',
    message: `${source}: no date of publication; give publishedAt or --published, else relative dates stay unknown`,
  };
}
