import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { layOut } from '../../src/read/layout.ts';
import { toArticle } from '../../src/read/to-article.ts';
import { expectSound } from '../contract/reader.ts';

const TITLE = 'Talks begin in Rome';

/** A line after a title, and what it is. */
it.each([
  ['* Talks go on', 'bullet'],
  ['• Talks go on', 'bullet'],
  ['by Anna Berg and Jon Moller', 'byline'],
  ['By ANNA BERG, Seed Wire', 'byline'],
  ['By Saturday evening the troops had left the city.', 'body'],
  ['SPORADIC SHOTS', 'heading'],
  ['EAST-WEST TENSIONS', 'heading'],
  ['NATO said no.', 'body'],
  ['Reporting by Anna Berg; Editing by Jon Moller', 'credit'],
  ['(Reporting by Anna Berg; editing by Jon Moller)', 'credit'],
  ['Report says troops left the city on Monday.', 'body'],
  ['Reporting from the front was banned on Monday.', 'body'],
  ['Source link -88', 'boilerplate'],
  ['Read more: Ten things to know', 'boilerplate'],
  ['Sign up for our daily newsletter', 'boilerplate'],
  ['Related: Talks end', 'boilerplate'],
  ['Related to this, the minister said on Monday that talks would begin in Rome.', 'body'],
  ['Read more books, the minister told the children who had come to see him.', 'boilerplate'],
  ['Copyright law was changed by parliament on Monday.', 'body'],
  ['© 1998 Seed Wire. All rights reserved.', 'boilerplate'],
  ['Our Standards: The Seed Wire Trust Principles.', 'boilerplate'],
])('%s is a %s', (line, kind) => {
  expect(layOut(`${TITLE}\n\n${line}\n\nTalks began.`, undefined).map((section) => section.kind)).toEqual([
    'title',
    kind,
    'body',
  ]);
});

/** A first line, and what it is. */
it.each([
  ['Talks begin in Rome', 'title'],
  ['Copyright law passes parliament', 'title'],
  ['US and UK agree in D.C.', 'title'],
  ['Will talks begin?', 'title'],
  ['Talks began in Rome on Monday, the minister said.', 'body'],
  ['ROME, May 3 (SW) - Talks began', 'body'],
])('the first line %s is a %s', (line, kind) => {
  expect(layOut(`${line}\n\nThe talks went on.`, undefined)[0]?.kind).toBe(kind);
});

it('takes a first line that goes on in the next for a paragraph', () => {
  const text = 'The minister of finance resigned on Saturday\nafter a vote in parliament.';
  expect(layOut(text, undefined)).toEqual([{ kind: 'body', span: { start: 0, end: text.length } }]);
});

it('lays out any text into sections that slice and do not overlap', () => {
  const line = fc.oneof(
    fc.constantFrom('* ', '- ', 'by Anna Berg', 'SHOTS', 'ROME, Jan. 8 (SW) – ', 'ROME, Jan. 8 (SW) –', 'Talks began.'),
    fc.constantFrom('End. (Reporting by A (B) C)', '(Editing by A)', 'Source link -8', ' \t', '', '(Reuters) - '),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
  );
  const breaks = fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028', ' ');
  const text = fc.array(fc.tuple(line, breaks), { maxLength: 8 }).map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, fc.option(fc.constantFrom('Talks began.', ' Title '), { nil: undefined }), (body, title) => {
      if (body.trim() === '' || body.includes('\u0000')) return;
      try {
        expectSound(toArticle({ key: 'k', source: 's', text: body, ...(title ? { title } : {}) }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
