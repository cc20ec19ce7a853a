import { expect, it } from 'vitest';
import { followAttention } from '@main/taskbar/attention-count';

it('is read once changes have paused, and shown if it is another number', () => {
  let [count, reads] = [0, 0];
  const shown: number[] = [];
  let due: (() => void) | null = null;
  const changed = followAttention({
    read: () => {
      reads += 1;
      return count;
    },
    show: (next) => shown.push(next),
    after: (_ms, run) => {
      due = run;
      return () => {
        due = null;
      };
    },
  });
  const pause = (): void => {
    const run: (() => void) | null = due;
    due = null;
    run?.();
  };
  changed();
  pause();
  count = 3;
  changed();
  changed();
  pause();
  changed();
  pause();
  count = 0;
  changed();
  pause();
  expect(shown).toEqual([3, 0]);
  expect(reads).toBe(4);
});
