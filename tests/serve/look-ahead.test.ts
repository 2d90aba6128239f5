import { expect, test } from 'vitest';
import { farReader } from '../helpers/memory-reader.ts';
import { ask } from './ask.ts';

/** A query, and what a store is asked for it that answers what follows in the same trip. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['{ events { nodes { label agents { name } targets { id } evidence { quote article { title } } } } }', ['events']],
  ['{ events { edges { node { ...Who } } } } fragment Who on Event { roles { participant { name } } }', ['events']],
  ['{ events { nodes { ... on Event { statements { speaker { name } event { agents { name } } } } } } }', ['events']],
  ['{ events { nodes { label agents @skip(if: true) { name } evidence @include(if: false) { quote } } } }', ['events']],
  ['{ articles { nodes { title mentions(first: 3) { participant { name } } } } }', ['articles']],
  ['{ actors { nodes { name statements(first: 2) { stance event { label } } } } }', ['actors']],
];

test.each(CASES)('%s', async (source, asked) => {
  const [near, far] = [await ask(source), await ask(source, { open: farReader })];
  expect(far.errors).toEqual([]);
  expect(far.data).toEqual(near.data);
  expect(far.asked).toEqual(asked);
});

test('arguments that cannot be used are refused once, by their field', async () => {
  const { errors } = await ask('{ actors { nodes { statements(first: 0) { stance } } } }', { open: farReader });
  expect(new Set(errors)).toEqual(new Set(['first: expected 1 to 100, got 0; ask for the next page with after']));
});
