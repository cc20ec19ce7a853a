import { Worker } from 'node:worker_threads';
import type { FirstScreen, FirstScreenDeps } from './first-screen';

/**
 * Reads the first screen in a thread, while this one starts Electron. Resolves to `null` if it
 * could not be read: opening the store finds out why, and says so. Call it only in the one instance
 * of the app that uses the data folder.
 */
export function startFirstScreen(
  program: string,
  about: Pick<FirstScreenDeps, 'version' | 'platform' | 'folder'>,
): Promise<FirstScreen | null> {
  return new Promise((resolve) => {
    const none = (): void => {
      resolve(null);
    };
    const worker = new Worker(program, { workerData: about, name: 'first-screen' });
    worker.once('message', (screen: FirstScreen | null) => {
      resolve(screen);
    });
    worker.once('error', none);
    worker.once('exit', none);
  });
}
