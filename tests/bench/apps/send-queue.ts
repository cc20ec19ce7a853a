import { openSendingBackend } from '../../integration/outbox/support/sending-backend';

/** Sends what is queued in a data folder, and ends when nothing waits. */
async function main([folder = '', baseUrl = '']: readonly string[]): Promise<void> {
  let isDue = false;
  const backend = await openSendingBackend({
    folder,
    baseUrl,
    onEvent: () => {
      if (isDue) return;
      isDue = true;
      setImmediate(() => {
        isDue = false;
        if (backend.queue.sending() === 0 && backend.store.outbox.plan().length === 0) void backend.stop();
      });
    },
  });
  backend.queue.start();
}

void main(process.argv.slice(2));
