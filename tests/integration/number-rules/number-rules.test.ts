import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_NUMBERS, type NumberRules } from '@domain/number-rules/number-rules';
import type { AudienceFilter } from '@domain/recipients/audience';
import { contacts, createRecipientsBackend, manyRows, type RecipientsBackend } from '../audience/recipients-backend';
import { createUploadBackend } from '../audience/upload-backend';
import { close, newDraft, open, temporaryFolder, testId } from '../store/support';

const US = '+14155550100';
const TOLL_FREE = '+18005550100';
const GERMAN_MOBILE = '+4915112345678';
const SATELLITE = '+881612345678';
const NUMBERS = [US, TOLL_FREE, GERMAN_MOBILE, SATELLITE];
const INVALID = '112';

const row = (phone: string) => ({ phone, metadata: '', assistantOverrides: '' });

const RULES: NumberRules = {
  country: { level: 'hold-back', allowed: ['US', ''] },
  type: { level: 'hold-back', allowed: ['fixed-or-mobile', 'mobile', 'satellite'] },
};
/** Of these rules: the German number is of another country, the toll-free one of another type. */
const CALLABLE = [US, SATELLITE];
const HELD = [TOLL_FREE, GERMAN_MOBILE];

function connect({ store }: Pick<RecipientsBackend, 'store'>, id = testId(0xc1)): string {
  store.connections.insert({
    ...{ id, name: 'Mine', baseUrl: 'https://a.test', kind: 'server', scheduleKeys: 'camelCase' },
    createdAt: '2027-01-01T00:00:00.000Z',
  });
  return id;
}

/** A draft of a connection with one recipient of each kind. */
async function withDraft(phones: readonly string[] = NUMBERS) {
  const backend = await createRecipientsBackend();
  const connectionId = connect(backend);
  const draftId = backend.store.drafts.create({ ...newDraft(), connectionId, recipients: phones.map(row) }).id;
  const setRules = (rules: NumberRules) =>
    backend.get('numberRules.update', {
      connectionId,
      rules: { country: { ...rules.country }, type: { ...rules.type } },
    });
  const query = (filter: AudienceFilter) =>
    backend.get('recipients.query', {
      ...{ draftId, filter, offset: 0, limit: 10 },
      order: { by: { kind: 'position' }, descending: false },
    });
  const shown = async (filter: AudienceFilter) => (await query(filter)).rows.map(({ phone }) => phone);
  return { ...backend, connectionId, draftId, setRules, query, shown };
}

describe('rules on numbers', () => {
  it('are of a connection, allow everything at first, and are kept', async () => {
    const { get, call, connectionId, setRules } = await withDraft();
    expect(await get('numberRules.read', { connectionId })).toEqual({ rules: ALL_NUMBERS, isBroken: false });
    await setRules(RULES);
    expect(await get('numberRules.read', { connectionId })).toEqual({ rules: RULES, isBroken: false });
    const unknown = { connectionId: testId(0xc9) };
    const missing = { ok: false, error: { kind: 'not-found', what: 'connection' } };
    expect(await call('numberRules.read', unknown)).toEqual(missing);
    expect(await call('numberRules.update', { ...unknown, rules: ALL_NUMBERS })).toEqual(missing);
  });

  it('count what the numbers of a draft are, and what is not allowed', async () => {
    const { get, draftId, setRules } = await withDraft([...NUMBERS, US.replace('100', '101'), INVALID]);
    const { counted } = await get('numberRules.count', { draftId });
    expect(counted?.total).toBe(6);
    expect(counted?.types[0]).toEqual({ types: ['fixed-or-mobile'], rows: 2 });
    expect(counted?.types).toHaveLength(4);
    expect(counted?.outside).toEqual([]);
    await setRules({ ...RULES, country: { level: 'warn', allowed: ['US'] } });
    expect((await get('numberRules.count', { draftId })).counted?.outside).toEqual([
      {
        ...{ rule: 'country', level: 'warn', rows: 2 },
        parts: [
          { of: 'DE', rows: 1 },
          { of: '', rows: 1 },
        ],
      },
      { ...{ rule: 'type', level: 'hold-back', rows: 1 }, parts: [{ of: 'toll-free', rows: 1 }] },
    ]);
  });

  it('show the rows of a type, of a rule, and what holds each back', async () => {
    const { query, shown, setRules } = await withDraft([...NUMBERS, INVALID]);
    expect(await shown({ type: 'toll-free' })).toEqual([TOLL_FREE]);
    expect(await shown({ type: 'mobile' })).toEqual([GERMAN_MOBILE]);
    expect(await shown({ type: 'satellite', country: '' })).toEqual([SATELLITE]);
    expect(await shown({ outsideRule: 'country' })).toEqual([]);
    await setRules(RULES);
    expect(await shown({ outsideRule: 'country' })).toEqual([GERMAN_MOBILE]);
    expect(await shown({ outsideRule: 'type' })).toEqual([TOLL_FREE]);
    expect(await shown({ heldBack: true })).toEqual(HELD);
    const { rows } = await query({});
    expect(rows.map(({ heldByRule }) => heldByRule)).toEqual([undefined, 'type', 'country', undefined, undefined]);
    expect(rows.map(({ types }) => types)).toEqual([
      ['fixed-or-mobile'],
      ['toll-free'],
      ['mobile'],
      ['satellite'],
      undefined,
    ]);
    await setRules({ ...RULES, country: { level: 'warn', allowed: ['US'] } });
    expect(await shown({ outsideRule: 'country' })).toEqual([GERMAN_MOBILE, SATELLITE]);
    expect(await shown({ heldBack: true })).toEqual([TOLL_FREE]);
  });

  it('hold for drafts of their connection only', async () => {
    const { store, get, setRules } = await withDraft();
    await setRules(RULES);
    const other = connect({ store }, testId(0xc2));
    const recipients = NUMBERS.map(row);
    for (const connectionId of [other, null]) {
      const { id } = store.drafts.create({ ...newDraft(), connectionId, recipients });
      expect(await get('suppression.heldBack', { draftId: id })).toMatchObject({ heldBack: { total: 4, held: 0 } });
    }
  });

  it('hold back what a list would have held back as well, which counts for the list', async () => {
    const { store, get, draftId, setRules } = await withDraft();
    await setRules(RULES);
    const list = store.suppression.create({
      ...{ id: testId(0x51), name: 'Registry' },
      scope: { connectionId: null, campaignId: null },
    });
    store.suppression.add(list.id, [{ number: Number(TOLL_FREE.slice(1)), day: 0 }]);
    const { heldBack } = await get('suppression.heldBack', { draftId });
    expect(heldBack).toEqual({
      ...{ total: 4, held: 2, lists: [{ id: list.id, name: 'Registry', rows: 1 }] },
      rules: [{ rule: 'country', rows: 1 }],
    });
  });

  it('are named in the report of an import, with the counts by type', async () => {
    const backend = await createRecipientsBackend();
    const connectionId = connect(backend);
    const { store, get } = backend;
    const draftId = store.drafts.create({ ...newDraft(), connectionId }).id;
    store.numberRules.set(connectionId, RULES);
    backend.dialogs.contacts = join(temporaryFolder(), 'contacts.csv');
    writeFileSync(backend.dialogs.contacts, contacts([...NUMBERS, US].map((phone) => [phone, 'Ada'])));
    const opened = await get('recipients.openImport', { draftId, source: { kind: 'dialog' } });
    const importId = opened?.importId ?? '';
    const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const { report } = await get('recipients.runImport', {
      ...{ importId, format: description.format, mapping, mode: 'replace' },
    });
    expect(report.heldByRules).toEqual([
      { rule: 'country', rows: 1, lines: [4] },
      { rule: 'type', rows: 1, lines: [3] },
    ]);
    expect(report.types.map(({ types, rows }) => [types.join(), rows])).toEqual(
      expect.arrayContaining([
        ['fixed-or-mobile', 1],
        ['toll-free', 1],
        ['mobile', 1],
        ['satellite', 1],
      ]),
    );
  });

  it('are forgotten with their connection, and kept over a restart', () => {
    const folder = temporaryFolder();
    const first = open(folder);
    const connectionId = connect({ store: first });
    const other = connect({ store: first }, testId(0xc2));
    const before = first.suppression.revision();
    first.numberRules.set(connectionId, RULES);
    first.numberRules.set(other, RULES);
    expect(first.suppression.revision()).toBeGreaterThan(before);
    close(first);
    const store = open(folder);
    expect(store.numberRules.get(connectionId)).toEqual({ rules: RULES, isBroken: false });
    store.connections.remove(connectionId);
    expect(store.numberRules.get(connectionId)).toEqual({ rules: ALL_NUMBERS, isBroken: false });
    expect(store.numberRules.get(other)).toEqual({ rules: RULES, isBroken: false });
  });
});

describe('a number that a rule holds back', () => {
  it('[S31] is neither uploaded with a recipient list, nor exported with those who may be called', async () => {
    const { store, draftId, upload, bodies, test, get } = await createUploadBackend();
    const connectionId = store.drafts.get(draftId)?.connectionId ?? '';
    store.recipients.add(draftId, NUMBERS.map(row));
    store.numberRules.set(connectionId, RULES);
    const among = (text: string): readonly string[] => NUMBERS.filter((phone) => text.includes(phone));
    expect(await upload({ kind: 'new', name: 'March' })).toMatchObject({ ok: true, value: { kind: 'attached' } });
    expect(among(bodies.join())).toEqual(CALLABLE);
    for (const format of ['csv', 'json'] as const) {
      test.dialogs.target = join(temporaryFolder(), `rows.${format}`);
      await get('recipients.export', { draftId, format, onlyCallable: true });
      expect(among(readFileSync(test.dialogs.target, 'utf8'))).toEqual(CALLABLE);
    }
  });

  it('is a part of its own in a split, which stays in the draft', async () => {
    const { get, draftId, setRules } = await withDraft();
    await setRules(RULES);
    const plan = await get('recipients.planSplit', { draftId, by: { kind: 'size', rows: 10 } });
    expect(plan?.kind === 'parts' ? plan.parts : []).toMatchObject([
      { name: { kind: 'block' }, rows: 2 },
      { name: { kind: 'held' }, rows: 2 },
    ]);
  });

  it('is counted among many in the thread, and the count can be cancelled', async () => {
    const { store, get, importFile, draftId } = await createRecipientsBackend();
    const connectionId = connect({ store });
    const file = contacts([...manyRows(40_000), ...HELD.map((phone) => [phone, 'Ada'] as const)]);
    await importFile(file);
    store.numberRules.set(connectionId, RULES);
    const request = testId(0xa1);
    const first = get('numberRules.count', { draftId, request });
    await get('recipients.cancel', { request });
    expect([null, 40_002]).toContain((await first).counted?.total ?? null);
    expect((await get('numberRules.count', { draftId })).counted?.types).toEqual([
      { types: ['fixed-or-mobile'], rows: 40_000 },
      { types: ['toll-free'], rows: 1 },
      { types: ['mobile'], rows: 1 },
    ]);
  });
});
