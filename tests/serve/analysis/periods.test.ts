import { expect, test } from 'vitest';
import { lastDay, nextPeriod, type Period, weekOf } from '../../../src/serve/analysis/periods.ts';

test.each([
  ['2022-01-10', '2022-01-10'],
  ['2022-01-09', '2022-01-03'],
  ['2021-01-01', '2020-12-28'],
  ['2024-03-03', '2024-02-26'],
])('the week of %s begins on %s', (day, monday) => {
  expect(weekOf(day)).toBe(monday);
});

test.each<[Period, string, string, string]>([
  ['day', '2024-02-28', '2024-02-29', '2024-02-28'],
  ['week', '2021-12-27', '2022-01-03', '2022-01-02'],
  ['month', '2024-02', '2024-03', '2024-02-29'],
  ['month', '2021-12', '2022-01', '2021-12-31'],
  ['year', '1999', '2000', '1999-12-31'],
])('after the %s %s comes %s; it ends on %s', (period, start, next, last) => {
  expect(nextPeriod(start, period)).toBe(next);
  expect(lastDay(start, period)).toBe(last);
});
