import { openSendingDesk } from '../../integration/outbox/support/sending-desk';

/** Sends what is queued in a data folder, and ends when nothing waits. */
const [, , folder = '', baseUrl = ''] = process.argv;
const appPage = openSendingDesk({ folder, baseUrl, onChange: soon });
let isDue = false;

function soon(): void {
  if (isDue) return;
  isDue = true;
  setImmediate(() => {
    isDue = false;
    if (appPage.engine.sending() === 0 && appPage.store.outbox.plan().length === 0) void appPage.end();
  });
}

appPage.engine.start();
