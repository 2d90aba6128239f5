import type { Article, Dateline, Diagnostic, Section, Span } from '../types.ts';
import { type DatelineText, readDateline } from './dateline.ts';
import { isoDate, yearByWeekday, yearNearest } from './year.ts';

/** What is known of an article's date before its dateline is read. */
export interface KnownDate {
  /** For messages. */
  readonly source: string;
  /** Came with the article: wins over its dateline. */
  readonly publishedAt?: string;
  /** `--published`: only stands in where the article says nothing. */
  readonly published?: string;
}

/** An article's sections with its dateline cut off the first paragraph, and its date. */
export interface Dated {
  readonly sections: readonly Section[];
  readonly dateline?: Dateline;
  readonly diagnostics: readonly Diagnostic[];
  readonly publishedAt?: string;
  readonly dateBasis?: NonNullable<Article['dateBasis']>;
}

/** Finds the dateline and settles the date of publication by the rules of the year; never by the clock. */
export function settleDate(text: string, sections: readonly Section[], known: KnownDate): Dated {
  const at = sections.findIndex(({ kind }) => kind === 'body');
  const opening = sections[at]?.span;
  const found = opening && readDateline(text.slice(opening.start, opening.end));
  if (!opening || !found) return { sections, ...publication(known, {}) };
  const own = ownDate(text, openingOf(text, sections.slice(at)), found, known);
  const span = trimmed(text, { start: opening.start, end: opening.start + found.end });
  const body = trimmed(text, { start: opening.start + found.end, end: opening.end });
  const parts: readonly Section[] = [
    { kind: 'dateline', span },
    ...(body.end > body.start ? [{ kind: 'body', span: body } as const] : []),
  ];
  return {
    sections: sections.toSpliced(at, 1, ...parts),
    dateline: {
      span,
      ...(found.place ? { place: shift(found.place, opening.start) } : {}),
      ...(own.date ? { date: own.date } : {}),
      ...(found.agency ? { agency: shift(found.agency, opening.start) } : {}),
    },
    ...publication(known, own),
  };
}

/** The first two paragraphs: where the text gives the dateline's day its weekday. */
function openingOf(text: string, sections: readonly Section[]): string {
  const bodies = sections.filter(({ kind }) => kind === 'body').slice(0, 2);
  return bodies.map(({ span }) => text.slice(span.start, span.end)).join('\n');
}

interface OwnDate {
  readonly date?: string;
  readonly basis?: 'dateline' | 'weekday';
}

function ownDate(text: string, opening: string, found: DatelineText, known: KnownDate): OwnDate {
  const { month, day } = found;
  if (!month || !day) return {};
  if (found.year) return dated(isoDate(found.year, { month, day }), 'dateline');
  const byWeekday = yearByWeekday(text, opening, { month, day });
  if (byWeekday) return dated(isoDate(byWeekday, { month, day }), 'weekday');
  const near = known.publishedAt ?? known.published;
  const year = near ? yearNearest(near, { month, day }) : undefined;
  return year ? dated(isoDate(year, { month, day }), 'dateline') : {};
}

function dated(date: string | undefined, basis: NonNullable<OwnDate['basis']>): OwnDate {
  return date ? { date, basis } : {};
}

function publication(known: KnownDate, own: OwnDate): Pick<Dated, 'publishedAt' | 'dateBasis' | 'diagnostics'> {
  if (known.publishedAt) return { publishedAt: known.publishedAt, dateBasis: 'given', diagnostics: [] };
  if (own.date && own.basis) return { publishedAt: own.date, dateBasis: own.basis, diagnostics: [] };
  if (known.published) return { publishedAt: known.published, dateBasis: 'given', diagnostics: [] };
  const message = `${known.source}: no date of publication; give publishedAt or --published, else relative dates stay unknown`;
  return { diagnostics: [{ code: 'DATE_UNKNOWN', message }] };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(start + part.trimEnd().length, Math.min(from, end)) };
}
