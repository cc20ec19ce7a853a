/**
 * Runs a task at most once at a time. All calls during a run share one further run after it, so
 * that each caller sees what was true after its call and a burst of events costs two runs.
 */
export class Throttler {
  readonly #task: () => Promise<void>;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  /** Resolves after a run that began after this call; rejects if that run fails. */
  run(): Promise<void> {
    if (this.#running === null) return this.#start();
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return this.#start();
      });
    return this.#next;
  }

  #start(): Promise<void> {
    const run = this.#task().finally(() => {
      this.#running = null;
    });
    this.#running = run;
    return run;
  }
}
