import { Worker } from 'node:worker_threads';
import { noteThread } from '../jobs/threads';
import type { SpellResponse } from './spell-job';
import type { SpellThread } from './speller';

/** Starts the program for spelling as a thread of this process. */
export function startSpellThread(program: string, folder: string): SpellThread {
  const worker = new Worker(program, { workerData: { folder }, name: 'spelling' });
  worker.unref();
  noteThread(worker);
  return {
    postMessage: (job) => {
      worker.postMessage(job);
    },
    onMessage: (listener) => {
      worker.on('message', (response: SpellResponse) => {
        listener(response);
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
