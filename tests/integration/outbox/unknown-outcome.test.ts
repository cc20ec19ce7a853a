import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { snapshotSchema } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import { sampleData } from '@sandbox/data/samples';
import type { LoggedRequest } from '@sandbox/http/request-log';
import { startSandbox } from '@sandbox/server/server';
import { KEY, USER } from '../../support/test-backend';
import { newDraft, newReceipt, recipient, temporaryFolder } from '../store/support';
import { receiptsIn, updatesIn } from './support/evidence';
import { CONNECTION, openSendingBackend } from './support/sending-backend';

const CAMPAIGN = 'cmp_store_opening';

/**
 * A draft whose update was pushed by the user, in a session that ended before the answer; then it
 * is queued.
 */
async function queuedAfterAnInterruptedPush(edits: Edits, rows: readonly string[], sent: string) {
  const log: LoggedRequest[] = [];
  const sandbox = await startSandbox({
    apiKey: KEY,
    userId: USER,
    rateLimit: 'off',
    offersGet: false,
    onRequest: (request) => log.push(request),
  });
  const backend = await openSendingBackend({ folder: temporaryFolder(), baseUrl: sandbox.baseUrl });
  onTestFinished(async () => {
    await backend.stop();
    await sandbox.close();
  });
  const { store, queue } = backend;
  const campaign = sampleData(Date.now()).campaigns.find((record) => record.campaign.id === CAMPAIGN)?.campaign;
  const snapshot = snapshotSchema.parse({ campaign, takenAt: new Date().toISOString(), source: 'pasted' });
  const recipients = rows.map((phone) => recipient(phone));
  const { id } = store.drafts.create(
    newDraft({ connectionId: CONNECTION, campaignId: CAMPAIGN, snapshot, edits, recipients }),
  );
  const request = { method: 'PATCH', url: sandbox.baseUrl, headers: {}, body: sent, bytes: sent.length };
  store.receipts.begin(newReceipt(randomUUID(), id, { connectionId: CONNECTION, request, startedAt: minuteAgo() }));
  store.receipts.interruptUnfinished(new Date());
  const item = store.outbox.enqueue({ newId: randomUUID(), draftId: id, runningConfirmed: false, offline: false });
  queue.start();
  const standsAt = (): string => store.outbox.item(item?.id ?? '')?.status.state ?? 'gone';
  return { backend, log, standsAt };
}

const minuteAgo = (): string => new Date(Date.now() - 60_000).toISOString();

describe('an update queued after a push with an unknown outcome', () => {
  it('[S12] is sent again, and its receipt is marked as repeated', async () => {
    const name = { kind: 'value', value: 'Store opening, Hillside' } as const;
    const { backend, standsAt } = await queuedAfterAnInterruptedPush(
      { name },
      [],
      JSON.stringify({ name: name.value }),
    );
    await expect.poll(standsAt).toBe('done');
    expect(receiptsIn(backend.store).map(({ outcome, repeated }) => [outcome?.kind, repeated])).toEqual([
      ['interrupted', false],
      ['verified', true],
    ]);
  });

  it('[S13] waits for the user if it sends rows, which may replace or append', async () => {
    const sent = JSON.stringify({ recipients: [{ phone_number: '+14155550100' }] });
    const edits: Edits = { recipients: { kind: 'recipients' } };
    const { log, standsAt } = await queuedAfterAnInterruptedPush(edits, ['+14155550100'], sent);
    await expect.poll(standsAt).toBe('held');
    expect(updatesIn(log)).toEqual([]);
  });
});
