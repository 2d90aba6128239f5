import type { Knowledge } from '../knowledge/knowledge.ts';
import type { IndexedReport, ReportedMention, Span } from '../types.ts';

/** How far words beside a mention are looked for, in UTF-16 code units. */
const REACH = 60;
/** How far a year may stand from what it dates. */
const YEAR_REACH = 100;

/** The words right before and after a mention, in its own sentence or line. */
export function wordsBeside(report: IndexedReport, span: Span): { readonly before: string; readonly after: string } {
  const text = span.in === 'title' ? report.title : report.text;
  return {
    before: lastPart(text.slice(Math.max(0, span.start - REACH), span.start)),
    after: firstPart(text.slice(span.end, span.end + REACH)),
  };
}

/** The one country that stands beside a body's name: `Kazakhstan's`, `Kazakh` before it, `of Kazakhstan` after it. */
export function countryBeside(
  report: IndexedReport,
  mentions: readonly ReportedMention[],
  knowledge: Knowledge,
): string | undefined {
  const codes = new Set<string>();
  for (const mention of mentions) {
    const { before, after } = wordsBeside(report, mention);
    for (const wording of [...lastWords(before), ...wordsOf(after)]) {
      for (const { entry, sense } of knowledge.lookup(wording)) {
        if (entry.type === 'Country' && entry.country && sense !== 'seat') codes.add(entry.country);
      }
    }
  }
  return codes.size === 1 ? [...codes][0] : undefined;
}

/**
 * The day that a mention is told of: of the one year beside it if the text gives one there, else of publication. The
 * middle of the year stands for it.
 */
export function dayOf(report: IndexedReport, { start, end, in: where }: Span): string | undefined {
  const published = report.publishedAt?.slice(0, 10);
  const text = where === 'title' ? report.title : report.text;
  const around =
    lastPart(text.slice(Math.max(0, start - YEAR_REACH), start)) + firstPart(text.slice(end, end + YEAR_REACH));
  const years = new Set(around.match(/\b(?:19|20)\d\d\b/g) ?? []);
  const [year] = years;
  if (years.size !== 1 || !year || (published && year >= published.slice(0, 4))) return published;
  return `${year}-07-01`;
}

/** What stands behind the last end of a sentence or line; an abbreviation's full stop ends none. */
function lastPart(text: string): string {
  return text.split(/(?<=\p{Ll}{3}[.!?])\s|\n/u).at(-1) ?? '';
}

function firstPart(text: string): string {
  return text.split(/(?<=\p{Ll}{2}[.!?])\s|\n/u)[0] ?? '';
}

/** The last one and two capitalized words, without a possessive ending. */
function lastWords(before: string): readonly string[] {
  const words = before.trim().split(/\s+/).slice(-2);
  const ends = [words.join(' '), words.at(-1) ?? ''];
  return ends.map((each) => each.replace(/['’]s?$/u, '')).filter((each) => /^\p{Lu}/u.test(each));
}

/** `of Kazakhstan`, `in the United States`. */
function wordsOf(after: string): readonly string[] {
  const match = /^\s+(?:of|in)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]*)(?:\s+(\p{Lu}[\p{L}-]*))?/u.exec(after);
  if (!match) return [];
  const [, first = '', second] = match;
  return [first.replace(/['’]s?$/u, ''), ...(second ? [`${first} ${second}`] : [])];
}
