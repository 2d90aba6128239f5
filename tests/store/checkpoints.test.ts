import { expect, test } from 'vitest';
import { createCheckpoints } from '../../src/store/checkpoints.ts';

test('a checkpoint waits until the last one is twenty times its own length ago, unless it must be now', () => {
  let time = 0;
  let taken = 0;
  const settle = createCheckpoints(
    () => {
      taken += 1;
      time += 100;
    },
    () => time,
  );
  expect(settle(false)).toBe(true);
  time += 1999;
  expect([settle(false), taken]).toEqual([false, 1]);
  time += 1;
  expect([settle(false), taken]).toEqual([true, 2]);
  expect([settle(true), taken]).toEqual([true, 3]);
});
