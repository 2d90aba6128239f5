import { expect, test } from 'vitest';
import { doc } from './doc.ts';

const built = doc(`
  # section bullet
  # mention 1-4 name Person kassym
  # entity kassym gender=male country=KAZ
  Kassym  Kassym PROPN NNP 4 compound B-PER
  -       -      PUNCT HYPH 4 punct   I-PER
  Jomart  Jomart PROPN NNP 4 compound I-PER
  Tokayev Tokayev PROPN NNP 5 nsubj   I-PER
  spoke   speak  VERB  VBD 0 root     _ speak.01|ARG0=4
  .       .      PUNCT .   5 punct

  # section body
  # mention 1-1 pronoun Person kassym
  He      he     PRON  PRP 2 nsubj
  left    leave  VERB  VBD 0 root     _ leave.01|ARG0=1
`);

test('offsets slice the words back', () => {
  expect(built.article.text).toBe('Kassym-Jomart Tokayev spoke.\n\nHe left');
  expect(built.tokens.map(({ span }) => built.article.text.slice(span.start, span.end))).toEqual(
    built.tokens.map(({ text }) => text),
  );
});

test('heads, names, predicates and sections count in the article', () => {
  expect(built.tokens.map(({ head }) => head)).toEqual([3, 3, 3, 4, -1, 4, 7, -1]);
  expect(built.names).toEqual([{ first: 0, last: 4, label: 'PER', score: 0.9 }]);
  expect(built.predicates.at(-1)).toEqual({ token: 7, roleset: 'leave.01', arguments: [{ role: 'ARG0', token: 6 }] });
  expect(built.sentences.map(({ section }) => section)).toEqual(['bullet', 'body']);
});

test('declared mentions share their entity', () => {
  expect(built.mentions.map(({ entity, kind, head }) => [entity, kind, head])).toEqual([
    ['entity:kassym', 'name', 3],
    ['entity:kassym', 'pronoun', 6],
  ]);
  expect(built.entities).toEqual([
    { id: 'entity:kassym', type: 'Person', name: 'Kassym-Jomart Tokayev', aliases: [], gender: 'male', country: 'KAZ' },
  ]);
});
