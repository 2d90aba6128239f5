import { expect, test } from 'vitest';
import { createSlots } from '../../src/lib/slots.ts';

/** Work that ends when it is told to, and what has begun. */
function pieces() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

const settle = () => new Promise(setImmediate);

test('so many run at once, the others in their order', async () => {
  const { begun, work, end } = pieces();
  const { run } = createSlots(2);
  const all = ['a', 'b', 'c', 'd'].map((name) => run(work(name)));
  await settle();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'c']) end(name);
  await settle();
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('what is given up while it waits never begins, and takes no room', async () => {
  const { begun, work, end } = pieces();
  const { run } = createSlots(1);
  const over = new AbortController();
  const [first, second, third] = [run(work('a')), run(work('b'), over.signal), run(work('c'))];
  over.abort(new Error('too late'));
  await expect(second).rejects.toThrow('too late');
  end('a');
  await first;
  await settle();
  end('c');
  expect(await third).toBe('c');
  expect(begun).toEqual(['a', 'c']);
  await expect(run(work('d'), over.signal)).rejects.toThrow('too late');
});

test('work that fails makes room', async () => {
  const { run } = createSlots(1);
  await expect(run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await run(async () => 1)).toBe(1);
});
