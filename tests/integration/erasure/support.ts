import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@backend/store';
import { systemClock } from '@backend/system/clock';
import type { Erasure } from '@domain/erasure/erasure';
import { createTestBackend } from '../../support/create-test-backend';
import type { TestBackendOptions } from '../../support/test-ports';
import { clock, newDraft, newReceipt, recipient, snapshot, testId } from '../store/support';

/** A backend at a clock that moves on by a second whenever it is read. */
export async function createErasureBackend(options: TestBackendOptions = {}) {
  // The queue is not started: it would change what a test compares.
  const test = await createTestBackend({ clock: { ...systemClock, now: clock() }, ...options }, 'modules');
  return {
    test,
    folder: test.folder,
    store: () => test.store,
    erase: (what: Erasure) => test.call('erasure.erase', { what }),
    /** What the page says after it was loaded again, of an erasure. */
    erased: async () => {
      const { notices } = await test.get('app.bootstrap', {});
      return notices.find((notice) => notice.kind === 'erased') ?? null;
    },
    /** The connections whose secrets are in the keychain. */
    withSecrets: () => [...test.keychain.items.keys()],
  };
}

export const ERASED_PHONE = '+4917212345678';
export const KEPT_PHONE = '+4917287654321';

/**
 * Words that stand in every part of a draft that `fillDraft` makes, so that a search for them finds
 * each place.
 */
interface Marks {
  readonly word: string;
  readonly phone: string;
  readonly connectionId: string;
  /** Ids of receipts and updates follow from it. */
  readonly n: number;
}

export function addConnection(store: Store, id: string, name: string): void {
  store.connections.insert({
    id,
    name,
    baseUrl: 'https://api.example.test',
    kind: 'server',
    scheduleKeys: 'camelCase',
    createdAt: '2027-01-01T00:00:00.000Z',
  });
}

/**
 * A draft with rows in several versions, undo steps, a server copy, drift, a tag, a private note, a
 * receipt, a queued update and an upload.
 */
export function fillDraft(store: Store, { word, phone, connectionId, n }: Marks): string {
  const text = (where: string) => ({ kind: 'value' as const, value: `${word}-${where}` });
  const { id } = store.drafts.create(
    newDraft({
      connectionId,
      campaignId: `camp-${String(n)}`,
      snapshot: snapshot({ name: `${word}-snapshot` }),
      edits: { name: text('name') },
      recipients: [
        recipient(phone, `{"first_name":"${word}-person"}`),
        recipient('+14155550100', '{"first_name":"Ann"}'),
      ],
    }),
  );
  store.drafts.edit(id, 'campaign_context', text('step'));
  store.drafts.edit(id, 'campaign_context', text('context'));
  store.recipients.add(id, [recipient(phone, `{"note":"${word}-second"}`)]);
  store.drafts.refresh(id, snapshot({ name: `${word}-drift` }));
  const receiptId = testId(n * 16 + 1);
  store.receipts.begin(
    newReceipt(receiptId, id, {
      connectionId,
      request: {
        method: 'PATCH',
        url: 'https://api.example.test/campaign/camp-1',
        headers: {},
        body: `{"name":"${word}-sent","recipients":[{"phone_number":"${phone}"}]}`,
        bytes: 90,
      },
      before: { name: `${word}-before` },
    }),
  );
  store.receipts.finish({
    id: receiptId,
    draftId: id,
    durationMs: 5,
    outcome: { kind: 'interrupted' },
    checks: [],
    answer: { status: 200, headers: {}, body: `{"name":"${word}-answer"}`, bytes: 20 },
    snapshot: null,
    drop: [],
  });
  store.outbox.enqueue({ newId: testId(n * 16 + 2), draftId: id, runningConfirmed: false, offline: false });
  store.drafts.tag(id, { add: [`${word}-tag`], remove: [] });
  store.drafts.setNote(id, `${word}-note: ask ${phone}`);
  store.uploads.note(id, {
    at: '2027-03-01T10:00:00.000Z',
    target: { kind: 'new', name: `${word}-list` },
    rows: 2,
    connectionName: 'Production',
  });
  return id;
}

/** Every file below a folder whose raw bytes hold one of the needles. */
export function filesHolding(folder: string, needles: readonly Buffer[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  });
}

export const word = (text: string): Buffer => Buffer.from(text, 'utf8');

/** A number as texts hold it, and as chunks do: eight bytes of a float. */
export function phoneBytes(phone: string): readonly Buffer[] {
  const digits = phone.slice(1);
  const column = Buffer.alloc(8);
  column.writeDoubleLE(Number(digits));
  return [word(digits), column];
}
