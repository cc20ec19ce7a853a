import { Worker } from 'node:worker_threads';
import type { FirstScreen, FirstScreenDeps } from './first-screen';

export interface FirstScreenThread {
  /** `null` if it could not be read: opening the store finds out why, and says so. */
  readonly screen: Promise<FirstScreen | null>;
  /**
   * Whether the thread has ended. Node's threads may hang at their end: they wait for tasks of the
   * compiler, and one of these may wait for the thread.
   */
  readonly hasEnded: () => boolean;
}

/**
 * Reads the first screen in a thread, while this one starts Electron. Call it only in the one
 * instance of the app that uses the data folder.
 */
export function startFirstScreen(
  program: string,
  about: Pick<FirstScreenDeps, 'version' | 'platform' | 'folder'>,
): FirstScreenThread {
  let hasEnded = false;
  const screen = new Promise<FirstScreen | null>((resolve) => {
    const worker = new Worker(program, { workerData: about, name: 'first-screen' });
    worker.once('message', (read: FirstScreen | null) => {
      resolve(read);
    });
    worker.once('error', () => {
      resolve(null);
    });
    worker.once('exit', () => {
      hasEnded = true;
      resolve(null);
    });
  });
  return { screen, hasEnded: () => hasEnded };
}
