import type { Clock } from '../system/clock';

/** Not in the way of the start; a random time is added. In milliseconds, like the others. */
const FIRST_RUN_MS = 60_000;
const MAX_FIRST_JITTER_MS = 240_000;
/** How often to see whether a check is due: timers stand still while a computer sleeps. */
const INTERVAL_MS = 15 * 60_000;

/** Runs some work from time to time until it is stopped. */
export class UpdateTimer {
  readonly #clock: Pick<Clock, 'after'>;
  readonly #run: () => Promise<void>;
  #cancel = (): void => undefined;
  #isStopped = false;

  constructor(clock: Pick<Clock, 'after'>, run: () => Promise<void>) {
    this.#clock = clock;
    this.#run = run;
  }

  /** `random`: from 0 to 1. */
  start(random: number): void {
    this.#runAfter(FIRST_RUN_MS + random * MAX_FIRST_JITTER_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  #runAfter(ms: number): void {
    if (this.#isStopped) return;
    this.#cancel = this.#clock.after(ms, () => {
      void this.#run().finally(() => {
        this.#runAfter(INTERVAL_MS);
      });
    });
  }
}
