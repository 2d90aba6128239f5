import { afterAll, describe, expect, it } from 'vitest';
import { createGrammar } from '../../src/annotate/grammar.ts';
import { createPool } from '../../src/annotate/pool.ts';
import { loadModel } from '../../src/models/model.ts';
import type { AnnotatedArticle } from '../../src/types.ts';

const model = loadModel();
const one = createPool({ workers: 1 });
const two = createPool({ workers: 2 });

afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
});

/** An article whose paragraphs are all body, before any annotator has seen it. */
function articleOf(text: string, title = ''): AnnotatedArticle {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return {
    article: {
      id: 'article:test',
      key: 'test',
      source: 'test',
      title,
      text,
      language: 'en',
      contentHash: '',
      sections: [
        ...(title ? [{ kind: 'title', span: { start: 0, end: title.length, in: 'title' } } as const] : []),
        ...paragraphs.map((span) => ({ kind: 'body', span }) as const),
      ],
      diagnostics: [],
    },
    sentences: [],
    tokens: [],
    predicates: [],
    guesses: [],
    learnedTypes: [],
    names: [],
    mentions: [],
    entities: [],
    times: [],
    quotes: [],
  };
}

const ARREST = 'Police in Kazakhstan arrested Karim Massimov on Saturday. He was accused of treason.';
const LONG = `${Array.from({ length: 90 }, (_, at) => `the town of number ${at}`).join(', ')}, and Paris were hit.`;
const TEXTS = [
  ARREST,
  `Vladimir Putin praised the CSTO.\n${ARREST}\nThe United States has criticized the deployment of Russian troops.`,
  'The minister resigned. “I am tired,” she said.\nProtesters in Cairo set fire to 3 cars and stormed the U.S. embassy.',
  `A short one.\n${LONG}\nAnother short one.`,
];

describe('createGrammar', () => {
  it('says who was arrested, by whom and where', async () => {
    const { tokens, predicates, names, sentences } = await createGrammar(model, one.analyze).annotate(
      articleOf(ARREST),
    );
    const text = (index: number): string | undefined => tokens[index]?.text;
    expect(sentences.map(({ first, last }) => [first, last])).toEqual([
      [0, 9],
      [9, 15],
    ]);
    expect(tokens.map(({ lemma, pos }) => `${lemma}/${pos}`)).toEqual(
      expect.arrayContaining([
        'police/NOUN',
        'arrest/VERB',
        'massimov/PROPN',
        'accuse/VERB',
        'treason/NOUN',
        './PUNCT',
      ]),
    );
    expect(names.map(({ first, last, label }) => [text(first), text(last - 1), label])).toEqual(
      expect.arrayContaining([
        ['Kazakhstan', 'Kazakhstan', 'GPE'],
        ['Karim', 'Massimov', 'PER'],
      ]),
    );
    const arrest = predicates.find(({ roleset }) => roleset === 'arrest.01');
    expect(arrest?.arguments.map(({ role, token }) => `${role} ${text(token)}`)).toEqual(
      expect.arrayContaining(['ARG0 Police', 'ARG1 Karim']),
    );
  });

  it.each(TEXTS.map((text, index) => [index, text] as const))(
    'gives text %i one tree a sentence and spans that slice',
    async (_, text) => {
      const doc = await createGrammar(model, one.analyze).annotate(articleOf(text, 'A title. On its own'));
      for (const { span, text: word } of doc.tokens) {
        expect((span.in ? doc.article.title : text).slice(span.start, span.end)).toBe(word);
      }
      for (const { first, last } of doc.sentences) {
        const own = doc.tokens.slice(first, last);
        expect(own.filter(({ head }) => head === -1).map(({ dep }) => dep)).toEqual(['root']);
        for (const { index } of own) expect(climb(doc, index)).toBe(-1);
        expect(own.every(({ head }) => head === -1 || (head >= first && head < last))).toBe(true);
      }
    },
  );

  it('gives an article the same, alone or among others, with one worker or with two', async () => {
    const alone = createGrammar(model, one.analyze);
    const expected: AnnotatedArticle[] = [];
    for (const text of TEXTS) expected.push(await alone.annotate(articleOf(text)));
    const together = createGrammar(model, two.analyze);
    expect(await Promise.all(TEXTS.map((text) => together.annotate(articleOf(text))))).toEqual(expected);
    expect(await Promise.all([...TEXTS].reverse().map((text) => together.annotate(articleOf(text))))).toEqual(
      expected.toReversed(),
    );
  });

  it('leaves the document that it was given as it was', async () => {
    const given = articleOf(ARREST);
    await createGrammar(model, one.analyze).annotate(given);
    expect(given).toEqual(articleOf(ARREST));
  });

  it('reads articles without words, and words that are none', async () => {
    const grammar = createGrammar(model, one.analyze);
    expect((await grammar.annotate(articleOf(''))).sentences).toEqual([]);
    expect((await grammar.annotate(articleOf('   '))).tokens).toEqual([]);
    const odd = await grammar.annotate(
      articleOf(`\u200b\n${'x'.repeat(5_000)} ${'-'.repeat(300)}\n👍 中国 ${'. '.repeat(400)}`),
    );
    expect(odd.tokens.length).toBeGreaterThan(400);
    expect(odd.sentences.every(({ first, last }) => last > first)).toBe(true);
  });
});

function climb({ tokens }: AnnotatedArticle, from: number): number {
  let at = from;
  for (let step = 0; step < tokens.length && at >= 0; step += 1) at = tokens[at]?.head as number;
  return at;
}
