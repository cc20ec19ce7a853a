import type { After } from '@renderer/kernel/timers/write-behind';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * A clock that stands still until it is told how many milliseconds pass; settled promises get their
 * turn in between.
 */
export function fakeTimers() {
  let now = 0;
  const timers = new Set<Timer>();
  const after: After = (ms, run) => {
    const timer = { at: now + ms, run };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  async function flushPromises(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }
  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    for (;;) {
      await flushPromises();
      const due = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers.delete(due);
      now = due.at;
      due.run();
    }
    now = end;
    await flushPromises();
  }
  return { after, pass, flushPromises, now: () => now };
}
