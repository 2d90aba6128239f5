import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitArticle, splitSentences } from '../../src/annotate/sentences.ts';
import type { Article, Section } from '../../src/types.ts';

/** A paragraph with ¦ where a sentence ends. */
const rows = [
  'Police arrested two men. ¦ They were released.',
  'One sentence without a full stop',
  'Mr. Smith met Mrs. Jones and Dr. Brown. ¦ They talked.',
  'Gen. Mark Milley and Lt. Gen. Ali Reza spoke. ¦ Col. Sanders left.',
  'Sen. Bob Menendez and Rep. Adam Schiff voted. ¦ Gov. Abbott did not.',
  'The U.S. Secretary of State left. ¦ He was in the U.S. embassy.',
  'He lives in the U.S. ¦ The police know him.',
  'Talks with the U.N. ¦ In Geneva they began.',
  'He left the U.S. ¦ “I doubt it,” he said.',
  'Washington, D.C. Mayor Muriel Bowser objected.',
  'J. Edgar Hoover and George W. Bush met. ¦ John F. Kennedy did not.',
  'The magistrate, W. A. van Helsdingen, agreed. ¦ George W. ¦ The name stuck.',
  'It was signed on Jan. 8 in Almaty. ¦ It ends on Dec. 31.',
  'He was born in Jan. ¦ He died in Feb. 1990.',
  'Resolution No. 1441 passed. ¦ Was it fair? ¦ No. ¦ He disagreed.',
  'She lives at 10 Downing St. in London.',
  'Prices in St. Petersburg rose 3.5 percent. ¦ In Moscow they fell 2.1 percent.',
  'The vote is at 5 p.m. on Monday. ¦ It ends at 8 a.m. Tuesday.',
  'It ended at 9 p.m. Jan. 8 in Oslo.',
  'It began at 9 p.m. EST and ended at 11 p.m. ¦ Police came late.',
  'He works for Acme Inc. in Texas. ¦ She left Acme Corp. ¦ The firm closed.',
  'Martin Luther King Jr. was shot. ¦ Sammy Davis Jr. sang.',
  '“We are winning.” ¦ The general smiled.',
  '“We are winning,” he said. ¦ “They are not.”',
  '“Hotbeds of attacks persist. ¦ Consequently, the fight will continue,” he added.',
  '“Is it over?” asked Putin. ¦ Nobody answered.',
  '“Is it over?” Putin asked reporters. ¦ Nobody answered.',
  '"Never!" the minister shouted. ¦ He left.',
  '“Where is he?” ¦ The question remained.',
  "He said 'enough.' ¦ Then he left.",
  'He left (by car). ¦ She stayed.',
  'He left. ¦ (She stayed.) ¦ They met again.',
  'It fell by 2.5 million. ¦ 300 people left.',
  'Oil hit $90.50. ¦ Gas rose.',
  'He paused... and went on. ¦ Then silence… ¦ Nothing moved.',
  'It was ... Smith who did it.',
  'Who? ¦ When? ¦ Why?',
  'What?! ¦ He could not believe it!',
  'Apples, e.g. Braeburn, and pears, i.e. Conference, sell well.',
  'Smith v. Jones was heard. ¦ Roe vs. Wade was not.',
  'They brought food, water, etc. ¦ The camp was full.',
  'According to Garcia et al. ¦ The method fails.',
  '1. The government resigned.',
  'a. The first point.',
  'He visited example.com. ¦ The site was down.',
  'Version 2.0 is out. ¦ See www.example.org for more.',
  'He said so on Tuesday.¦The army denied it.',
  'He left. ¦ 2,500 troops stayed.',
  'Mount Everest, i.e. Mt. Everest, is near Ft. William.',
  'Brig. Gen. Pat Ryder briefed them. ¦ Maj. Gen. Lee did not.',
  'Tel Aviv vs. Ankara: who wins?',
  'The agency (AP) reported it. ¦ Reuters (U.K.) did too.',
  'He owns an iPhone. ¦ eBay shares rose.',
  'The law, art. 5, applies. ¦ See Fig. 3 and Vol. 2.',
  'Footnotes end here.[1] ¦ The next sentence follows.',
  'A British-born man, aged 40 (b. 1981), was held.',
  'Prime Minister H.E. Abiy Ahmed spoke. ¦ Col. J. P. Smith listened.',
  'Police said three were killed. ¦ “More may follow,” said Lt. Mike Wood.',
  'President Xi said: “No.” ¦ He left.',
  'MR. TRUMP LEFT. ¦ GEN. KELLY STAYED.',
  'They met at the Ritz-Carlton on 5th Ave. ¦ It rained.',
  'The E.U. and the U.K. agreed. ¦ France did not.',
  'Yes! ¦ No! ¦ Maybe.',
  'Line one ends here.\n¦Line two\ngoes on',
];

describe('splitSentences', () => {
  it.each(rows)('%s', (row) => {
    const text = row.replaceAll('¦ ', '').replaceAll('¦', '');
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(row.split('¦').map((part) => part.trim()));
  });

  it('loses nothing but white space, overlaps nowhere and comes in order', () => {
    const word = fc.constantFrom('Mr', 'U.S', 'he', 'The', 'p.m', 'No', '5', '3.5', 'J', '“Yes', 'said', 'É', '中');
    const mark = fc.constantFrom('. ', '.', ' ', '! ', '?” ', '... ', '.) ', '\n\n', '.\n', ' "');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark)), (pairs) => {
        const text = pairs.flat().join('');
        const spans = splitSentences(text);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replaceAll(/\s/gu, ''),
        ).toBe(text.replaceAll(/\s/gu, ''));
        for (const { start, end } of spans) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        for (const [index, { start }] of spans.entries())
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }),
    );
  });
});

describe('splitArticle', () => {
  const article = (text: string, sections: readonly Section[], title = ''): Article => ({
    id: 'article:test',
    key: 'test',
    source: 'test',
    title,
    text,
    language: 'en',
    contentHash: '',
    sections,
    diagnostics: [],
  });

  it('reads title, bullets, headings and body, and leaves out the rest', () => {
    const text = '* Police act. Now\nby Ann Lee\nALMATY, Jan.8 – He left. She stayed.\nSource link';
    const found = splitArticle(
      article(
        text,
        [
          { kind: 'title', span: { start: 0, end: 9, in: 'title' } },
          { kind: 'bullet', span: { start: 0, end: 17 } },
          { kind: 'byline', span: { start: 18, end: 28 } },
          { kind: 'dateline', span: { start: 29, end: 44 } },
          { kind: 'body', span: { start: 45, end: text.indexOf('\nSource') } },
          { kind: 'boilerplate', span: { start: text.indexOf('Source'), end: text.length } },
        ],
        'The Title',
      ),
    );
    expect(
      found.map(({ span, section }) => [section, (span.in ? 'The Title' : text).slice(span.start, span.end)]),
    ).toEqual([
      ['title', 'The Title'],
      ['bullet', 'Police act.'],
      ['bullet', 'Now'],
      ['body', 'He left.'],
      ['body', 'She stayed.'],
    ]);
    expect(found[0]?.span.in).toBe('title');
  });
});
