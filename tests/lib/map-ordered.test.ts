import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunk } from '../../src/lib/chunk.ts';
import { mapOrdered } from '../../src/lib/map-ordered.ts';
import { oneAtATime } from '../../src/lib/one-at-a-time.ts';

it('answers in the order of the input, with at most so many calls under way', async () => {
  const property = fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 6 }), async (ticks, ahead) => {
    let underWay = 0;
    let most = 0;
    const results: number[] = [];
    const wait = async (index: number): Promise<number> => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let tick = 0; tick < (ticks[index] ?? 0); tick += 1) await Promise.resolve();
      underWay -= 1;
      return index;
    };
    for await (const result of mapOrdered(ticks.keys(), ahead, wait)) results.push(result);
    expect(results).toEqual([...ticks.keys()]);
    expect(most).toBeLessThanOrEqual(ahead);
  });
  await fc.assert(property);
});

it('throws an error where its turn comes', async () => {
  const seen: number[] = [];
  const run = async (): Promise<void> => {
    const halved = mapOrdered([4, 2, 1, 8], 3, async (value) => {
      if (value % 2) throw new RangeError(`${value} is odd`);
      return value / 2;
    });
    for await (const half of halved) seen.push(half);
  };
  await expect(run()).rejects.toThrow('1 is odd');
  expect(seen).toEqual([2, 1]);
});

it('gathers a stream into lists that make it up again', async () => {
  const property = fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), async (items, size) => {
    const lists: (readonly number[])[] = [];
    for await (const list of chunk(items, size)) lists.push(list);
    expect(lists.flat()).toEqual(items);
    expect(lists.slice(0, -1).every((list) => list.length === size)).toBe(true);
    expect(lists.every((list) => list.length > 0)).toBe(true);
  });
  await fc.assert(property);
});

it('runs one task after the other, and the next after one that failed', async () => {
  const inTurn = oneAtATime();
  const log: string[] = [];
  const task = (name: string, fails = false) =>
    inTurn(async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([task('a'), task('b', true), task('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
