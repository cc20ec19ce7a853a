import { expect, it } from 'vitest';
import { throttle } from '@renderer/kernel/timers/throttle';

it('a throttled task runs immediately, and once more after the pause if it was called during it', () => {
  const waiting: (() => void)[] = [];
  const timers = { set: (run: () => void) => waiting.push(run), clear: () => undefined };
  let reads = 0;
  const read = throttle(timers, 200, () => {
    reads += 1;
  });
  read();
  read();
  read();
  expect(reads).toBe(1);
  waiting.shift()?.();
  expect(reads).toBe(2);
  waiting.shift()?.();
  expect(reads).toBe(2);
  read();
  expect(reads).toBe(3);
});
