import { describe, expect, it } from 'vitest';
import type { Edits } from '@domain/fields/edits';
import type { Choices } from '@domain/sync/choices';
import { fastClock } from '../../support/clocks';
import { createTestBackend } from '../../support/create-test-backend';
import { renameEdits } from '../../support/test-backend';
import { startServer } from './server';

const base = {
  id: 'c-1',
  name: 'As it was',
  max_concurrency: 5,
  campaign_context: 'Context',
  retry_policy: { a: 1, b: 2 },
};
const mine: Edits = {
  max_concurrency: { kind: 'value', value: 24 },
  name: { kind: 'value', value: 'Mine' },
};

/** An update that is queued while somebody else changes the campaign. */
async function meeting(theirs: Parameters<Awaited<ReturnType<typeof startServer>>['change']>[1], edits: Edits = mine) {
  const server = await startServer();
  server.change('c-1', base);
  const backend = await createTestBackend({ clock: fastClock(50) });
  const connectionId = await backend.connect(server.baseUrl);
  const draftId = backend.draft({ connectionId, edits, campaign: base }).id;
  server.change('c-1', theirs);
  const id = await backend.queued(draftId);
  const conflict = async () => {
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'conflict' });
    const shown = await backend.call('outbox.conflict', { id });
    if (!shown.ok) throw new Error(JSON.stringify(shown.error));
    return shown.value;
  };
  const done = () => expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
  return { server, backend, connectionId, draftId, id, conflict, done };
}

describe('changes on both sides of a campaign', () => {
  it('[S8] merge automatically in different fields, and the receipt lists the drifted fields', async () => {
    const { server, backend, draftId, done } = await meeting({ campaign_context: 'Theirs' });
    await done();
    expect(server.arrived.map(({ body }) => body)).toEqual([{ name: 'Mine', max_concurrency: 24 }]);
    expect(server.campaign('c-1')).toMatchObject({ name: 'Mine', campaign_context: 'Theirs', max_concurrency: 24 });
    expect(backend.receipts()).toMatchObject([
      { drifted: [{ field: 'campaign_context', before: 'Context', after: 'Theirs' }] },
    ]);
    expect(backend.store.drafts.get(draftId)?.drift?.fields).toEqual([
      { field: 'campaign_context', before: 'Context', after: 'Theirs' },
    ]);
  });

  it('[S8] merge a retry policy key by key, deleted keys among them', async () => {
    const edits: Edits = { retry_policy: { kind: 'text', text: '{"a": 1, "c": 3}' } };
    const { server, done } = await meeting({ retry_policy: { a: 9, b: 2 } }, edits);
    await done();
    expect(server.campaign('c-1')['retry_policy']).toEqual({ a: 9, c: 3 });
  });

  it('[S8] agree if both changed a field to the same value: nothing is sent again', async () => {
    const { server, backend, draftId, done } = await meeting({ name: 'Mine', max_concurrency: 24 });
    await done();
    expect(server.arrived).toEqual([]);
    expect(backend.receipts()).toMatchObject([{ alreadyThere: true, outcome: { kind: 'verified' } }]);
    expect(backend.store.drafts.get(draftId)?.edits).toEqual({});
  });

  it('are compared after the push if campaigns can’t be read: drift is shown and listed', async () => {
    const { server, backend, connectionId } = await meeting({}, renameEdits('Other'));
    server.setOffersGet(false);
    backend.store.connections.update(connectionId, { reads: 'no' });
    server.change('c-2', { ...base, id: 'c-2', campaign_context: 'Theirs' });
    const draftId = backend.draft({
      connectionId,
      campaignId: 'c-2',
      edits: renameEdits('N'),
      campaign: { ...base, id: 'c-2' },
    }).id;
    const second = await backend.queued(draftId);
    await expect.poll(() => backend.status(second)).toMatchObject({ state: 'done' });
    const drifted = [{ field: 'campaign_context', before: 'Context', after: 'Theirs' }];
    expect(backend.receipts()[0]).toMatchObject({ drifted });
    expect(backend.store.drafts.get(draftId)?.drift?.fields).toEqual(drifted);
  });
});

describe('a conflict', () => {
  it('[S10] waits, is reported once, and shows all three values of every field', async () => {
    const { server, backend, draftId, conflict } = await meeting({ max_concurrency: 12, campaign_context: 'Theirs' });
    expect(await conflict()).toMatchObject({
      draftId,
      campaignName: 'As it was',
      status: 'paused',
      rows: [
        { field: 'name', original: 'As it was', mine: 'Mine', server: 'As it was', verdict: 'mine' },
        { field: 'campaign_context', original: 'Context', server: 'Theirs', verdict: 'server' },
        { field: 'max_concurrency', original: 5, mine: 24, server: 12, verdict: 'decide', parts: [] },
      ],
    });
    await expect.poll(() => backend.notifications).toEqual([{ kind: 'needs-attention', count: 1, draftId }]);
    expect(backend.store.drafts.get(draftId)?.outbox?.status).toEqual({
      state: 'conflict',
      fields: ['max_concurrency'],
    });
    expect(server.arrived).toEqual([]);
  });

  const ways: readonly (readonly [string, Choices, unknown])[] = [
    ['mine', { max_concurrency: { kind: 'mine' } }, { name: 'Mine', max_concurrency: 24 }],
    ['the server’s', { max_concurrency: { kind: 'server' } }, { name: 'Mine' }],
    ['the original', { max_concurrency: { kind: 'original' } }, { name: 'Mine', max_concurrency: 5 }],
    [
      'a new value',
      { max_concurrency: { kind: 'edit', edit: { kind: 'value', value: 18 } } },
      { name: 'Mine', max_concurrency: 18 },
    ],
  ];
  it.each(ways)('[S10] is resolved with %s: the preview is what is sent', async (_name, choices, body) => {
    const { server, backend, draftId, id, conflict, done } = await meeting({ max_concurrency: 12 });
    await conflict();
    const preview = await backend.call('outbox.previewResolution', { id, choices });
    expect(preview.ok && preview.value !== null && JSON.parse(preview.value.body)).toEqual(body);
    expect(await backend.call('outbox.resolve', { id, choices })).toEqual({ ok: true, value: null });
    await done();
    expect(server.arrived.map((update) => update.body)).toEqual([body]);
    expect(backend.store.drafts.get(draftId)).toMatchObject({ edits: {}, outbox: null });
  });

  it('[S10] needs a choice for every conflicting field', async () => {
    const { backend, id, conflict } = await meeting({ max_concurrency: 12, name: 'Theirs' });
    await conflict();
    expect(await backend.call('outbox.resolve', { id, choices: { name: { kind: 'mine' } } })).toEqual({
      ok: false,
      error: { kind: 'undecided', count: 1 },
    });
    expect(backend.status(id)).toMatchObject({ state: 'conflict' });
  });

  it('[S10] becomes an undoable step when resolved', async () => {
    const { backend, draftId, id, conflict } = await meeting({ max_concurrency: 12 });
    await conflict();
    await backend.call('settings.update', { workOffline: true });
    await backend.call('outbox.resolve', { id, choices: { max_concurrency: { kind: 'server' } } });
    expect(backend.store.drafts.get(draftId)?.edits).toEqual(renameEdits('Mine'));
    backend.store.drafts.undo(draftId);
    expect(backend.store.drafts.get(draftId)?.edits).toEqual(mine);
    // What undo brought back was not reviewed on top of the server's copy.
    expect(backend.status(id)).toEqual({ state: 'held', why: 'edited' });
  });

  it('ends when all values are taken from the server: no edit is left, and nothing is sent', async () => {
    const { server, backend, draftId, id, conflict } = await meeting({ max_concurrency: 12 });
    await conflict();
    expect(await backend.call('outbox.acceptServer', { id })).toEqual({ ok: true, value: null });
    expect(backend.status(id)).toMatchObject({ state: 'cancelled' });
    expect(backend.store.drafts.get(draftId)).toMatchObject({
      edits: {},
      outbox: null,
      snapshot: { campaign: { max_concurrency: 12 } },
      canUndo: true,
    });
    expect(server.arrived).toEqual([]);
  });

  it('[S10] stops Push now too, and shows both sides', async () => {
    const { server, backend, connectionId } = await meeting({});
    server.change('c-2', { ...base, id: 'c-2', name: 'Theirs' });
    const draftId = backend.draft({
      connectionId,
      campaignId: 'c-2',
      edits: renameEdits('Mine'),
      campaign: { ...base, id: 'c-2' },
    }).id;
    const pushed = await backend.pushNow(draftId);
    expect(pushed).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    const id = backend.store.drafts.get(draftId)?.outbox?.id ?? '';
    expect(await backend.call('outbox.conflict', { id })).toMatchObject({ value: { rows: [{ verdict: 'decide' }] } });
    await backend.call('outbox.resolve', { id, choices: { name: { kind: 'mine' } } });
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
  });
});

describe('Push now', () => {
  it('[S28] sends the draft’s queued update instead of a second one', async () => {
    const { backend, connectionId, server } = await meeting({});
    await backend.call('outbox.setPaused', { paused: true });
    const draftId = backend.draft({ connectionId, campaignId: 'c-2', edits: renameEdits('Now') }).id;
    const id = await backend.queued(draftId);
    await backend.rename(draftId, 'Now, edited');
    expect(await backend.pushNow(draftId)).toMatchObject({ value: { outcome: { kind: 'verified' } } });
    expect(backend.status(id)).toMatchObject({ state: 'done' });
    expect(server.arrived.filter(({ campaignId }) => campaignId === 'c-2').map(({ body }) => body)).toEqual([
      { name: 'Now, edited' },
    ]);
  });

  it('that fails leaves the outbox as it was', async () => {
    const { backend, connectionId, server, done } = await meeting({});
    await done();
    const draftId = backend.draft({ connectionId, campaignId: 'c-2', edits: renameEdits('Now') }).id;
    server.trouble({ kind: 'status', status: 503 });
    expect(await backend.pushNow(draftId)).toMatchObject({ value: { outcome: { kind: 'refused', status: 503 } } });
    expect(backend.store.outbox.list().waiting).toEqual([]);
    await backend.call('outbox.setPaused', { paused: true });
    const id = await backend.queued(draftId);
    server.trouble({ kind: 'status', status: 503 });
    await backend.pushNow(draftId);
    expect(backend.status(id)).toMatchObject({ state: 'waiting' });
  });
});

describe('a reverted push', () => {
  it('becomes a draft with the previous values that shows later changes and unknown values', async () => {
    const { server, backend, done } = await meeting({});
    await done();
    const [receipt] = backend.receipts();
    const reverted = await backend.call('push.revert', { receiptId: receipt?.id ?? '' });
    if (!reverted.ok) throw new Error(JSON.stringify(reverted.error));
    const { draft, unknown } = reverted.value;
    expect(unknown).toEqual([]);
    expect(draft.edits).toEqual({
      name: { kind: 'value', value: 'As it was' },
      max_concurrency: { kind: 'value', value: 5 },
    });
    expect(draft.drift).toBeNull();
    const id = await backend.queued(draft.id);
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
    expect(server.campaign('c-1')).toMatchObject({ name: 'As it was', max_concurrency: 5 });
    // Once more, now that the server says something else than the first push sent.
    const again = await backend.call('push.revert', { receiptId: receipt?.id ?? '' });
    expect(again).toMatchObject({
      value: {
        draft: {
          edits: {},
          drift: {
            fields: [
              { field: 'name', before: 'Mine', after: 'As it was' },
              { field: 'max_concurrency', before: 24, after: 5 },
            ],
          },
        },
      },
    });
  });

  it('names what it can’t restore', async () => {
    const { server, backend, connectionId, done } = await meeting({});
    await done();
    server.setOffersGet(false);
    backend.store.connections.update(connectionId, { reads: 'no' });
    const draftId = backend.draft({
      connectionId,
      campaignId: 'c-9',
      edits: { ...renameEdits('Unknown before'), recipients: { kind: 'recipients' } },
      recipients: [{ phone: '+14155550100', metadata: '', assistantOverrides: '' }],
    }).id;
    const pushed = await backend.pushNow(draftId);
    if (!pushed.ok) throw new Error(JSON.stringify(pushed.error));
    expect(await backend.call('push.revert', { receiptId: pushed.value.id })).toMatchObject({
      value: { unknown: ['name', 'recipients'], draft: { edits: {} } },
    });
  });
});
