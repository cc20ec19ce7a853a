/** The time of this computer, and work that is done later. */
export interface Clock {
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Runs `work` once after `ms` milliseconds, unless the returned function is called before. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** The computer's own clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => new Date(),
  // Not from `node:perf_hooks`, which is a large module to load at the start.
  elapsed: () => process.uptime() * 1000,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
