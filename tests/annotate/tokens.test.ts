import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/annotate/tokens.ts';

/** A text, and its words with a blank between them. */
const rows: readonly (readonly [string, string])[] = [
  ['Police arrested two men.', 'Police arrested two men .'],
  ['Kassym-Jomart Tokayev', 'Kassym - Jomart Tokayev'],
  ['a well-known man', 'a well - known man'],
  ['Non-essential staff and ex-Soviet states', 'Non-essential staff and ex-Soviet states'],
  ['anti-government, pro-Russian, mid-1990s, e-mail', 'anti-government , pro-Russian , mid-1990s , e-mail'],
  ['UN-backed over-the-counter', 'UN - backed over - the - counter'],
  ['a 9-year-old F-16', 'a 9 - year - old F - 16'],
  ['Kazakhstan’s president', 'Kazakhstan ’s president'],
  ["the states' rights", "the states ' rights"],
  ["They don't, can't and won't", "They do n't , ca n't and wo n't"],
  ['It isn’t; we’re', 'It is n’t ; we ’re'],
  ["I'd, you'll, we've, I'm, he's", "I 'd , you 'll , we 've , I 'm , he 's"],
  ['We cannot; gonna', 'We can not ; gon na'],
  ["'tis the '90s", "'t is the '90s"],
  ['O’Brien, Shi’ite, Ba’ath, d’Ivoire', 'O’Brien , Shi’ite , Ba’ath , d’Ivoire'],
  ["at 5 o'clock", "at 5 o'clock"],
  ["'re-elected' he said", "' re-elected ' he said"],
  ['“Yes,” he said', '“ Yes , ” he said'],
  ['«Oui» (no) [sic]', '« Oui » ( no ) [ sic ]'],
  ['the U.S. Secretary', 'the U.S. Secretary'],
  ['in the U.S.', 'in the U.S.'],
  ['U.S.-led, anti-U.S.', 'U.S. - led , anti-U.S.'],
  ["the U.S.'s role", "the U.S. 's role"],
  ['at 5 p.m. on', 'at 5 p.m. on'],
  ['at 5p.m. and 7:30pm', 'at 5 p.m. and 7:30 pm'],
  ['Mr. Smith, Gen. Lee, Inc. and Ph.D. work', 'Mr. Smith , Gen. Lee , Inc. and Ph.D. work'],
  ['J. Edgar Hoover', 'J. Edgar Hoover'],
  ['Vitamin C.', 'Vitamin C .'],
  ['ALMATY, Jan.8 (Reuters) –', 'ALMATY , Jan. 8 ( Reuters ) –'],
  ['on Dec. 31, 2021', 'on Dec. 31 , 2021'],
  ['No. 10 said no.', 'No. 10 said no .'],
  ['He said No.', 'He said No .'],
  ['4,400 people, 3.5 percent', '4,400 people , 3.5 percent'],
  ['1,2 and 1,234,567.89', '1 , 2 and 1,234,567.89'],
  ['$5, US$2.5bn, €3m, £1,000', '$ 5 , US$ 2.5 bn , € 3 m , £ 1,000'],
  ['5% or 10%', '5 % or 10 %'],
  ['2019-2021 and 5–10', '2019 - 2021 and 5 – 10'],
  ['2022-01-08, 9/11, 01/08/2022', '2022-01-08 , 9/11 , 01/08/2022'],
  ['10:30 and 20km, 2nd, 1990s', '10:30 and 20 km , 2nd , 1990s'],
  ["the 1990's", "the 1990's"],
  ['and/or w/o 24/7', 'and / or w/o 24/7'],
  ['see https://example.com/a-b?c=d.', 'see https://example.com/a-b?c=d .'],
  ['(www.example.org)', '( www.example.org )'],
  ['at example.com, bbc.co.uk', 'at example.com , bbc.co.uk'],
  ['mail a.b-c@example.com now', 'mail a.b-c@example.com now'],
  ['@user and #Kazakhstan, #1', '@user and #Kazakhstan , # 1'],
  ['wait... what?! -- no', 'wait ... what ?! -- no'],
  ['then… silence', 'then … silence'],
  ['East—West', 'East — West'],
  ['AT&T, R&D; Q & A', 'AT&T , R&D ; Q & A'],
  ['said.The end', 'said . The end'],
  ['call 202-456-1414', 'call 202-456-1414'],
  ['naïve café Erdoğan', 'naïve café Erdoğan'],
  ['cafe\u0301 ends', 'cafe\u0301 ends'],
  ['中国 和 Россия', '中国 和 Россия'],
  ['ok 👍🏽 🇰🇿!', 'ok 👍 🏽 🇰🇿 !'],
  ['a\u00a0b\u200bc', 'a b c'],
  ['al-Qaeda’s No. 2', 'al - Qaeda ’s No. 2'],
  ['the Russia-led CSTO (CTSC)', 'the Russia - led CSTO ( CTSC )'],
  ['Rep. X etc.', 'Rep. X etc.'],
  ['St. John and vs. all', 'St. John and vs. all'],
];

describe('tokenize', () => {
  it.each(rows)('%s', (text, words) => {
    const spans = tokenize(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(words.split(' '));
  });

  it('counts in the text that the sentence stands in, and keeps the mark of a separate title', () => {
    expect(tokenize('No. He left.', { start: 4, end: 12, in: 'title' })).toEqual([
      { start: 4, end: 6, in: 'title' },
      { start: 7, end: 11, in: 'title' },
      { start: 11, end: 12, in: 'title' },
    ]);
  });

  it('covers every visible character once, in order', () => {
    const pieces = fc.constantFrom(
      'U.S.',
      "n't",
      'don',
      '’s',
      '-',
      'ex-',
      ' ',
      '.',
      '5',
      ',',
      'km',
      '/',
      '@',
      'é',
      '中',
      '👍',
      '“',
      '#',
      'www.',
      'a.co',
      '\ud83d',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const spans = tokenize(value, { start: 0, end: value.length });
        for (const [index, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(value.slice(start, end)).not.toMatch(/\s/u);
        }
        const visible = /[\s\p{Cc}\p{Cf}]/gu;
        expect(
          spans
            .map(({ start, end }) => value.slice(start, end))
            .join('')
            .replaceAll(visible, ''),
        ).toBe(value.replaceAll(visible, ''));
      }),
      { numRuns: 500 },
    );
  });
});
