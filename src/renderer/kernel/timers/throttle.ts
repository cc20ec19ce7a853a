import type { Timers } from './timers';

/**
 * Returns a function that runs a task at most once in `ms` milliseconds: immediately, and once more
 * after the pause if it was called during it.
 */
export function throttle(timers: Timers, ms: number, task: () => void): () => void {
  let isPaused = false;
  let isDue = false;

  function run(): void {
    isPaused = true;
    isDue = false;
    timers.set(() => {
      isPaused = false;
      if (isDue) run();
    }, ms);
    task();
  }
  return () => {
    if (isPaused) isDue = true;
    else run();
  };
}
