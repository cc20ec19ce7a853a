import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ToWorker } from './jobs';

/** The thread that does what takes long with recipients. */
const start = z
  .object({
    readProgram: z.string(),
    database: z.string(),
    session: z.string(),
    locale: z.string(),
    key: z.custom<Uint8Array>((key) => key instanceof Uint8Array).nullable(),
  })
  .parse(workerData);
const port = parentPort;
if (port === null) throw new Error('this file is started by the app');
/** Its code comes apart, so that the build compresses it. Messages wait until it listens. */
void import('./service').then(({ createService }) => {
  const serve = createService({
    ...start,
    elapsed: () => performance.now(),
    end: () => {
      port.close();
    },
    post: (message, transfer) => {
      port.postMessage(message, [...transfer]);
    },
  });
  port.on('message', (message: ToWorker) => {
    serve(message);
  });
});
