import { expect, it } from 'vitest';
import { readDateline } from '../../src/read/dateline.ts';

/** Paragraph; place, agency, date as `year-month-day` with `?` for what is not said; where the story begins. */
const rows: readonly (readonly [string, string, string, string, string])[] = [
  ['ALMATY, Jan.8 (Reuters) – Kazakh authorities', 'ALMATY', 'Reuters', '?-1-8', 'Kazakh'],
  ['LONDON, Oct. 17, 1998 (AP) - Police arrested', 'LONDON', 'AP', '1998-10-17', 'Police'],
  ['Paris, 13 November 1998 — The court', 'Paris', '?', '1998-11-13', 'The'],
  ['SANTIAGO, September 11, 1973 — The armed forces', 'SANTIAGO', '?', '1973-9-11', 'The'],
  ['(Reuters) - Shares fell', '?', 'Reuters', '?-?-?', 'Shares'],
  ['NEW YORK (AP) — A judge', 'NEW YORK', 'AP', '?-?-?', 'A'],
  ['KYIV, Ukraine (AP) — The president', 'KYIV, Ukraine', 'AP', '?-?-?', 'The'],
  ['WASHINGTON — The Senate', 'WASHINGTON', '?', '?-?-?', 'The'],
  ['WASHINGTON, Jan. 3—The Senate', 'WASHINGTON', '?', '?-1-3', 'The'],
  ['MOSCOW. Oct 8 (Interfax) - The ministry', 'MOSCOW', 'Interfax', '?-10-8', 'The'],
  ['BEIJING, June 6 /Xinhua/ -- China', 'BEIJING', 'Xinhua', '?-6-6', 'China'],
  ['ROME, 3rd May 2001 (ANSA) -- The', 'ROME', 'ANSA', '2001-5-3', 'The'],
  ['Addis Ababa, 5 Sept. 2004 - The', 'Addis Ababa', '?', '2004-9-5', 'The'],
  ['RIO DE JANEIRO, Aug 1 - The', 'RIO DE JANEIRO', '?', '?-8-1', 'The'],
  ['PORT-AU-PRINCE, Feb. 29, 2004 (AFP) - The', 'PORT-AU-PRINCE', 'AFP', '2004-2-29', 'The'],
  ['SAN JOSÉ, Costa Rica, March 2 (EFE) – The', 'SAN JOSÉ, Costa Rica', 'EFE', '?-3-2', 'The'],
  ["N'DJAMENA, April 20 2021 (Reuters) - The", "N'DJAMENA", 'Reuters', '2021-4-20', 'The'],
  ['THE HAGUE, MAY 30, 2012 – The', 'THE HAGUE', '?', '2012-5-30', 'The'],
  ['ANKARA, Friday, July 15, 2016 – The', 'ANKARA', '?', '2016-7-15', 'The'],
  ['January 8, 2022 — The', '?', '?', '2022-1-8', 'The'],
  ['8 January 2022 – The', '?', '?', '2022-1-8', 'The'],
  ['St. Petersburg, Dec. 1st, 1934 - The', 'St. Petersburg', '?', '1934-12-1', 'The'],
  ['MOSCOW/KYIV, Feb 24 (Reuters) - The', 'MOSCOW/KYIV', 'Reuters', '?-2-24', 'The'],
  ['London, October 17, 1998', 'London', '?', '1998-10-17', ''],
  ['NEW DELHI, May 3: The', 'NEW DELHI', '?', '?-5-3', 'The'],
];

it.each(rows)('reads %s', (paragraph, place, agency, date, rest) => {
  const found = readDateline(paragraph);
  if (!found) throw new Error('no dateline');
  const slice = (span?: { start: number; end: number }): string => (span ? paragraph.slice(span.start, span.end) : '?');
  expect([slice(found.place), slice(found.agency)]).toEqual([place, agency]);
  expect(`${found.year ?? '?'}-${found.month ?? '?'}-${found.day ?? '?'}`).toBe(date);
  expect(paragraph.slice(found.end).split(' ')[0]).toBe(rest);
});

it.each([
  'Kazakh authorities on Saturday announced the arrest of a former minister.',
  'The president said: "We will act."',
  'In Paris, the talks went on.',
  'On January 8, 2022, the talks went on.',
  'Anna Berg (left) met Marc Dutel in Rome.',
  'Police-led raids went on in the capital.',
  'Anna Berg - the minister - resigned.',
  'US (and allied) troops left.',
  'Read more: the full story',
])('finds no dateline in %s', (paragraph) => {
  expect(readDateline(paragraph)).toBeUndefined();
});
