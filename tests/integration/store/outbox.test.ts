import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Store } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import { close, databaseOf, newDraft, newReceipt, open, reopen, snapshot, temporaryFolder, testId } from './support';

const CONNECTION = '00000000-0000-4000-8000-00000000c001';

/** A store with a draft whose update is queued. */
function queued() {
  const folder = temporaryFolder();
  const store = open(folder);
  store.connections.insert({
    id: CONNECTION,
    name: 'Production',
    baseUrl: 'https://api.example.test',
    kind: 'server',
    scheduleKeys: 'camelCase',
    createdAt: '2027-01-01T00:00:00.000Z',
  });
  const { id: draftId } = store.drafts.create(
    newDraft({ connectionId: CONNECTION, snapshot: snapshot(), edits: { name: { kind: 'value', value: 'New' } } }),
  );
  enqueue(store, draftId, 1);
  return { folder, store, draftId };
}

const enqueue = (store: Store, draftId: string, n: number): unknown =>
  store.outbox.enqueue({ newId: testId(n), draftId, runningConfirmed: false, offline: false });

/** As an attempt that is on its way leaves it. */
function begin(store: Store, draftId: string, n: number): boolean {
  const revision = store.drafts.get(draftId)?.revision ?? 0;
  const receipt = newReceipt(testId(0x100 + n), draftId, { connectionId: CONNECTION, revision });
  return store.outbox.begin(testId(n), receipt, { name: ['New'] }, null);
}

const states = (store: Store): unknown => store.outbox.list().waiting.map(({ id, status }) => [id, status]);

describe('an update that is being sent when the app ends', () => {
  it('[S11] is queued again, marked as possibly delivered', () => {
    const { folder, store, draftId } = queued();
    expect(begin(store, draftId, 1)).toBe(true);
    expect(begin(store, draftId, 1)).toBe(false);
    const again = reopen(store, folder);
    expect(again.outbox.recover(null)).toBe(1);
    expect(again.outbox.item(testId(1))).toMatchObject({ status: { state: 'queued' }, unknown: true, attempts: 1 });
    expect(again.outbox.get(testId(1))?.possiblyApplied).toEqual({ name: ['New'] });
  });

  it('[S3] is merged with what was queued behind it', () => {
    const { store, draftId } = queued();
    begin(store, draftId, 1);
    store.drafts.edit(draftId, 'max_concurrency', { kind: 'value', value: 9 });
    enqueue(store, draftId, 2);
    expect(states(store)).toEqual([
      [testId(1), { state: 'sending' }],
      [testId(2), { state: 'queued', behind: testId(1) }],
    ]);
    store.outbox.recover(null);
    expect(states(store)).toEqual([[testId(1), { state: 'queued', behind: null }]]);
    expect(store.outbox.item(testId(1))?.fields).toEqual(['name', 'max_concurrency']);
  });

  it('[S4] waits for the user if its draft was edited meanwhile', () => {
    const { store, draftId } = queued();
    begin(store, draftId, 1);
    store.drafts.edit(draftId, 'name', { kind: 'value', value: 'Newer' });
    store.outbox.recover(null);
    expect(states(store)).toEqual([[testId(1), { state: 'held', why: 'edited' }]]);
  });

  it('[S26] is no longer sent if its draft was discarded meanwhile', () => {
    const { store, draftId } = queued();
    begin(store, draftId, 1);
    store.drafts.discard(draftId);
    store.outbox.recover(null);
    expect(store.outbox.item(testId(1))?.status.state).toBe('cancelled');
  });
});

describe('an update in the outbox', () => {
  it('stays based on its original copy, whatever Refresh returns', () => {
    const { store, draftId } = queued();
    store.drafts.refresh(draftId, { ...snapshot({ name: 'New' }), takenAt: '2027-03-02T00:00:00.000Z' });
    expect(states(store)).toEqual([[testId(1), { state: 'queued', behind: null }]]);
    expect(store.outbox.get(testId(1))?.base?.campaign['name']).toBe('Spring');
  });

  it('[S12] remembers what may have been delivered if it is cancelled and queued again', () => {
    const { store, draftId } = queued();
    begin(store, draftId, 1);
    store.outbox.recover(null);
    store.outbox.cancel(testId(1));
    expect(store.outbox.possiblyAppliedBefore(draftId)).toEqual({ name: ['New'] });
    enqueue(store, draftId, 2);
    expect(store.outbox.get(testId(2))?.possiblyApplied).toEqual({ name: ['New'] });
  });

  it('[S27] is held when its connection is deleted, and uses the draft’s new one', () => {
    const { store, draftId } = queued();
    store.connections.remove(CONNECTION);
    expect(states(store)).toEqual([[testId(1), { state: 'held', why: 'no-connection' }]]);
    store.connections.insert({
      id: testId(0xc2),
      name: 'Other',
      baseUrl: 'https://other.example.test',
      kind: 'server',
      scheduleKeys: 'camelCase',
      createdAt: '2027-01-02T00:00:00.000Z',
    });
    store.drafts.assign(draftId, testId(0xc2));
    expect(states(store)).toEqual([[testId(1), { state: 'held', why: 'edited' }]]);
    enqueue(store, draftId, 2);
    expect(store.outbox.item(testId(1))).toMatchObject({ status: { state: 'queued' }, connectionName: 'Other' });
  });

  it('keeps two hundred entries of its log', () => {
    const { store } = queued();
    for (let n = 0; n < 250; n += 1) store.outbox.note(testId(1), { what: 'back-online' });
    expect(store.outbox.log(testId(1))).toHaveLength(200);
  });
});

describe('a backup', () => {
  it('[S25] that is restored holds every update for the user; the file itself stays unchanged', () => {
    const { folder, store, draftId } = queued();
    begin(store, draftId, 1);
    store.drafts.edit(draftId, 'max_concurrency', { kind: 'value', value: 9 });
    const other = store.drafts.create(
      newDraft({ connectionId: CONNECTION, campaignId: 'camp-2', edits: { name: { kind: 'value', value: 'B' } } }),
    );
    enqueue(store, other.id, 2);
    close(store);
    const target = temporaryFolder();
    const job = { from: databaseOf(folder), to: databaseOf(target), sameAs: null };
    expect(copyDatabase({ ...job, upToDate: true })).toEqual({ kind: 'copied' });
    const restored = open(target);
    expect(restored.outbox.recover(null)).toBe(0);
    expect(restored.outbox.list().waiting.map(({ status, unknown }) => [status, unknown])).toEqual([
      [{ state: 'held', why: 'restored' }, true],
      [{ state: 'held', why: 'restored' }, false],
    ]);
    const plain = temporaryFolder();
    copyDatabase({ from: databaseOf(folder), to: databaseOf(plain), sameAs: null, upToDate: false });
    expect(states(open(plain))).toEqual([
      [testId(1), { state: 'sending' }],
      [testId(2), { state: 'queued', behind: null }],
    ]);
  });
});

describe('a damaged database', () => {
  it('[S25] returns its queued updates, held for the user, with what may have been delivered', () => {
    const { folder, store, draftId } = queued();
    begin(store, draftId, 1);
    close(store);
    const file = databaseOf(folder);
    const bytes = readFileSync(file);
    // An index page: the tables beside it can be read, but the file does not pass its check.
    bytes.fill(0xff, bytes.length - 4096);
    writeFileSync(file, bytes);
    writeFileSync(`${file}.suspect`, '');
    const saved = open(folder);
    const [item] = saved.outbox.list().waiting;
    expect(item).toMatchObject({ id: testId(1), status: { state: 'held', why: 'restored' }, unknown: true });
    expect(saved.drafts.get(item?.draftId ?? '')?.edits).toEqual({ name: { kind: 'value', value: 'New' } });
  });
});
