import { randomUUID } from 'node:crypto';
import { snapshotSchema } from '@domain/fields/campaign';
import { sampleData } from '@sandbox/data/samples';
import { CONNECTION, openSendingStore } from '../../integration/outbox/support/sending-backend';
import { KEY, USER } from '../../support/test-backend';

/** The updates that both sides send: one name for each of so many campaigns. */
export const UPDATES = Array.from({ length: 1_000 }, (_, n) => ({ id: `cmp_${n}`, name: `Campaign number ${n}` }));

/** The headers that go with every call. */
export const HEADERS = { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER, 'Content-Type': 'application/json' };

/** Makes a data folder in which all of them are queued, each with the copy of its campaign. */
export function queueAll(folder: string, baseUrl: string): void {
  const store = openSendingStore(folder, baseUrl);
  const [sample] = sampleData(Date.now()).campaigns;
  for (const { id: campaignId, name } of UPDATES) {
    const snapshot = snapshotSchema.parse({
      campaign: { ...sample?.campaign, id: campaignId, status: 'draft' },
      takenAt: new Date().toISOString(),
      source: 'pasted',
    });
    const draft = store.drafts.create({
      connectionId: CONNECTION,
      campaignId,
      timeZone: 'UTC',
      snapshot,
      edits: { name: { kind: 'value', value: name } },
      recipients: [],
    });
    store.outbox.enqueue({ newId: randomUUID(), draftId: draft.id, runningConfirmed: false, offline: false });
  }
  store.close();
}
