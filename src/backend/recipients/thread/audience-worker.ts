import { failed, ok, type Result } from '@domain/errors/errors';
import type { ImportProgress } from '@domain/recipients/import';
import type { FromWorker, JobName, Jobs, ToWorker } from '../worker/jobs';

/** A started thread; Node's `Worker` fits it. */
export interface WorkerThread {
  postMessage(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** However it ends; `detail` says what it died of, if so. */
  onEnd(listener: (detail: string) => void): void;
  /**
   * Ends it when its jobs are over, most of which it cancels. Ended by force in a call of the
   * database's driver, it would take the process with it.
   */
  end(): void;
}

interface RunOptions {
  readonly progress?: (progress: ImportProgress) => void;
  /** Told what share of the job is done, from 0 to 1. */
  readonly share?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** The thread that does what takes long with recipients, as main sees it. */
export interface AudienceWorker {
  /** Starts the thread on demand. Error: `storage`. Throws if the thread failed or ended. */
  run<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    options?: RunOptions,
  ): Promise<Result<Jobs[Name]['answer']>>;
  /** Starts the thread before it is needed. */
  warmUp(): void;
  /**
   * Cancels what can be cancelled, and resolves when the thread has ended. A later job starts
   * another one.
   */
  settle(): Promise<void>;
  /** Jobs that have not ended fail at once. */
  stop(): void;
}

/** The thread ends after this time without a job and frees its memory; in milliseconds. */
const REST_AFTER_MS = 120_000;

interface Waiting {
  readonly on: WorkerThread;
  readonly settle: (answer: Result<unknown>) => void;
  readonly fail: (error: Error) => void;
  readonly progress: (progress: ImportProgress) => void;
  readonly share: (share: number) => void;
}

export function createAudienceWorker(start: () => WorkerThread): AudienceWorker {
  let thread: WorkerThread | null = null;
  let lastId = 0;
  let resting: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting>();

  function started(): WorkerThread {
    if (thread !== null) return thread;
    const fresh = start();
    thread = fresh;
    fresh.onMessage(hear);
    fresh.onEnd((detail) => {
      if (thread === fresh) thread = null;
      failAll(`the thread for recipients ended: ${detail}`, fresh);
    });
    return fresh;
  }

  function hear(message: FromWorker): void {
    const job = waiting.get(message.id);
    if (message.kind === 'progress') {
      job?.progress(message.progress);
      return;
    }
    if (message.kind === 'share') {
      job?.share(message.share);
      return;
    }
    waiting.delete(message.id);
    if (waiting.size === 0) restLater();
    switch (message.kind) {
      case 'done':
        job?.settle(ok(message.answer));
        break;
      case 'failed':
        job?.settle(failed({ kind: 'storage', reason: message.reason }));
        break;
      case 'unexpected-error':
        job?.fail(new Error(`in the thread for recipients: ${message.detail}`));
    }
  }

  function failAll(detail: string, on: WorkerThread | null): void {
    for (const [id, job] of waiting) {
      if (on !== null && job.on !== on) continue;
      waiting.delete(id);
      job.fail(new Error(detail));
    }
  }

  /** Lets go of the thread, which ends on its own. */
  function release(): WorkerThread | null {
    clearTimeout(resting);
    const last = thread;
    thread = null;
    last?.end();
    return last;
  }

  function restLater(): void {
    clearTimeout(resting);
    resting = setTimeout(release, REST_AFTER_MS);
    resting.unref();
  }

  return {
    run<Name extends JobName>(name: Name, input: Jobs[Name]['input'], { progress, share, signal }: RunOptions = {}) {
      return new Promise<Result<Jobs[Name]['answer']>>((resolve, reject) => {
        clearTimeout(resting);
        const id = (lastId += 1);
        const to = started();
        const cancel = (): void => {
          to.postMessage({ kind: 'cancel', id });
        };
        const over = (): void => {
          signal?.removeEventListener('abort', cancel);
        };
        waiting.set(id, {
          on: to,
          // The worker returns a job with what the job's name says.
          settle: (answer) => {
            over();
            resolve(answer as Result<Jobs[Name]['answer']>);
          },
          fail: (error) => {
            over();
            reject(error);
          },
          progress: progress ?? (() => undefined),
          share: share ?? (() => undefined),
        });
        // As above: name and input belong together.
        to.postMessage({ kind: name, id, input } as ToWorker);
        if (signal?.aborted === true) cancel();
        else signal?.addEventListener('abort', cancel);
      });
    },
    warmUp() {
      started();
      if (waiting.size === 0) restLater();
    },
    settle() {
      const last = release();
      return last === null
        ? Promise.resolve()
        : new Promise((resolve) => {
            last.onEnd(() => {
              resolve();
            });
          });
    },
    stop() {
      release();
      failAll('the app ends', null);
    },
  };
}
