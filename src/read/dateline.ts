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
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Month names in any of the usual capitals, without making the whole pattern deaf to them. */
const ANY_CASE_MONTH = MONTH.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const WORD = "\\p{Lu}[\\p{L}.'’\\-]*";
const PLACE = `(?<place>${WORD}(?:(?:,\\s+|\\s+|/)(?:${WORD}|de|del|of|the|la|al|el|am|upon|sur)){0,6}?)`;
/** Ends a place that is no abbreviation: "MOSCOW. Oct 8", but not "WASHINGTON D.C., Oct 8". */
const FULL_STOP = /(?<=\p{L}{4})\.$/u;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+(?<year>\\d{4}))?';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';
const MONTH_FIRST = `${WEEKDAY}(?<month>${ANY_CASE_MONTH})\\.?\\s*${DAY}${YEAR}`;
const DAY_FIRST = `${WEEKDAY}${DAY}\\s+(?<month>${ANY_CASE_MONTH})\\.?${YEAR}`;
const AGENCY = '[,.]?\\s*(?:\\((?<agency>[^()]{2,40})\\)|/(?<slashed>[^/()]{2,40})/)';
const DASH = '\\s*(?:--+\\s*|[–—]\\s*|-(?:\\s+|$)|:\\s+)';
const CAPITALS = "(?<place>\\p{Lu}{3,}(?:[ ,.'’\\-]+\\p{Lu}{2,}\\.?){0,4})";

/** The forms of datelines, the fullest first (AP Stylebook, "datelines"). */
const FORMS: readonly RegExp[] = [
  `^${PLACE}[,.]?\\s+${MONTH_FIRST}(?:${AGENCY})?${DASH}`,
  `^${PLACE}[,.]?\\s+${DAY_FIRST}(?:${AGENCY})?${DASH}`,
  `^${PLACE}[,.]?\\s+\\(${MONTH_FIRST}\\)${DASH}`,
  `^${MONTH_FIRST}(?:${AGENCY})?${DASH}`,
  `^${DAY_FIRST}(?:${AGENCY})?${DASH}`,
  `^${PLACE}${AGENCY}${DASH}`,
  `^${AGENCY}${DASH}`,
  `^${CAPITALS}(?:,\\s+\\p{Lu}[\\p{L}.'’ -]{1,30}?)?(?:\\s*(?:--+|[–—])\\s*|\\s+-\\s+)`,
  `^${PLACE},\\s+${MONTH_FIRST}(?:${AGENCY})?\\.?$`,
  `^${PLACE},\\s+${DAY_FIRST}(?:${AGENCY})?\\.?$`,
].map((form) => new RegExp(form, 'u'));

/** Whether a paragraph opens with a dateline. */
export function opensWithDateline(paragraph: string): boolean {
  return readDateline(paragraph) !== undefined;
}

/** The dateline that opens a paragraph, with the dash that ends it; or undefined. */
export function readDateline(paragraph: string): DatelineText | undefined {
  for (const form of FORMS) {
    const match = form.exec(paragraph);
    if (match) return toDateline(match[0], match.groups ?? {});
  }
  return undefined;
}

function toDateline(text: string, groups: Readonly<Record<string, string | undefined>>): DatelineText {
  const { month, day, year } = groups;
  const place = groups.place?.replace(FULL_STOP, '');
  const agency = groups.agency ?? groups.slashed;
  return {
    start: 0,
    end: text.length,
    ...(place ? { place: locate(text, place) } : {}),
    ...(agency ? { agency: locate(text, agency) } : {}),
    ...(month && day ? { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: Number(day) } : {}),
    ...(year ? { year: Number(year) } : {}),
  };
}

/** Looks from the end for the agency's sake: "REUTERS HOUSE (Reuters)" holds it twice, the place comes first. */
function locate(text: string, part: string): Span {
  const start = text.startsWith(part) ? 0 : text.lastIndexOf(part);
  return { start, end: start + part.length };
}
