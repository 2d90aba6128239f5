import type { Span } from '../types.ts';

/** What a dateline says, before its year is settled. Spans count in the paragraph. */
export interface DatelineText extends Span {
  readonly place?: Span;
  readonly agency?: Span;
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const PLACE = "(?<place>\\p{Lu}[\\p{L}.'’\\-]*(?:[ ,]+(?:\\p{Lu}[\\p{L}.'’\\-]*|de|of|the|la|al))*?)";
const MONTH_FIRST = `(?<month>${MONTH})\\.?\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s*(?<year>\\d{4}))?`;
const DAY_FIRST = `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${MONTH})\\.?(?:,?\\s*(?<year>\\d{4}))?`;
const AGENCY = '(?:\\s*\\((?<agency>[^()]{2,40})\\))';
const DASH = '\\s*(?:--|[–—-])\\s+';

/** The forms of datelines, the fullest first (AP Stylebook, "datelines"). */
const FORMS: readonly RegExp[] = [
  new RegExp(`^${PLACE},?\\s+${MONTH_FIRST}${AGENCY}?${DASH}`, 'u'),
  new RegExp(`^${PLACE},?\\s+${DAY_FIRST}${AGENCY}?${DASH}`, 'u'),
  new RegExp(`^${PLACE}${AGENCY}${DASH}`, 'u'),
  new RegExp(`^${AGENCY}${DASH}`, 'u'),
  /^(?<place>\p{Lu}{3,}(?:[ ,.'-]+\p{Lu}{2,}\.?)*)\s*(?:--|[–—])\s+/u,
];

/** The dateline that opens a paragraph, or undefined. */
export function readDateline(paragraph: string): DatelineText | undefined {
  for (const form of FORMS) {
    const match = form.exec(paragraph);
    if (!match) continue;
    const { place, agency, month, day, year } = match.groups ?? {};
    return {
      start: 0,
      end: match[0].length,
      ...(place ? { place: locate(match[0], place) } : {}),
      ...(agency ? { agency: locate(match[0], agency) } : {}),
      ...(month && day ? { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: Number(day) } : {}),
      ...(year ? { year: Number(year) } : {}),
    };
  }
  return undefined;
}

function locate(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** How far the year rule looks ahead: weekdays come round on the same dates after at most 11 years. */
const MAX_YEARS = 12;

/**
 * The year of a dateline that gives none: the first, from the latest past year that the text names on, in which the
 * day is the weekday that the opening paragraph gives it. "Past" leaves out years that only a plan could mean.
 */
export function yearByWeekday(text: string, opening: string, month: number, day: number): number | undefined {
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\bon ${name}\\b`, 'i').test(opening));
  const years = [...text.matchAll(/\b(1[89]\d\d|20\d\d)\b/g)].map((match) => Number(match[1]));
  if (weekday < 0 || years.length === 0) return undefined;
  const latest = Math.max(...years.filter((year) => !isFuture(text, year)));
  for (let year = latest; year < latest + MAX_YEARS; year += 1) {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() === month - 1 && date.getUTCDay() === weekday) return year;
  }
  return undefined;
}

function isFuture(text: string, year: number): boolean {
  return new RegExp(`\\b(?:by|until the end of|from|will\\b[^.]*\\bin) ${year}\\b`).test(text) && /\bwill\b/.test(text);
}

/** `2022-01-08`, or undefined where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
