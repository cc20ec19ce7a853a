import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import { ALL_NUMBERS } from '@domain/number-rules/number-rules';
import { NEVER } from '@domain/suppression/expiry';
import { EVERYWHERE } from '@domain/suppression/list';
import { dayOf } from '@kernel/day-number';
import { createRecipientsBackend, type RecipientsBackend } from '../audience/recipients-backend';
import { connectionWith, HOLD } from '../consent/support';
import { newDraft, temporaryFolder } from '../store/support';
import { numberOf, phoneOf, recipient, suppress } from './support';

const NEW = { kind: 'new', name: 'Registry', scope: EVERYWHERE } as const;

async function opened({ get, dialogs }: RecipientsBackend, content: string | Uint8Array, extension = 'csv') {
  dialogs.contacts = join(temporaryFolder(), `registry.${extension}`);
  writeFileSync(dialogs.contacts, content);
  const source = await get('suppression.openImport', { source: { kind: 'dialog' } });
  if (source === null) throw new Error('no file was chosen');
  const { importId } = source;
  return { importId, ...(await get('suppression.previewImport', { importId, format: null })) };
}

describe('the commands of suppression lists', () => {
  it('add what is typed, say what is no number, and take it back', async () => {
    const { get, store, draftId, test } = await createRecipientsBackend();
    store.recipients.add(draftId, [0, 1].map(recipient));
    const text = `${phoneOf(0)}\n+1 415 200 0001; 0171 23, ${phoneOf(0)}`;
    const added = await get('suppression.add', { into: NEW, text, country: null, lastDay: '2030-05-31' });
    expect(added).toMatchObject({
      ...{ added: [phoneOf(0), phoneOf(1)], known: 0, unread: ['0171 23'] },
      list: { name: 'Registry', rows: 2, sourceKind: 'manual' },
    });
    expect(test.events).toContainEqual({ name: 'changed', what: 'suppression' });
    const { heldBack } = await get('suppression.heldBack', { draftId });
    expect(heldBack).toMatchObject({ total: 2, held: 2, lists: [{ name: 'Registry', rows: 2 }] });
    const { id: listId } = added.list;
    expect(await get('suppression.removeNumbers', { listId, numbers: [phoneOf(1)] })).toEqual({ removed: 1 });
    expect((await get('suppression.heldBack', { draftId })).heldBack?.held).toBe(1);
    expect(await get('suppression.update', { listId, name: 'Own' })).toMatchObject({ name: 'Own', rows: 1 });
    await get('suppression.remove', { listId });
    expect(await get('suppression.list', {})).toEqual({ lists: [] });
    expect((await get('suppression.heldBack', { draftId })).heldBack?.held).toBe(0);
  });

  it('say whether rules hold recipients of a draft back, on numbers or on consent', async () => {
    const { get, call, store } = await createRecipientsBackend();
    const connectionId = connectionWith(store, NO_CONSENT_RULE);
    const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients: [recipient(1)] }));
    const forDraft = () => get('suppression.forDraft', { draftId });
    expect(await forDraft()).toEqual({ lists: [], hasHoldingRules: false });
    store.consent.setRule(connectionId, HOLD);
    expect(await forDraft()).toEqual({ lists: [], hasHoldingRules: true });
    store.consent.setRule(connectionId, { ...HOLD, mode: 'warn' });
    store.numberRules.set(connectionId, { ...ALL_NUMBERS, country: { level: 'hold-back', allowed: ['US'] } });
    expect(await forDraft()).toEqual({ lists: [], hasHoldingRules: true });
    store.drafts.discard(draftId);
    expect(await call('suppression.forDraft', { draftId })).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('change whom a list holds back and from when it ages, also one that was imported', async () => {
    const backend = await createRecipientsBackend();
    const { get, store, draftId } = backend;
    store.recipients.add(draftId, [0].map(recipient));
    const { importId, format, guess } = await opened(backend, `phone\n${phoneOf(0)}\n`);
    const { list } = await get('suppression.runImport', {
      ...{ importId, format, columns: guess, target: NEW, takenOn: '2027-01-05' },
    });
    const { id: listId } = list;
    const held = async () => (await get('suppression.heldBack', { draftId })).heldBack?.held;
    const campaignId = store.drafts.get(draftId)?.campaignId ?? '';
    const scoped = await get('suppression.update', { listId, scope: { connectionId: null, campaignId: 'another' } });
    expect(scoped).toMatchObject({ name: 'Registry', scope: { campaignId: 'another' }, takenAt: list.takenAt });
    expect(await held()).toBe(0);
    expect((await get('suppression.forDraft', { draftId })).lists).toEqual([]);
    await get('suppression.update', { listId, scope: { connectionId: null, campaignId } });
    expect(await held()).toBe(1);
    expect((await get('suppression.forDraft', { draftId })).lists).toMatchObject([{ id: listId }]);
    const dated = await get('suppression.update', { listId, takenOn: '2027-02-28' });
    expect(dated).toMatchObject({ scope: { campaignId }, takenAt: '2027-02-28T12:00:00.000Z' });
  });

  it('import a file with last days, and export what can be imported again', async () => {
    const backend = await createRecipientsBackend();
    const { get, store, dialogs } = backend;
    const file = `name,phone,expires\nAda,${phoneOf(0)},2030-05-31\nBen,(415) 200-0001,\nCy,${phoneOf(0)},\nDi,${phoneOf(2)},soon\nEl,12,\n`;
    const { importId, format, guess, columns } = await opened(backend, file);
    expect(columns).toEqual(['name', 'phone', 'expires']);
    expect(guess).toEqual({ number: 1, lastDay: 2, country: 'US' });
    const done = await get('suppression.runImport', {
      ...{ importId, format, columns: guess, target: NEW, takenOn: '2027-01-05' },
    });
    expect(done).toMatchObject({
      list: {
        name: 'Registry',
        source: 'registry.csv',
        sourceKind: 'file',
        rows: 3,
        takenAt: '2027-01-05T12:00:00.000Z',
      },
      report: { rows: 5, numbers: 3, added: 3, unread: 1, unreadDays: 1 },
    });
    const listId = done.list.id;
    expect([...store.suppression.entries(listId)]).toEqual([0, 1, 2].map((n) => ({ number: numberOf(n), day: NEVER })));
    const days = await get('suppression.add', {
      ...{ into: { kind: 'list' as const, listId }, text: phoneOf(3), country: null, lastDay: '2030-05-31' },
    });
    expect(days.list.rows).toBe(4);
    for (const exported of ['csv', 'xlsx'] as const) {
      dialogs.target = join(temporaryFolder(), `list.${exported}`);
      await get('suppression.export', { listId, format: exported });
      const again = await opened(backend, readFileSync(dialogs.target), exported);
      const copy = await get('suppression.runImport', {
        ...{ importId: again.importId, format: again.format, columns: again.guess, takenOn: null },
        target: { ...NEW, name: 'Copy' },
      });
      expect([...store.suppression.entries(copy.list.id)]).toEqual([...store.suppression.entries(listId)]);
    }
  });

  it('add the numbers of a file to a list, or put them in place of its own', async () => {
    const backend = await createRecipientsBackend();
    const { get, store } = backend;
    const listId = suppress(store, [0, 1]);
    store.suppression.add(listId, [{ number: numberOf(5), day: dayOf('2030-01-01') ?? 0 }]);
    const first = await opened(backend, `phone\n${phoneOf(1)}\n${phoneOf(7)}\n`);
    const input = { format: first.format, columns: first.guess, takenOn: null };
    const added = await get('suppression.runImport', {
      ...{ ...input, importId: first.importId, target: { kind: 'add', listId } },
    });
    expect(added).toMatchObject({ list: { id: listId, rows: 4 }, report: { added: 1, numbers: 4 } });
    const second = await opened(backend, `phone\n${phoneOf(9)}\n`);
    const replaced = await get('suppression.runImport', {
      ...{ ...input, importId: second.importId, target: { kind: 'replace', listId } },
    });
    expect(replaced.list).toMatchObject({ id: listId, rows: 1 });
    expect([...store.suppression.entries(listId)].map(({ number }) => number)).toEqual([numberOf(9)]);
  });

  it('hold back both readings of digits that can be read in two ways', async () => {
    const backend = await createRecipientsBackend();
    const { importId, format } = await opened(backend, 'phone\n4915112345678\n4930123456\n');
    const { report, list } = await backend.get('suppression.runImport', {
      ...{ importId, format, columns: { number: 0, lastDay: null, country: 'DE' }, target: NEW, takenOn: null },
    });
    expect(report.unread + report.numbers).toBeGreaterThanOrEqual(2);
    expect(list.rows).toBe(report.numbers);
    expect([...backend.store.suppression.entries(list.id)].map(({ number }) => number)).toContain(4915112345678);
  });
});
