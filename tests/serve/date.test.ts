import { expect, test } from 'vitest';
import { dateScalar, endOf } from '../../src/serve/resolvers/date.ts';

test.each(['2022', '2022-01', '2022-01-08', '2022-01-08T10:00Z', '2022-01-08T10:00:00.5+06:00'])(
  '%s is a date',
  (date) => {
    expect(dateScalar.parseValue(date)).toBe(date);
  },
);

test.each(['', '22', '2022-13', '2022-01-32', '8 January 2022', '2022-1-8', 2022, null])('%s is no date', (date) => {
  expect(() => dateScalar.parseValue(date)).toThrow(/Expected a date such as/);
});

test.each([
  ['2022', '2022-12-31', '2023-01-01'],
  ['2022', '2022', '2023'],
  ['2022-01', '2022-01-31T23:00:00Z', '2022-02'],
  ['2022-01-08', '2022-01-08', '2022-01-09'],
  ['2022-01-08', '2022-01-08T18:00:00Z', '2022-01-09T00:00:00Z'],
  ['2022-01-08T10:00:00Z', '2022-01-08T10:00:00Z', '2022-01-08T10:00:01Z'],
])('the end of %s is after %s and before %s', (date, inside, after) => {
  expect(inside <= endOf(date)).toBe(true);
  expect(after <= endOf(date)).toBe(false);
});
