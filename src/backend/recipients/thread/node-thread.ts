import { Worker } from 'node:worker_threads';
import { preferSpeed } from '../../jobs/less-memory';
import type { FromWorker, WorkerStart } from '../worker/jobs';
import type { WorkerThread } from './audience-worker';

/** Starts the program of the audience worker as a thread of this process. */
export function startThread(program: string, start: WorkerStart): WorkerThread {
  const preferMemory = preferSpeed();
  const worker = new Worker(program, { workerData: start, name: 'recipients' });
  worker.unref();
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
    terminate: () => void worker.terminate(),
  };
}
