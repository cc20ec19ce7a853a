import { expect, it } from 'vitest';
import type { WorkerThread } from '@backend/recipients/thread/audience-worker';
import { createTestBackend } from '../../support/create-test-backend';
import type { TestBackend } from '../../support/test-backend';

const recipient = (n: number) => ({ phone: `+1415555${1_000 + n}`, metadata: '', assistantOverrides: '' });
const recipients = (count: number) => Array.from({ length: count }, (_, n) => recipient(n));

/** A backend that counts how often the thread for recipients is started, which never responds. */
async function withoutThread(): Promise<{ readonly test: TestBackend; readonly started: () => number }> {
  let started = 0;
  const startRecipients = (): WorkerThread => {
    started += 1;
    const ended: ((detail: string) => void)[] = [];
    return {
      postMessage: () => undefined,
      onMessage: () => undefined,
      onEnd: (listener) => ended.push(listener),
      end: () => {
        for (const listener of ended) listener('');
      },
    };
  };
  return { test: await createTestBackend({ startRecipients }, 'modules'), started: () => started };
}

/** All that opening a draft asks of its recipients. */
async function open(test: TestBackend, draftId: string): Promise<void> {
  const { groups } = await test.get('callingHours.groups', { draftId, columns: {} });
  expect(groups).not.toEqual([]);
  expect(groups).not.toBeNull();
  expect(await test.get('numberRules.count', { draftId })).not.toBeNull();
  expect(await test.get('recipients.recentContact', { draftId })).not.toBeNull();
}

it('a draft with few recipients starts no thread for them, and settles at the end', async () => {
  const { test, started } = await withoutThread();
  const { id } = test.draft({ connectionId: null, edits: {}, recipients: recipients(2) });
  await open(test, id);
  expect(started()).toBe(0);
  await test.backend.drain();
});

it.each<readonly [string, (test: TestBackend) => string]>([
  ['has many recipients', (test) => test.draft({ connectionId: null, edits: {}, recipients: recipients(2_001) }).id],
  [
    'is compared with many drafts',
    (test) => {
      for (let n = 0; n < 100; n += 1) test.draft({ connectionId: null, edits: {}, recipients: recipients(1) });
      return test.draft({ connectionId: null, edits: {}, recipients: recipients(1) }).id;
    },
  ],
])('a draft that %s has the thread read them', async (_what, make) => {
  const { test, started } = await withoutThread();
  const draftId = make(test);
  void test.call('numberRules.count', { draftId }).catch(() => undefined);
  await expect.poll(started).toBe(1);
});
