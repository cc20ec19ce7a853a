import { setImmediate } from 'node:timers/promises';
import type { FromWorker, JobName, ToWorker, WorkerStart } from '../worker/jobs';
import type { AudienceWorker, WorkerThread } from './audience-worker';

/** Jobs that only read, and are soon done with few rows. */
const READING: ReadonlySet<JobName> = new Set<JobName>([
  'groups',
  'heldBack',
  'consentCounts',
  'consentInPlaces',
  'consentValues',
  'findNumber',
  'numbers',
  'recentContact',
  'page',
]);

interface Workers {
  readonly inThread: AudienceWorker;
  /** Works on the thread that calls it. */
  readonly here: AudienceWorker;
  /** Whether all rows that a job may read are few. */
  readonly areFew: () => boolean;
}

/**
 * Reads few rows on this thread: starting the other one takes longer, and 20 MB of memory. So
 * opening a draft with some recipients starts no thread.
 */
export function withFewRowsHere({ inThread, here, areFew }: Workers): AudienceWorker {
  return {
    run: (name, input, options) => {
      const worker = READING.has(name) && areFew() ? here : inThread;
      return worker.run(name, input, options);
    },
    warmUp: inThread.warmUp,
    settle: async () => {
      await Promise.all([inThread.settle(), here.settle()]);
    },
    stop: () => {
      inThread.stop();
      here.stop();
    },
  };
}

/** What a thread for recipients does, done by this one. Its code is loaded with the first job. */
export function startHere(start: WorkerStart): WorkerThread {
  const [heard, ended]: [((message: FromWorker) => void)[], ((detail: string) => void)[]] = [[], []];
  const end = (detail: string): void => {
    for (const listener of ended) listener(detail);
  };
  const serving = import('../worker/service').then(({ createService }) =>
    createService({
      ...start,
      // No job here reads a file.
      readProgram: '',
      elapsed: () => performance.now(),
      end: () => {
        end('');
      },
      post: (message) => {
        for (const listener of heard) listener(message);
      },
    }),
  );
  let last: Promise<unknown> = serving;
  // A turn for each job, because others wait for this thread as well.
  const post = (message: ToWorker): void => {
    last = last
      .then(() => setImmediate())
      .then(() => serving)
      .then(
        (serve) => {
          serve(message);
        },
        (error: unknown) => {
          end(String(error));
        },
      );
  };
  return {
    postMessage: post,
    onMessage: (listener) => heard.push(listener),
    onEnd: (listener) => ended.push(listener),
    end: () => {
      post({ kind: 'end' });
    },
  };
}
