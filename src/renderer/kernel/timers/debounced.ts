import type { Timers } from './timers';

/** Runs a task once nothing has asked for it for a while. */
export function debounced(timers: Timers, ms: number, task: () => void): () => void {
  let timer: number | null = null;
  return () => {
    if (timer !== null) timers.clear(timer);
    timer = timers.set(() => {
      timer = null;
      task();
    }, ms);
  };
}
