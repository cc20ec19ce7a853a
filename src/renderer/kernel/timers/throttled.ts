import type { Timers } from './timers';

/**
 * Runs a task at once, and again after a pause where it was asked for meanwhile: a burst of calls
 * costs one run per pause.
 */
export function throttled(timers: Timers, ms: number, task: () => void): () => void {
  let waiting = false;
  let again = false;

  function run(): void {
    waiting = true;
    again = false;
    timers.set(() => {
      waiting = false;
      if (again) run();
    }, ms);
    task();
  }
  return () => {
    if (waiting) again = true;
    else run();
  };
}
