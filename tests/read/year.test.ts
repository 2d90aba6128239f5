import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDate, yearByWeekday, yearNearest } from '../../src/read/year.ts';

it.each([
  ['He ruled until 2019.', 'announced on Saturday', 1, 8, 2022],
  ['He ruled until 2019 and from 1991.', 'announced on Saturday', 1, 8, 2022],
  ['In 2022 he resigned.', 'announced on Saturday', 1, 8, 2022],
  ['In 1998 he resigned.', 'Police said Saturday', 10, 17, 1998],
  ['In 1998 he resigned. The plant will close in 2030.', 'on Saturday', 10, 17, 1998],
  ['In 1998 he resigned. They want to leave by 2030.', 'on Saturday', 10, 17, 1998],
  ['Some 1998 people. In 1990, 2,050 died.', 'on Saturday', 10, 17, 1998],
  ['Founded in 1999.', 'after last Friday, on Tuesday', 2, 29, 2000],
  ['Founded in 1999.', 'on Monday', 2, 29, 2016],
  ['No year is named.', 'on Saturday', 1, 8, undefined],
  ['He ruled until 2019.', 'no day is named', 1, 8, undefined],
  ['He ruled until 2019.', 'talks are due next Saturday', 1, 8, undefined],
])('%s / %s: %i-%i is of %s', (text, opening, month, day, year) => {
  const found = yearByWeekday(`${opening}\n${text}`, opening, { month, day });
  expect(found).toBe(year);
});

it('finds a year in which the day is that weekday, and none before it is', () => {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2090 }), fc.integer({ min: 0, max: 6 }), (from, weekday) => {
      const year = yearByWeekday(`In ${from} it began.`, `on ${names[weekday]}`, { month: 3, day: 1 });
      const dayOf = (each: number): number => new Date(Date.UTC(each, 2, 1)).getUTCDay();
      expect(dayOf(year ?? 0)).toBe(weekday);
      for (let each = from; each < (year ?? 0); each += 1) expect(dayOf(each)).not.toBe(weekday);
    }),
  );
});

it.each([
  ['2022-01-02', 12, 30, 2021],
  ['2022-12-30', 1, 1, 2023],
  ['2022-06-01T10:00:00Z', 6, 1, 2022],
  ['2023-03-01', 2, 29, 2024],
])('nearest to %s, day %i-%i is of %i', (published, month, day, year) => {
  expect(yearNearest(published, { month, day })).toBe(year);
});

it('knows no 30 February', () => {
  expect(isoDate(2022, { month: 2, day: 30 })).toBeUndefined();
  expect(isoDate(2024, { month: 2, day: 29 })).toBe('2024-02-29');
});
