import { openSendingBackend } from '../../integration/outbox/support/sending-backend';

/** Sends what is queued in a data folder, and ends when nothing waits. */
let isDue = false;
const [, , folder = '', baseUrl = ''] = process.argv;
const backend = await openSendingBackend({ folder, baseUrl, onEvent: soon });

function soon(): void {
  if (isDue) return;
  isDue = true;
  setImmediate(() => {
    isDue = false;
    if (backend.queue.sending() === 0 && backend.store.outbox.plan().length === 0) void backend.stop();
  });
}

backend.queue.start();
