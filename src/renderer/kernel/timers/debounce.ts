import type { Timers } from './timers';

/** Returns a function that runs a task once it has not been called for `ms` milliseconds. */
export function debounce(timers: Timers, ms: number, task: () => void): () => void {
  let timer: number | null = null;
  return () => {
    if (timer !== null) timers.clear(timer);
    timer = timers.set(() => {
      timer = null;
      task();
    }, ms);
  };
}
