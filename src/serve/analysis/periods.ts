/** A stretch of time that events are counted by. */
export type Period = 'day' | 'week' | 'month' | 'year';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The Monday of the week of a day, as ISO 8601 begins weeks. */
export function weekOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return toDay(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS);
}

/** The first day of a period that is written as its beginning: a day, the Monday of a week, `2022-01` or `2022`. */
export function firstDay(start: string): string {
  return `${start}-01-01`.slice(0, 10);
}

/** The beginning of the next period, written as `start` is. */
export function nextPeriod(start: string, period: Period): string {
  const time = new Date(`${firstDay(start)}T00:00:00Z`);
  if (period === 'year') time.setUTCFullYear(time.getUTCFullYear() + 1);
  if (period === 'month') time.setUTCMonth(time.getUTCMonth() + 1);
  if (period === 'week' || period === 'day') time.setTime(time.getTime() + (period === 'week' ? 7 : 1) * DAY_MS);
  return toDay(time.getTime()).slice(0, start.length);
}

/** The last day of a period. */
export function lastDay(start: string, period: Period): string {
  const next = firstDay(nextPeriod(start, period));
  return toDay(Date.parse(`${next}T00:00:00Z`) - DAY_MS);
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
