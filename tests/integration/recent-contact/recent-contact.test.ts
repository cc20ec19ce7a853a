import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactKind } from '@domain/recent-contact/recent-contact';
import type { AudienceFilter } from '@domain/recipients/audience';
import { createRecipientsBackend, type RecipientsBackend } from '../audience/recipients-backend';
import { startServer } from '../outbox/server';
import { numberOf, phoneOf, suppress } from '../suppression/support';
import { draftOf, sentByReceipt, storedPieces } from './support';

const DAY_MS = 86_400_000;

async function backendWithServer() {
  const server = await startServer();
  const backend = await createRecipientsBackend();
  const connectionId = await backend.test.connect(server.baseUrl);
  return { server, backend, connectionId };
}

/** The rows that a filter leaves, as `n` of `recipient(n)`, with what is said about them. */
async function rowsOf({ get }: RecipientsBackend, draftId: string, filter: AudienceFilter) {
  const order = { by: { kind: 'position' }, descending: false } as const;
  const page = await get('recipients.query', { draftId, filter, order, offset: 0, limit: 100 });
  return page.rows.map(({ phone, contact }) => [Number(phone.slice(1)) - numberOf(0), contact ?? null] as const);
}

function sendBefore({ store }: RecipientsBackend, draftId: string, rows: readonly number[], daysAgo: number): void {
  store.receipts.begin({
    ...{ id: randomUUID(), draftId, connectionId: randomUUID(), connectionName: 'Gone', campaignId: 'old' },
    ...{ campaignName: 'March renewals', startedAt: new Date(Date.now() - daysAgo * DAY_MS).toISOString() },
    ...{ fields: ['recipients'], revision: 0, before: {} },
    request: { method: 'PATCH', url: 'https://api.example.test/campaign/old', headers: {}, body: '{}', bytes: 2 },
    sent: { kind: 'listed', numbers: Float64Array.from(rows, numberOf) },
  });
  // Its end was never known.
  store.receipts.interruptUnfinished(new Date());
}

describe('recipients who are elsewhere as well', () => {
  it('are counted by other drafts, the outbox and what was sent, and lead to their rows', async () => {
    const { backend, connectionId } = await backendWithServer();
    const { get, test } = backend;
    const sent = draftOf(backend, 'sent', [1, 2, 3], { connectionId });
    expect(await test.pushNow(sent)).toMatchObject({ ok: true });
    const queued = draftOf(backend, 'queued', [3, 4], { connectionId });
    await test.queued(queued);
    const other = draftOf(backend, 'other', [4, 5, 90]);
    draftOf(backend, 'not to be sent', [6], { sends: false });
    test.store.drafts.discard(draftOf(backend, 'discarded', [6]));
    const draftId = draftOf(backend, 'own', [0, 1, 2, 3, 4, 5, 6]);
    const { contact } = await get('recipients.recentContact', { draftId });
    expect(contact).toMatchObject({ total: 7, contacted: 5, sent: 3, elsewhere: 3 });
    expect(contact?.sources.map(({ kind, key, name, rows }) => ({ kind, key, name, rows }))).toEqual([
      { kind: 'sent', key: `sent:${connectionId}:sent`, name: 'Name of sent now', rows: 3 },
      { kind: 'queued', key: `draft:${queued}`, name: 'Name of queued now', rows: 2 },
      { kind: 'draft', key: `draft:${other}`, name: 'Name of other now', rows: 2 },
    ]);
    const [first] = contact?.sources ?? [];
    expect(Date.now() - Date.parse(first?.at ?? '')).toBeLessThan(DAY_MS);
    for (const { key, rows } of contact?.sources ?? []) {
      expect(await rowsOf(backend, draftId, { contact: key })).toHaveLength(rows);
    }
    for (const [group, numbers] of [
      ['sent', [1, 2, 3]],
      ['elsewhere', [3, 4, 5]],
    ] as const) {
      expect((await rowsOf(backend, draftId, { contact: group })).map(([n]) => n)).toEqual(numbers);
    }
    const inSent = { kind: 'sent', name: 'Name of sent now' };
    expect(await rowsOf(backend, draftId, { contact: '' })).toEqual([
      ...[1, 2, 3].map((n) => [n, inSent]),
      [4, { kind: 'queued', name: 'Name of queued now' }],
      [5, { kind: 'draft', name: 'Name of other now' }],
    ]);
    expect(await rowsOf(backend, draftId, {})).toHaveLength(7);
  });

  it('are told apart if an update of the draft’s own campaign had them', async () => {
    const { backend, connectionId } = await backendWithServer();
    const { get, test } = backend;
    const draftId = draftOf(backend, 'march', [1, 2], { connectionId });
    expect(await test.pushNow(draftId)).toMatchObject({ ok: true });
    const again = draftOf(backend, 'march', [1, 2, 3], { connectionId });
    const elsewhere = draftOf(backend, 'april', [1], { connectionId });
    const kindsOf = async (of: string) =>
      (await get('recipients.recentContact', { draftId: of })).contact?.sources
        .filter(({ key }) => key === `sent:${connectionId}:march`)
        .map(({ kind, rows }) => [kind, rows]);
    expect(await kindsOf(again)).toEqual([['own', 2]]);
    expect(await kindsOf(elsewhere)).toEqual([['sent', 1]]);
  });

  it('stay known on the rows of a draft while another window compares its own', async () => {
    const backend = await createRecipientsBackend();
    draftOf(backend, 'other', [1]);
    const [one, two] = [draftOf(backend, 'one', [1, 50]), draftOf(backend, 'two', [1, 60])];
    const compare = (draftId: string) => backend.get('recipients.recentContact', { draftId });
    await compare(one);
    await compare(two);
    for (const draftId of [one, two]) {
      const rows = await rowsOf(backend, draftId, {});
      expect(rows.map(([, contact]) => contact !== null)).toEqual([true, false]);
    }
  });

  it('are dropped in one step that can be undone, and kept if nothing is done', async () => {
    const backend = await createRecipientsBackend();
    const { get, store } = backend;
    draftOf(backend, 'other', [1, 2]);
    const draftId = draftOf(backend, 'own', [0, 1, 2, 3]);
    const { contact } = await get('recipients.recentContact', { draftId });
    const [source] = contact?.sources ?? [];
    expect(store.recipients.facts(draftId).count).toBe(4);
    const revision = store.drafts.get(draftId)?.revision ?? -1;
    const writer = randomUUID();
    const removing = { draftId, writer, revision, filter: { contact: source?.key ?? 'none' } };
    expect(await get('recipients.removeMatching', removing)).toMatchObject({ removed: 2 });
    expect((await rowsOf(backend, draftId, {})).map(([n]) => n)).toEqual([0, 3]);
    expect((await get('recipients.recentContact', { draftId })).contact).toMatchObject({ contacted: 0, sources: [] });
    await get('drafts.undo', { draftId, writer });
    expect(store.recipients.facts(draftId).count).toBe(4);
  });

  it('are compared as subscribers, and never by rows without a valid number', async () => {
    const backend = await createRecipientsBackend();
    const row = (phone: string) => ({ phone, metadata: '', assistantOverrides: '' });
    const withRows = (campaignId: string, phones: readonly string[]) => {
      const id = draftOf(backend, campaignId, []);
      backend.store.recipients.add(id, phones.map(row));
      return id;
    };
    withRows('other', ['+54 9 11 5555 4444', 'nonsense', '+1 (415) 555-0100']);
    const draftId = withRows('own', ['+541155554444', 'nonsense', '+14155550100', '+14155550101']);
    const { contact } = await backend.get('recipients.recentContact', { draftId });
    expect(contact).toMatchObject({ total: 4, contacted: 2 });
  });

  it('are looked for in the receipts of as many days as is set, and in nothing if that is 0', async () => {
    const backend = await createRecipientsBackend();
    const { get } = backend;
    const draftId = draftOf(backend, 'own', [0, 1, 2, 3]);
    draftOf(backend, 'other', [3]);
    sendBefore(backend, draftId, [0], 13);
    sendBefore(backend, draftId, [1], 15);
    const contacted = async () => (await get('recipients.recentContact', { draftId })).contact;
    expect(await contacted()).toMatchObject({ contacted: 2 });
    await get('settings.update', { recentContactDays: 30 });
    expect(await contacted()).toMatchObject({
      contacted: 3,
      sources: [{ kind: 'sent', name: 'March renewals', rows: 2 }, { kind: 'draft' }],
    });
    await get('settings.update', { recentContactDays: 0 });
    expect(await contacted()).toMatchObject({ contacted: 0, sources: [] });
  });

  it('are not known of lists on the server, which are counted by campaign', async () => {
    const { backend, connectionId } = await backendWithServer();
    const { get, store, test } = backend;
    const draftId = draftOf(backend, 'own', [0, 1], { connectionId });
    const unknown = async () => (await get('recipients.recentContact', { draftId })).contact?.unknownLists;
    store.drafts.edit(draftId, 'recipient_list_id', { kind: 'value', value: 'rl_own' });
    expect(await unknown()).toBe(0);
    const attach = (campaignId: string, value: string, of: string | null = null) => {
      const id = draftOf(backend, campaignId, [], { connectionId: of, sends: false });
      store.drafts.edit(id, 'recipient_list_id', { kind: 'value', value });
      return id;
    };
    const waiting = attach('waiting', 'rl_1');
    attach('emptied', ' ');
    expect(await unknown()).toBe(1);
    const sent = attach('sent', 'rl_2', connectionId);
    attach('sent', 'rl_3', connectionId);
    expect(await test.pushNow(sent)).toMatchObject({ ok: true });
    store.drafts.discard(sent);
    store.drafts.discard(waiting);
    expect(await unknown()).toBe(1);
    await get('settings.update', { recentContactDays: 0 });
    expect(await unknown()).toBe(0);
  });

  it('are exactly those that are in one of the sources', { timeout: 120_000 }, async () => {
    const backend = await createRecipientsBackend();
    const { get, store, test } = backend;
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 15 });
    const connectionId = await test.connect('https://api.example.test');
    await test.get('settings.update', { queuePaused: true });
    await fc.assert(
      fc.asyncProperty(some, some, some, some, some, async (own, inDraft, inQueue, inReceipt, before) => {
        const made = [draftOf(backend, 'own', own), draftOf(backend, 'other', inDraft)];
        const queued = draftOf(backend, 'queued', inQueue, { connectionId });
        await test.queued(queued);
        const [draftId = ''] = made;
        sendBefore(backend, draftId, inReceipt, 3);
        sendBefore(backend, draftId, before, 40);
        const expected = own.filter((n) => [inDraft, inQueue, inReceipt].some((source) => source.includes(n)));
        const { contact } = await get('recipients.recentContact', { draftId });
        expect(contact?.contacted).toBe(expected.length);
        const shown = await rowsOf(backend, draftId, { contact: '' });
        expect(shown.map(([n]) => n)).toEqual(expected);
        for (const { key, kind, rows } of contact?.sources ?? []) {
          const inKind: Readonly<Record<ContactKind, readonly number[]>> = {
            ...{ draft: inDraft, queued: inQueue, sent: inReceipt, own: [] },
          };
          expect(rows).toBe(own.filter((n) => inKind[kind].includes(n)).length);
          expect(await rowsOf(backend, draftId, { contact: key })).toHaveLength(rows);
        }
        for (const id of [...made, queued]) store.drafts.discard(id);
        while (store.receipts.removeBefore(new Date(Date.now() + DAY_MS).toISOString(), 100) > 0);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('are not compared to the end if that is cancelled', async () => {
    const backend = await createRecipientsBackend();
    // Fewer rows are compared before they could be cancelled.
    draftOf(
      backend,
      'other',
      Array.from({ length: 2_001 }, (_, n) => n + 1),
    );
    const draftId = draftOf(backend, 'own', [1]);
    const signal = AbortSignal.abort();
    const cancelled = await backend.worker.run('recentContact', { draftId, now: Date.now() }, { signal });
    expect(cancelled).toMatchObject({ ok: true, value: { contact: null } });
  });
});

describe('the numbers of an update that is sent', () => {
  it('are kept with its receipt, without those who are held back, by either thread', async () => {
    const { server, backend, connectionId } = await backendWithServer();
    const { test, store, folder } = backend;
    const many = Array.from({ length: 1_200 }, (_, n) => n);
    suppress(store, [0, 7]);
    for (const rows of [[3, 2, 0, 2], many]) {
      const draftId = draftOf(backend, `c-${String(rows.length)}`, rows, { connectionId });
      expect(await test.pushNow(draftId)).toMatchObject({ ok: true });
      const [receipt] = store.receipts.list({ draftId }, 1);
      const kept = sentByReceipt(folder).get(receipt?.id ?? '');
      const called = [...new Set(rows)].filter((n) => n !== 0 && n !== 7).sort((a, b) => a - b);
      expect(kept).toEqual(called.map(numberOf));
      const body = JSON.stringify(server.arrived.at(-1)?.body);
      for (const n of [0, 1, 2, 7]) expect(body.includes(phoneOf(n))).toBe(called.includes(n));
    }
  });

  it('are not kept if the server refused it, if there are none, or if nothing is compared', async () => {
    const { server, backend, connectionId } = await backendWithServer();
    const { test, folder, get, worker } = backend;
    server.trouble({ kind: 'status', status: 422 });
    const many = Array.from({ length: 1_200 }, (_, n) => n);
    await test.pushNow(draftOf(backend, 'refused', many, { connectionId }));
    expect([...sentByReceipt(folder).values()]).toEqual([[]]);
    expect(storedPieces(folder)).toBe(1);
    await worker.run('collect', null);
    expect(storedPieces(folder)).toBe(0);
    await get('settings.update', { recentContactDays: 0 });
    await test.pushNow(draftOf(backend, 'off', [1], { connectionId }));
    await get('settings.update', { recentContactDays: 14 });
    await test.pushNow(draftOf(backend, 'on', [1], { connectionId }));
    expect([...sentByReceipt(folder).values()].map(({ length }) => length).sort()).toEqual([0, 0, 1]);
  });

  it('are kept while it is not known whether they arrived, and go with the receipt', async () => {
    const { server, backend, connectionId } = await backendWithServer();
    const { test, store, folder, worker } = backend;
    server.trouble({ kind: 'lost' });
    const draftId = draftOf(backend, 'lost', [1, 2], { connectionId });
    await test.pushNow(draftId);
    expect([...sentByReceipt(folder).values()]).toEqual([[1, 2].map(numberOf)]);
    store.drafts.discard(draftId);
    expect(store.receipts.removeBefore(new Date(Date.now() + DAY_MS).toISOString(), 10)).toBe(1);
    await worker.run('collect', null);
    expect(storedPieces(folder)).toBe(0);
  });
});
