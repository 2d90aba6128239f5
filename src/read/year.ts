const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = new RegExp(`(?<before>\\b\\p{L}+ )?\\b(?<day>${WEEKDAYS.join('|')})(?!s\\b)`, 'giu');
/** A weekday after one of these is not the dateline's own day. */
const OTHER_DAY = /^(?:next|last|since|until|every|by|before|past|previous|following) $/i;

/** How far the year rule looks ahead: a date is on each weekday within 12 years, 29 February within 40 (over 1900). */
const MAX_YEARS = 40;

/** What makes a year one that is still to come: a word of planning in the same sentence before it, or "by 2030". */
const TO_COME =
  /\b(?:will|would|shall|plans?|planned|planning|scheduled|expected|due|targets?|aims?|pledged|promised)\b|\bby (?:the end of |late |early |mid-)?$/i;

/**
 * The year of a dateline that gives none: the first, from the latest past year that the text names on, in which the
 * day is the weekday that the opening gives it. Undefined where the text names no year or no weekday.
 */
export function yearByWeekday(text: string, opening: string, date: MonthDay): number | undefined {
  const weekday = weekdayOf(opening);
  const latest = latestPastYear(text);
  if (weekday === undefined || latest === undefined) return undefined;
  for (let year = latest; year <= latest + MAX_YEARS; year += 1) {
    const iso = isoDate(year, date);
    if (iso && new Date(iso).getUTCDay() === weekday) return year;
  }
  return undefined;
}

/** A day of a year that is not known. */
export interface MonthDay {
  /** 1..12 */
  readonly month: number;
  readonly day: number;
}

/** The year in which the day is nearest to a known date: a dateline of December may be published in January. */
export function yearNearest(published: string, date: MonthDay): number | undefined {
  const year = Number(published.slice(0, 4));
  const target = Date.parse(published.slice(0, 10));
  const distance = (each: number): number => Math.abs(Date.parse(isoDate(each, date) ?? '') - target);
  const years = [year, year - 1, year + 1].filter((each) => isoDate(each, date) !== undefined);
  return years.sort((a, b) => distance(a) - distance(b))[0];
}

/** `2022-01-08`, or undefined where there is no such day. */
export function isoDate(year: number, { month, day }: MonthDay): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

function weekdayOf(opening: string): number | undefined {
  for (const match of opening.matchAll(WEEKDAY)) {
    if (!OTHER_DAY.test(match.groups?.before ?? '')) return WEEKDAYS.indexOf(match.groups?.day?.toLowerCase() ?? '');
  }
  return undefined;
}

/** The clock has no say in what is past: only years that the text itself speaks of as to come are left out. */
function latestPastYear(text: string): number | undefined {
  const years: number[] = [];
  for (const match of text.matchAll(/(?<![\d.,$€£-])\b(1[89]\d\d|20\d\d)\b(?![,.]?\d|\s*%)/g)) {
    const sentence = text.slice(
      Math.max(text.lastIndexOf('. ', match.index), text.lastIndexOf('\n', match.index)) + 1,
      match.index,
    );
    if (!TO_COME.test(sentence)) years.push(Number(match[1]));
  }
  return years.length > 0 ? Math.max(...years) : undefined;
}
