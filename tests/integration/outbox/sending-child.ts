import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openSendingBackend } from './support/sending-backend';
import { readWork, type Report, workOn } from './support/work';

/**
 * Edits, queues and sends for ever, and kills itself when it comes to the named point for the n-th
 * time; or it is killed from outside. With `drain` it finishes what was begun, and ends.
 */
const [, , folder = '', baseUrl = '', workFile = '', point = '', times = '1'] = process.argv;
const how = point === 'drain' ? 'last' : 'on';
/** From the call of fetch until a request is on the wire and beyond, in milliseconds. */
const ON_ITS_WAY_MS = 6;
let left = Number(times);
let isDue = false;

const backend = await openSendingBackend({
  folder,
  baseUrl,
  atFaultPoint: async (reached) => {
    if (reached !== point) return;
    left -= 1;
    if (left > 0) return;
    if (reached === 'after-send') await pause(Math.random() * ON_ITS_WAY_MS);
    process.kill(process.pid, 'SIGKILL');
  },
  onEvent: soon,
});
const say = (report: Report): void => {
  process.stdout.write(`${JSON.stringify(report)}\n`);
};
const worker = { store: backend.store, work: readWork(workFile), newId: randomUUID, say };

function soon(): void {
  if (isDue) return;
  isDue = true;
  setImmediate(() => {
    isDue = false;
    workOn(worker, how);
    backend.queue.wake();
    if (how === 'last' && backend.store.outbox.plan().length === 0) void backend.stop();
  });
}

backend.queue.start();
say({ report: 'ready' });
soon();
