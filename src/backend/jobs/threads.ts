import type { Worker } from 'node:worker_threads';

const running = new Set<Worker>();

/** Notes a thread of this process until it has ended. */
export function noteThread(worker: Worker): void {
  running.add(worker);
  worker.once('exit', () => running.delete(worker));
}

/**
 * Whether a thread has not ended. Node's threads may hang at their end: they wait for tasks of the
 * compiler, and one of these may wait for the thread. Then they would keep the process.
 */
export const areThreadsRunning = (): boolean => running.size > 0;
