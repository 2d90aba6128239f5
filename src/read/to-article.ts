import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import { shortHash } from '../lib/hash.ts';
import type { Article, Diagnostic, Section, SectionKind } from '../types.ts';
import { languageOf } from './language.ts';
import { layOut } from './layout.ts';
import { settleDate } from './settle-date.ts';

/** What a format knows of an article before its text is looked at. */
export interface RawArticle {
  readonly key: string;
  readonly source: string;
  readonly text: string;
  /** Given apart from the text; else the first line of the text is the title. */
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** The date that came with the article. */
  readonly publishedAt?: string;
  /** The date of `--published`: stands in where the article gives none. */
  readonly published?: string;
  /** Lines whose kind the format tells, by the offset of their first character in `text`. */
  readonly marks?: ReadonlyMap<number, SectionKind>;
  /** What the format noticed. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Lays out an article: title, byline, dateline, paragraphs, credits; and settles its date. Throws InputError. */
export function toArticle(raw: RawArticle): Article {
  const { text, source } = raw;
  if (text.trim() === '') throw new InputError('INPUT_EMPTY', source, `${source}: the article is empty`);
  const rough = layOut(text, raw.title, raw.marks);
  const language = checkedLanguage(raw, rough);
  const { sections, diagnostics, ...date } = settleDate(text, rough, raw);
  const titleLine = rough.find(({ kind }) => kind === 'title')?.span;
  const title = raw.title ?? (titleLine ? text.slice(titleLine.start, titleLine.end) : '');
  return {
    id: `article:${shortHash(raw.key)}`,
    key: raw.key,
    source,
    ...(raw.url ? { url: raw.url } : {}),
    title,
    text,
    ...(raw.publisher ? { publisher: raw.publisher } : {}),
    language,
    contentHash: contentHash(title, text, date.publishedAt),
    sections: titleLine ? sections : [...separateTitle(title), ...sections],
    ...date,
    diagnostics: [...(raw.diagnostics ?? []), ...diagnostics],
  };
}

/** The language is judged by the paragraphs: names in titles and credits mislead. */
function checkedLanguage({ text, source }: RawArticle, sections: readonly Section[]): string {
  const bodies = sections.filter(({ kind }) => kind === 'body' || kind === 'bullet');
  const language = languageOf(bodies.map(({ span }) => text.slice(span.start, span.end)).join('\n'));
  if (language === 'en') return language;
  const message = `${source}: the text is in "${language}"; only English is read`;
  throw new InputError('INPUT_LANGUAGE', source, message);
}

function separateTitle(title: string): readonly Section[] {
  const trimmed = title.trim();
  if (trimmed === '') return [];
  const start = title.indexOf(trimmed);
  return [{ kind: 'title', span: { start, end: start + trimmed.length, in: 'title' } }];
}

/** The date counts too: what the words say about days depends on it, so another date makes another report. */
function contentHash(title: string, text: string, publishedAt = ''): string {
  return createHash('sha256').update(`${title}\u0000${text}\u0000${publishedAt}`).digest('hex');
}
