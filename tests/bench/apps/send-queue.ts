import { openSendingDesk } from '../../integration/outbox/support/sending-desk';

/** Sends what is queued in a data folder, and ends when nothing waits. */
const [, , folder = '', baseUrl = ''] = process.argv;
const desk = openSendingDesk({ folder, baseUrl, onChange: soon });
let isDue = false;

function soon(): void {
  if (isDue) return;
  isDue = true;
  setImmediate(() => {
    isDue = false;
    if (desk.engine.sending() === 0 && desk.store.outbox.plan().length === 0) void desk.end();
  });
}

desk.engine.start();
