import { expect, it } from 'vitest';
import { debounce } from '@renderer/kernel/timers/debounce';

it('a debounced task runs once, after its last call', () => {
  const waiting = new Map<number, () => void>();
  let last = 0;
  let runs = 0;
  const run = debounce(
    {
      set: (task) => {
        last += 1;
        waiting.set(last, task);
        return last;
      },
      clear: (id) => waiting.delete(id),
    },
    200,
    () => {
      runs += 1;
    },
  );
  run();
  run();
  run();
  expect(waiting.size).toBe(1);
  for (const task of waiting.values()) task();
  expect(runs).toBe(1);
});
