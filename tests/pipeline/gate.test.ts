import { expect, it } from 'vitest';
import { createGate } from '../../src/pipeline/gate.ts';
import type { ReadResult } from '../../src/read/reader.ts';
import type { GraphReader } from '../../src/store/graph-store.ts';
import { articleOf } from '../helpers/article.ts';

type Row = readonly [key: string, source: string, text: string];

const result = ([key, source, text]: Row): ReadResult => ({
  kind: 'article',
  article: articleOf({ key, source, text }),
});

/** A store that holds these articles. */
function storeOf(rows: readonly Row[]): Pick<GraphReader, 'ask'> {
  const stored = rows.map(([key, source, text]) => articleOf({ key, source, text }));
  const ask = async (_: string, { keys }: { readonly keys: readonly string[] }) =>
    stored.filter(({ key }) => keys.includes(key));
  return { ask } as unknown as Pick<GraphReader, 'ask'>;
}

it.each<[string, Row, Row, string]>([
  ['another key', ['a.txt', 'in/a.txt', 'one'], ['b.txt', 'in/b.txt', 'one'], 'new'],
  ['the same text', ['a.txt', 'in/a.txt', 'one'], ['a.txt', 'in/a.txt', 'one'], 'unchanged'],
  ['the same text from elsewhere', ['a.txt', 'in/a.txt', 'one'], ['a.txt', 'out/a.txt', 'one'], 'unchanged'],
  ['another text', ['a.txt', 'in/a.txt', 'one'], ['a.txt', 'in/a.txt', 'two'], 'changed'],
  ['a line that moved', ['7', 'in/a.jsonl:3', 'one'], ['7', 'in/a.jsonl:4', 'two'], 'changed'],
  ['the same file named otherwise', ['a.txt', '/home/x/in/a.txt', 'one'], ['a.txt', './in/a.txt', 'two'], 'changed'],
  ['the same key from another file', ['a.txt', 'in/a.txt', 'one'], ['a.txt', 'out/a.txt', 'two'], 'failed'],
])('tells what has come: %s', async (_, stored, given, kind) => {
  const [admission] = await createGate(storeOf([stored])).admit([result(given)]);
  expect(admission?.kind).toBe(kind);
});

it('names both sources of one key', async () => {
  const gate = createGate(storeOf([['a.txt', 'in/a.txt', 'one']]));
  const [admission] = await gate.admit([result(['a.txt', 'out/a.txt', 'two'])]);
  expect(admission).toMatchObject({ kind: 'failed', error: { code: 'INPUT_DUPLICATE_KEY' } });
  if (admission?.kind === 'failed') expect(admission.error.message).toMatch(/out\/a\.txt.*in\/a\.txt/);
});

it('knows the articles that are under way, in one list and in the next', async () => {
  const gate = createGate(storeOf([]));
  const [first, again, other] = await gate.admit([
    result(['1', 'a.jsonl:1', 'one']),
    result(['1', 'a.jsonl:2', 'one']),
    result(['1', 'a.jsonl:3', 'two']),
  ]);
  const later = await gate.admit([result(['1', 'b.jsonl:1', 'one']), result(['1', 'b.jsonl:2', 'two'])]);
  expect([first, again, other, ...later].map((admission) => admission?.kind)).toEqual([
    'new',
    'unchanged',
    'failed',
    'unchanged',
    'failed',
  ]);
});

it('asks the store again once an article is released', async () => {
  const gate = createGate(storeOf([]));
  await gate.admit([result(['1', 'a.jsonl:1', 'one'])]);
  gate.release(articleOf({ key: '1', source: 'a.jsonl:1', text: 'one' }));
  const [admission] = await gate.admit([result(['1', 'b.jsonl:1', 'two'])]);
  expect(admission?.kind).toBe('new');
});
