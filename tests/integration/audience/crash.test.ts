import { expect, it } from 'vitest';
import { startRecipients } from '../../support/recipients-thread';
import { createRecipientsBackend } from './recipients-backend';

it('a crash of a test’s backend ends its thread for recipients, and waits for that', async () => {
  let threads = 0;
  const { test, worker } = await createRecipientsBackend({
    startRecipients: (start) => {
      const thread = startRecipients(start);
      threads += 1;
      thread.onEnd(() => {
        threads -= 1;
      });
      return thread;
    },
  });
  const job = expect(worker.run('collect', null)).rejects.toThrow('the app ends');
  expect(threads).toBe(1);
  await test.crash();
  expect(threads).toBe(0);
  await job;
});
