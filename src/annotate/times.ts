import * as chrono from 'chrono-node';
import type { AnnotatedArticle, Sentence, TimeExpression } from '../types.ts';
import type { Annotator } from './annotator.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const AHEAD = /\b(?:will|would|shall|next|coming|due|plans?|planned|scheduled|prepare[sd]?)\b/i;
/** "for 18 years", "the past three months": how long, not when. */
const DURATION =
  /^(?:(?:for|over|within|during)\s+)?(?:the\s+)?(?:(?:past|next|last|coming)\s+)?(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|many|(?:a\s+)?few)[\s-]+(?:year|month|week|day|hour|minute)s?$/;
const DAY_MS = 86_400_000;

/** Dates and times, against the day of publication; never against the clock. */
export const timesAnnotator: Annotator = {
  name: 'times',
  requires: ['sentences', 'tokens'],
  assigns: ['times'],
  async annotate(doc: AnnotatedArticle): Promise<AnnotatedArticle> {
    return { ...doc, times: doc.sentences.flatMap((sentence) => timesIn(doc, sentence)) };
  },
};

function timesIn(doc: AnnotatedArticle, sentence: Sentence): readonly TimeExpression[] {
  const { article } = doc;
  const source = sentence.span.in === 'title' ? article.title : article.text;
  const text = source.slice(sentence.span.start, sentence.span.end);
  const reference = article.publishedAt ? new Date(`${article.publishedAt.slice(0, 10)}T12:00:00Z`) : undefined;
  const found = chrono.en.casual.parse(text, { instant: reference ?? new Date(0), timezone: 0 });
  const times = found.flatMap((result) => toTime(doc, sentence, result, reference, text));
  const years = yearsIn(doc, sentence, text).filter(
    (year) => !times.some(({ first, last }) => first <= year.first && year.first < last),
  );
  return [...times, ...years].sort((a, b) => a.first - b.first);
}

function toTime(
  doc: AnnotatedArticle,
  sentence: Sentence,
  result: chrono.ParsedResult,
  reference: Date | undefined,
  text: string,
): readonly TimeExpression[] {
  const { start } = result;
  const range = tokensOf(doc, sentence, result.index, result.index + result.text.length);
  if (!range) return [];
  const words = result.text.toLowerCase();
  if (DURATION.test(words)) return [];
  const weekday = WEEKDAYS.findIndex((name) => words.includes(name));
  const stated = start.isCertain('year');
  if (!reference && !stated) return [];
  const make = (value: string, precision: TimeExpression['precision']): readonly TimeExpression[] => [
    { ...range, value, precision, basis: stated ? 'stated' : 'relative' },
  ];
  if (weekday >= 0 && reference && !start.isCertain('day')) {
    const ahead = AHEAD.test(text.slice(Math.max(0, result.index - 60), result.index));
    return make(weekdayNear(reference, weekday, ahead), 'day');
  }
  const isDay =
    start.isCertain('day') ||
    /\b(?:today|yesterday|tomorrow|tonight|days? ago|(?:this|that|the next|the same) (?:morning|evening|day))\b/.test(
      words,
    );
  const isMonth = start.isCertain('month') && !isDay;
  const date = dateOf(start, reference, stated);
  if (isDay) return make(date, 'day');
  if (isMonth || /\bmonth/.test(words)) return make(date.slice(0, 7), 'month');
  if (/\bweek/.test(words)) return make(date.slice(0, 7), 'month');
  if (/\byear/.test(words) || stated) return make(date.slice(0, 4), 'year');
  return [];
}

/** Months without a year lie in the year before the day of publication, not after it. */
function dateOf(start: chrono.ParsedComponents, reference: Date | undefined, stated: boolean): string {
  const date = start.date();
  if (reference && !stated && start.isCertain('month') && date.getTime() > reference.getTime() + 31 * DAY_MS) {
    date.setUTCFullYear(date.getUTCFullYear() - 1);
  }
  return date.toISOString().slice(0, 10);
}

function weekdayNear(reference: Date, weekday: number, ahead: boolean): string {
  const back = (reference.getUTCDay() - weekday + 7) % 7;
  const days = ahead ? (7 - back) % 7 || 7 : -back;
  return new Date(reference.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** A bare year after a preposition: "until 2019". */
function yearsIn(doc: AnnotatedArticle, sentence: Sentence, text: string): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of text.matchAll(
    /\b(?:in|since|until|till|from|to|of|by|before|after|during)\s+((?:1[5-9]|20)\d\d)\b/gi,
  )) {
    const year = match[1] as string;
    const start = match.index + match[0].length - year.length;
    const range = tokensOf(doc, sentence, start, start + year.length);
    if (range) found.push({ ...range, value: year, precision: 'year', basis: 'stated' });
  }
  return found;
}

function tokensOf(
  doc: AnnotatedArticle,
  sentence: Sentence,
  start: number,
  end: number,
): Pick<TimeExpression, 'span' | 'first' | 'last'> | undefined {
  const from = sentence.span.start + start;
  const to = sentence.span.start + end;
  const tokens = doc.tokens
    .slice(sentence.first, sentence.last)
    .filter(({ span }) => span.start >= from && span.end <= to);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  return { span: { ...first.span, end: last.span.end }, first: first.index, last: last.index + 1 };
}
