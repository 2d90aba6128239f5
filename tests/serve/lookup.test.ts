import { expect, test } from 'vitest';
import { ask } from './ask.ts';

const found = (id: string) => ({ node: { id }, didYouMean: [] });
const meant = (...names: readonly string[]) => ({ node: null, didYouMean: names.map((name) => ({ name })) });

test.each([
  ['country:KAZ', found('country:KAZ')],
  ['event:arrest', found('event:arrest')],
  ['article:1', found('article:1')],
  ['key-article:1', found('article:1')],
  ['entity:old-tokayev', found('entity:tokayev')],
  ['kárim másimov', found('entity:massimov')],
  ['Karim Masimmov', meant('Karim Massimov', 'Kazakhstan arrested Karim Massimov')],
  ['entity:putin-vladimr', meant('Vladimir Putin')],
  ['Massimov', meant('Karim Massimov', 'Kazakhstan arrested Karim Massimov')],
  ['event:none', meant()],
  ['', meant()],
])('%s', async (text, lookup) => {
  const { data, errors } = await ask(`{ lookup(text: ${JSON.stringify(text)}) { node { id } didYouMean { name } } }`);
  expect({ errors, data }).toEqual({ errors: [], data: { lookup } });
});

test('what was found by its id or name is not searched for', async () => {
  const { asked } = await ask('{ lookup(text: "country:KAZ") { node { id } didYouMean { name } } }');
  expect(asked).toEqual(['actors-by-id']);
});

test('only what is asked for is suggested', async () => {
  const { data } = await ask(
    '{ lookup(text: "Massimov") { didYouMean(kinds: [EVENT]) { hit { ... on Event { id } } } } }',
  );
  expect(data).toEqual({ lookup: { didYouMean: [{ hit: { id: 'event:arrest' } }] } });
});
