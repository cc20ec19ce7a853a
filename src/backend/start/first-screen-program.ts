// First of all, before any schema is built.
import '@kernel/jitless';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { systemClock } from '../system/clock';
import { readFirstScreen } from './first-screen';

/** The thread that reads the first screen while Electron starts. */
const about = z
  .object({
    version: z.string(),
    platform: z.custom<NodeJS.Platform>((platform) => typeof platform === 'string'),
    folder: z.string(),
  })
  .parse(workerData);
if (parentPort === null) throw new Error('this file is started by the app');
parentPort.postMessage(readFirstScreen(about, systemClock.now));
