import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ToWorker } from './jobs';
import { createService } from './service';

/** The thread that does what takes long with recipients. */
const start = z
  .object({
    readProgram: z.string(),
    database: z.string(),
    session: z.string(),
    key: z.custom<Uint8Array>((key) => key instanceof Uint8Array).nullable(),
  })
  .parse(workerData);
const port = parentPort;
if (port === null) throw new Error('this file is started by the app');
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
