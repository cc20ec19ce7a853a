import type { FindJob, FindResult } from '@domain/find/find-job';

/** The part of a worker that is used here. */
export interface FindWorker {
  postMessage(job: FindJob): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FindResult }) => void): void;
  terminate(): void;
}

/** A pattern that takes longer than this is given up, in milliseconds. */
const LIMIT_MS = 3_000;

interface Running {
  readonly worker: FindWorker;
  readonly settle: (result: FindResult | null) => void;
}

/**
 * Runs jobs in a worker that is started with the first of them. A newer job ends an older one, and
 * so does its time limit.
 */
export class FindRunner {
  readonly #start: () => FindWorker;
  readonly #after: (ms: number, run: () => void) => () => void;
  #idle: FindWorker | null = null;
  #running: Running | null = null;

  constructor(start: () => FindWorker, after: (ms: number, run: () => void) => () => void) {
    this.#start = start;
    this.#after = after;
  }

  /** Resolves to `slow` if the job took too long, and to `null` if a newer one took its place. */
  run(job: FindJob): Promise<FindResult | 'slow' | null> {
    this.#abandon();
    return new Promise((resolve) => {
      const worker = this.#idle ?? this.#started();
      this.#idle = null;
      const stopWaiting = this.#after(LIMIT_MS, () => {
        this.#running = null;
        worker.terminate();
        resolve('slow');
      });
      this.#running = {
        worker,
        settle: (result) => {
          stopWaiting();
          this.#running = null;
          resolve(result);
        },
      };
      worker.postMessage(job);
    });
  }

  stop(): void {
    this.#abandon();
    this.#idle?.terminate();
    this.#idle = null;
  }

  #abandon(): void {
    this.#running?.worker.terminate();
    this.#running?.settle(null);
  }

  #started(): FindWorker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }) => {
      if (this.#running?.worker !== worker) return;
      this.#idle = worker;
      this.#running.settle(data);
    });
    return worker;
  }
}
