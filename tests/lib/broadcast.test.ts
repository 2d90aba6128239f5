import { expect, it } from 'vitest';
import { createBroadcast } from '../../src/lib/broadcast.ts';
import { stopWith } from '../../src/lib/stop-with.ts';

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const gathered: T[] = [];
  for await (const value of values) gathered.push(value);
  return gathered;
}

it('tells all that listen, from when they listen, in order', async () => {
  const { publish, listen, close } = createBroadcast<number>();
  publish(0);
  const early = listen();
  publish(1);
  const late = all(listen());
  publish(2);
  expect(await early.next()).toEqual({ done: false, value: 1 });
  const rest = all(early);
  await Promise.resolve();
  publish(3);
  await new Promise((resolve) => setImmediate(resolve));
  close();
  expect([await rest, await late]).toEqual([
    [2, 3],
    [2, 3],
  ]);
});

it('drops the oldest for a listener that does not keep up', async () => {
  const { publish, listen } = createBroadcast<number>();
  const slow = listen();
  for (let value = 1; value <= 1500; value += 1) publish(value);
  expect(await slow.next()).toEqual({ done: false, value: 501 });
});

it('lets a generator be stopped that waits', async () => {
  const { listen } = createBroadcast<number>();
  const told = listen();
  let isOver = false;
  const doubled = (async function* () {
    try {
      for await (const value of told) yield 2 * value;
    } finally {
      isOver = true;
    }
  })();
  const stoppable = stopWith(told, doubled);
  const waiting = stoppable.next();
  await stoppable.return?.();
  expect([await waiting, isOver]).toEqual([{ done: true, value: undefined }, true]);
});
