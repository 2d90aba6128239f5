import { GraphQLError, Kind, type ValueNode } from 'graphql';

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** The scalar `Date`: a year, month, day or point in time in ISO 8601, kept as it is written. */
export const dateScalar = {
  serialize: String,
  parseValue: toDate,
  parseLiteral: (node: ValueNode): string => toDate(node.kind === Kind.STRING ? node.value : undefined),
};

/** The end of a day, month or year, so that it can be compared as text with dates inside it; a point in time is its own end. */
export function endOf(date: string): string {
  const ends: Readonly<Record<number, string>> = { 4: '-12-31', 7: '-31', 10: '' };
  const end = ends[date.length];
  return end === undefined ? date : `${date}${end}T23:59:59.999Z`;
}

/** The first day of a day, month or year; the day of a point in time. */
export function firstDayOf(date: string): string {
  return date.length < DAY_LENGTH ? `${date}-01-01`.slice(0, DAY_LENGTH) : date.slice(0, DAY_LENGTH);
}

/** The last day of a day, month (31 whatever the month: it only has to sort) or year; the day of a point in time. */
export function lastDayOf(date: string): string {
  return endOf(date).slice(0, DAY_LENGTH);
}

const DAY_LENGTH = 10;

function toDate(value: unknown): string {
  if (typeof value === 'string' && DATE.test(value)) return value;
  throw new GraphQLError(`Expected a date such as "2022-01-08", "2022-01" or "2022", got ${JSON.stringify(value)}`);
}
