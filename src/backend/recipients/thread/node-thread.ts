import { Worker } from 'node:worker_threads';
import { preferSpeed } from '../../jobs/less-memory';
import { noteThread } from '../../jobs/threads';
import type { FromWorker, WorkerStart } from '../worker/jobs';
import type { WorkerThread } from './audience-worker';

/** How long a job that cannot be cancelled may go on when the thread is to end, in milliseconds. */
const MAX_END_MS = 10_000;

/** The files of a thread's programs. */
export interface RecipientsPrograms {
  readonly recipients: string;
  /** Of the thread that it starts to read a large source. */
  readonly reader: string;
}

/** Starts the program of the audience worker as a thread of this process. */
export function startThread({ recipients, reader }: RecipientsPrograms, start: WorkerStart): WorkerThread {
  const preferMemory = preferSpeed();
  const worker = new Worker(recipients, { workerData: { ...start, readProgram: reader }, name: 'recipients' });
  worker.unref();
  noteThread(worker);
  worker.once('exit', preferMemory);
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.on('message', (message: FromWorker) => {
        listener(message);
      });
    },
    onEnd: (listener) => {
      let detail = '';
      // An error ends the thread; its exit follows.
      worker.on('error', (error) => {
        detail = error.stack ?? error.message;
      });
      worker.on('exit', () => {
        listener(detail);
      });
    },
    end: () => {
      worker.postMessage({ kind: 'end' });
      const forced = setTimeout(() => void worker.terminate(), MAX_END_MS);
      forced.unref();
      worker.once('exit', () => {
        clearTimeout(forced);
      });
    },
  };
}
