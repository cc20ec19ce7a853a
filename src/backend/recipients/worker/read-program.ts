import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { type ReadJob, sendBatches } from './reader';

/**
 * The thread that reads a large source for the one that stores it. It is a program of its own,
 * because it may be ended at any time, which the database's driver would not survive.
 */
const port = parentPort;
if (port === null) throw new Error('this file is started by the app');
// Parsed by the thread that sends it.
const job = z.custom<ReadJob>((value) => typeof value === 'object' && value !== null).parse(workerData);
void sendBatches(job, port);
