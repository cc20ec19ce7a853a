import type { After } from './write-behind';

/** The browser's timers. */
export const browserAfter: After = (ms, run) => {
  const id = setTimeout(run, ms);
  return () => {
    clearTimeout(id);
  };
};
