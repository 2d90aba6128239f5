import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { DramatisError } from '../../src/errors.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadModel } from '../../src/models/model.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createReporter } from '../../src/pipeline/reporter.ts';
import { read } from '../../src/read/index.ts';
import type { ReadResult } from '../../src/read/reader.ts';
import { expectSound } from '../contract/reader.ts';
import { gather, sourceOf } from '../helpers/source.ts';

const reporter = createReporter({
  ontology: loadOntology(),
  knowledge: loadKnowledge(),
  model: loadModel(),
  workers: 1,
});
afterAll(() => reporter.close());

/** What news is made of, and what it is not: lines, datelines, marks, half of characters. */
const PIECES = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\uFEFF',
    '\u0000',
    '\t',
    '\u00a0',
    '.',
    '…',
    '“',
    '”',
    "'s ",
    '(',
    ') - ',
    ':',
  ],
  ...[
    'ALMATY, Jan.8 ',
    'KYIV, February 30, 2022 (Agency) - ',
    'By A. Writer\n',
    'Source link',
    '* ',
    '- ',
    'U.S. ',
    'No. 7 ',
  ],
  ...[
    'Police arrested ',
    'Asel Omarova',
    ' and ',
    ', who ',
    'denied ',
    'the ',
    'president of ',
    'Kazakhstan ',
    'on Saturday',
    '4,400 ',
  ],
  ...['😀', '👩‍👩‍👧', 'Ә', '中国', 'é', 'e\u0301', '\ud83d', 'ﬁ', '\u202e', 'x'.repeat(300)],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  texts.map((text) => new Uint8Array(Buffer.from(text))),
  fc
    .tuple(texts, fc.uint8Array({ maxLength: 4 }))
    .map(([text, tail]) => new Uint8Array([...Buffer.from(text), ...tail])),
);

/** An article whose sections slice, or an error of ours that names the source. */
function expectResult(result: ReadResult, name: string): void {
  if (result.kind === 'article') {
    expectSound(result.article);
    return;
  }
  expect(result.source.startsWith(name)).toBe(true);
  expect(result.error).toBeInstanceOf(DramatisError);
  expect(result.error.message).toContain(result.source);
}

it('makes one result of any bytes in a text file', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const results = await gather(read(sourceOf('in/a.txt', content)));
      expect(results).toHaveLength(1);
      for (const result of results) expectResult(result, 'in/a.txt');
    }),
    { numRuns: 500 },
  );
});

it('makes one result of each line of any bytes that is not blank', async () => {
  const lines = fc.oneof(
    bytes,
    fc.json().map((json) => new Uint8Array(Buffer.from(json))),
    fc
      .record({ id: fc.string(), text: texts, title: fc.string() }, { requiredKeys: ['text'] })
      .map((fields) => new Uint8Array(Buffer.from(JSON.stringify(fields)))),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { maxLength: 5 }), async (parts) => {
      const content = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
      const results = await gather(read(sourceOf('in/a.jsonl', content)));
      // One byte, one character: a line of bytes that are no UTF-8 is not blank.
      const count = content
        .toString('latin1')
        .split('\n')
        .filter((line) => Buffer.from(line, 'latin1').toString('utf8').trim() !== '').length;
      expect(results).toHaveLength(count);
      for (const result of results) expectResult(result, 'in/a.jsonl');
    }),
    { numRuns: 500 },
  );
});

it('reports on any text that can be read, with spans inside it', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const [result] = await gather(read(sourceOf('a.txt', text, { published: '2022-01-08' })));
      if (result?.kind !== 'article') return fc.pre(false);
      const { entities, events } = await reporter.extract(result.article);
      const own = result.article.text;
      for (const { mentions } of entities) {
        for (const { start, end, text: words } of mentions) expect(own.slice(start, end)).toBe(words);
      }
      for (const { start, end } of events.flatMap(({ evidence, trigger, roles }) => [...evidence, trigger, ...roles])) {
        expect([start >= 0, end > start, end <= own.length]).toEqual([true, true, true]);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);
