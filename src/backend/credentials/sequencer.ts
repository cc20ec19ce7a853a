/** The result of a call that ran out of time. */
export const TIMED_OUT = Symbol('timed out');

/** Runs `work`, which can ask whether its caller has given up meanwhile. */
type Sequencer = <T>(
  work: (isAbandoned: () => boolean) => Promise<T>,
  limitMs: number,
) => Promise<T | typeof TIMED_OUT>;

/**
 * Runs calls one after the other, each with a time limit from when it was asked for. A prompt
 * blocks a thread of Node's small pool and cannot be cancelled; this way it blocks only one.
 */
export function createSequencer(): Sequencer {
  let last: Promise<unknown> = Promise.resolve();

  return async <T>(work: (isAbandoned: () => boolean) => Promise<T>, limitMs: number) => {
    let abandoned = false;
    const isAbandoned = (): boolean => abandoned;
    const turn = last.then<T | typeof TIMED_OUT>(() => (abandoned ? TIMED_OUT : work(isAbandoned)));
    last = turn.catch(() => undefined);

    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<typeof TIMED_OUT>((resolve) => {
      timer = setTimeout(() => {
        abandoned = true;
        resolve(TIMED_OUT);
      }, limitMs);
    });
    try {
      return await Promise.race([turn, limit]);
    } finally {
      clearTimeout(timer);
    }
  };
}
