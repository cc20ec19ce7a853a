import { describe, expect, it } from 'vitest';
import type { Edits } from '@domain/fields/edits';
import { fastClock } from '../../support/clocks';
import { createTestBackend } from '../../support/create-test-backend';
import { renameEdits } from '../../support/test-backend';
import type { TestBackendOptions } from '../../support/test-ports';
import { startServer } from '../outbox/server';
import { numberOf, phoneOf, recipient, suppress } from './support';

const ROWS: Edits = { recipients: { kind: 'recipients' } };

/** A draft with five recipients and, unless said otherwise, another name. */
async function sending(edits: Edits = { ...renameEdits('Mine'), ...ROWS }, options: TestBackendOptions = {}) {
  const server = await startServer();
  const backend = await createTestBackend({ clock: fastClock(50), ...options });
  const connectionId = await backend.connect(server.baseUrl);
  const recipients = [0, 1, 2, 3, 4].map(recipient);
  const draftId = backend.draft({ connectionId, edits, recipients }).id;
  const phones = () =>
    server.arrived.map(({ body }) =>
      (body['recipients'] as { phone_number: string }[] | undefined)?.map((row) => row.phone_number),
    );
  return { server, backend, connectionId, draftId, phones };
}

describe('sending with suppression lists', () => {
  it('[S31] leaves out who is held back, and verifies what was sent', async () => {
    const { backend, draftId, phones } = await sending();
    suppress(backend.store, [1, 3], { name: 'Registry' });
    const pushed = await backend.pushNow(draftId);
    expect(pushed).toMatchObject({
      ok: true,
      value: {
        outcome: { kind: 'verified' },
        fields: ['name', 'recipients'],
        checks: [
          { field: 'name', kind: 'echoed' },
          { field: 'recipients', kind: 'not-returned' },
        ],
        heldBack: { total: 5, held: 2, lists: [{ name: 'Registry', rows: 2 }] },
      },
    });
    expect(phones()).toEqual([[0, 2, 4].map(phoneOf)]);
    // The rows stay in the draft; the update has left.
    expect(backend.store.drafts.get(draftId)).toMatchObject({ edits: {}, recipients: { count: 5 } });
  });

  it('[S31] leaves out who was suppressed while the update waited in the queue, also after a restart', async () => {
    const { server, backend, draftId, phones } = await sending();
    server.setOpen(false);
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.deliveryLog(id).length).toBeGreaterThan(1);
    suppress(backend.store, [0, 4]);
    server.setOpen(true);
    await expect.poll(() => backend.status(id), { timeout: 20_000 }).toMatchObject({ state: 'done' });
    expect(phones()).toEqual([[1, 2, 3].map(phoneOf)]);
    expect(backend.receipts()[0]).toMatchObject({ outcome: { kind: 'verified' }, heldBack: { total: 5, held: 2 } });
  });

  it('[S31] writes the request again if a list grows after it was written and before it is on the disk', async () => {
    let grow = (): void => undefined;
    const { backend, draftId, phones } = await sending(undefined, {
      atFaultPoint: (point) => {
        if (point === 'before-commit') grow();
      },
    });
    const list = suppress(backend.store, [0]);
    let rest = [1, 2];
    grow = () => {
      const [next, ...others] = rest;
      rest = others;
      if (next !== undefined) backend.store.suppression.add(list, [{ number: numberOf(next), day: 0 }]);
    };
    expect(await backend.pushNow(draftId)).toMatchObject({ value: { heldBack: { held: 3 } } });
    expect(phones()).toEqual([[3, 4].map(phoneOf)]);
  });

  it('[S31] repeats after a lost response without who was suppressed since', async () => {
    const { server, backend, draftId, phones } = await sending();
    server.trouble({ kind: 'lost' });
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.status(id), { timeout: 20_000 }).toMatchObject({ state: 'held' });
    suppress(backend.store, [2]);
    await backend.get('outbox.confirm', { id });
    await expect.poll(() => backend.status(id), { timeout: 20_000 }).toMatchObject({ state: 'done' });
    expect(phones()).toEqual([[0, 1, 2, 3, 4].map(phoneOf), [0, 1, 3, 4].map(phoneOf)]);
  });

  it('[S32] sends no recipients at all if all are held back, and keeps the draft’s edit', async () => {
    const { server, backend, draftId } = await sending();
    suppress(backend.store, [0, 1, 2, 3, 4]);
    expect(await backend.pushNow(draftId)).toMatchObject({
      ok: true,
      value: { outcome: { kind: 'verified' }, fields: ['name'], heldBack: { total: 5, held: 5 } },
    });
    expect(server.arrived.map(({ body }) => body)).toEqual([{ name: 'Mine' }]);
    expect(backend.store.drafts.get(draftId)?.edits).toEqual(ROWS);
  });

  it('[S32] sends nothing, and holds the update, if there is nothing else', async () => {
    const { server, backend, draftId } = await sending(ROWS);
    const list = suppress(backend.store, [0, 1, 2, 3, 4]);
    expect(await backend.pushNow(draftId)).toEqual({ ok: false, error: { kind: 'all-held-back' } });
    expect(await backend.get('review.request', { draftId })).toBeNull();
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.status(id)).toEqual({ state: 'held', why: 'all-held-back' });
    await backend.get('outbox.confirm', { id });
    await expect.poll(() => backend.status(id)).toEqual({ state: 'held', why: 'all-held-back' });
    expect(server.arrived).toEqual([]);
    backend.store.suppression.remove(list);
    await backend.get('outbox.confirm', { id });
    await expect.poll(() => backend.status(id), { timeout: 20_000 }).toMatchObject({ state: 'done' });
  });

  it('[S31] sends nothing if a list cannot be read', async () => {
    const { server, backend, draftId } = await sending();
    suppress(backend.store, [0]);
    const { suppression } = backend.store;
    Object.assign(suppression, {
      heldAmong: () => {
        throw Object.assign(new Error('database disk image is malformed'), { code: 'ERR_SQLITE_ERROR', errcode: 11 });
      },
    });
    expect((await backend.pushNow(draftId)).ok).toBe(false);
    expect(server.arrived).toEqual([]);
  });
});
