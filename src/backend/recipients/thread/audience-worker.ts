import { failed, ok, type Result } from '@domain/errors/errors';
import type { ImportProgress } from '@domain/recipients/import';
import type { FromWorker, JobName, Jobs, ToWorker } from '../worker/jobs';

/** A started thread; Node's `Worker` fits it. */
export interface WorkerThread {
  postMessage(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** However it ends; `detail` says what it died of, if so. */
  onEnd(listener: (detail: string) => void): void;
  terminate(): void;
}

interface RunOptions {
  readonly progress?: (progress: ImportProgress) => void;
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
  stop(): void;
}

/** The thread ends after this time without a job and frees its memory; in milliseconds. */
const REST_AFTER_MS = 120_000;

interface Waiting {
  readonly settle: (answer: Result<unknown>) => void;
  readonly fail: (error: Error) => void;
  readonly progress: (progress: ImportProgress) => void;
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
      if (thread !== fresh) return;
      thread = null;
      for (const { fail } of waiting.values()) fail(new Error(`the thread for recipients ended: ${detail}`));
      waiting.clear();
    });
    return fresh;
  }

  function hear(message: FromWorker): void {
    const job = waiting.get(message.id);
    if (message.kind === 'progress') {
      job?.progress(message.progress);
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

  function restLater(): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const last = thread;
      thread = null;
      last?.terminate();
    }, REST_AFTER_MS);
    resting.unref();
  }

  return {
    run<Name extends JobName>(name: Name, input: Jobs[Name]['input'], { progress, signal }: RunOptions = {}) {
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
    stop() {
      clearTimeout(resting);
      const last = thread;
      thread = null;
      last?.terminate();
      for (const { fail } of waiting.values()) fail(new Error('the app ends'));
      waiting.clear();
    },
  };
}
