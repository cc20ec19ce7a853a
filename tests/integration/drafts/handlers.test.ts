import { readFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { systemClock } from '@backend/system/clock';
import { failed } from '@domain/errors/errors';
import { createTestBackend } from '../../support/create-test-backend';
import type { TestBackend } from '../../support/test-backend';
import type { TestBackendOptions } from '../../support/test-ports';
import { forkHere } from '../sandbox-host/support';
import { clock, databaseOf, newDraft, newReceipt, recipient, testId, withFile } from '../store/support';

const CONNECTION = testId(0xc001);
const SAMPLE = 'cmp_march_renewals';

/** A backend with a connection, in Berlin's time zone. The queue is not started. */
async function createDraftsBackend(options: TestBackendOptions = {}) {
  const test = await createTestBackend(
    { clock: { ...systemClock, now: clock() }, system: { timeZone: 'Europe/Berlin' }, ...options },
    'modules',
  );
  const { store, folder, themes } = test;
  store.connections.insert({
    id: CONNECTION,
    name: 'P',
    baseUrl: 'https://x.test',
    kind: 'server',
    scheduleKeys: 'camelCase',
    createdAt: '2027-01-01T00:00:00.000Z',
  });
  const call: TestBackend['call'] = (name, input) => test.call(name, input);
  const get: TestBackend['get'] = (name, input) => test.get(name, input);
  return { test, store, folder, themes, events: test.events, call, get };
}

const typed = (campaignId: string, campaignText = '', connectionId: string | null = null) =>
  ({ kind: 'typed', connectionId, campaignId, campaignText }) as const;

describe('the time zones of drafts', () => {
  it('are those of the most drafts, without what is discarded or not known here', async () => {
    const { get, store } = await createDraftsBackend();
    expect(await get('drafts.timeZones', {})).toEqual([]);
    const zones = ['Asia/Tokyo', 'Asia/Kolkata', 'Europe/Paris', 'Asia/Kolkata', 'Mars/Olympus', 'UTC', 'Asia/Dubai'];
    for (const timeZone of zones) store.drafts.create(newDraft({ timeZone }));
    store.drafts.discard(store.drafts.create(newDraft({ timeZone: 'Africa/Lagos' })).id);
    expect(await get('drafts.timeZones', {})).toEqual(['Asia/Kolkata', 'Asia/Dubai', 'UTC', 'Europe/Paris']);
  });
});

describe('a new draft', () => {
  it('needs only a campaign ID', async () => {
    const { get, events } = await createDraftsBackend();
    const draft = await get('drafts.create', typed(' camp-1 '));
    expect(draft).toMatchObject({
      campaignId: 'camp-1',
      timeZone: 'Europe/Berlin',
      snapshot: null,
      edits: {},
      revision: 0,
    });
    expect(events).toEqual([
      { name: 'changed', what: 'draft', draftId: draft.id },
      { name: 'changed', what: 'drafts' },
    ]);
  });

  it('is rejected without an ID, with an unknown connection, and with text that is not a campaign', async () => {
    const { call, get } = await createDraftsBackend();
    expect(await call('drafts.create', typed(''))).toEqual(failed({ kind: 'campaign-text', reason: 'no-id' }));
    expect(await call('drafts.create', typed('camp-1', '', testId(7)))).toEqual(
      failed({ kind: 'not-found', what: 'connection' }),
    );
    expect(await call('drafts.create', typed('camp-1', '{"id": '))).toMatchObject({
      ok: false,
      error: { kind: 'campaign-text', reason: 'not-json' },
    });
    expect(await get('drafts.list', {})).toEqual([]);
  });

  it('uses a pasted campaign as its snapshot', async () => {
    const { get } = await createDraftsBackend();
    const draft = await get(
      'drafts.create',
      typed('', '{"id":"camp-9","name":"Spring","status":"paused"}', CONNECTION),
    );
    expect(draft).toMatchObject({
      campaignId: 'camp-9',
      connectionId: CONNECTION,
      snapshot: { source: 'pasted', campaign: { name: 'Spring', status: 'paused' } },
    });
  });

  it('imports the fields and recipients of a pasted cURL command, and none of its secrets', async () => {
    const { get, folder } = await createDraftsBackend();
    const curl = `curl -X PATCH 'https://api.example.test/campaign/camp-3' -H 'Authorization: Bearer s3cret-key-of-mine' -H 'X-User-ID: user-s3cret' \\
      -d '{"name":"Autumn","recipients":[{"phone_number":"+14155550100","metadata":{"name":"Ann"}}]}'`;
    const draft = await get('drafts.create', typed('', curl));
    expect(draft).toMatchObject({
      campaignId: 'camp-3',
      edits: { name: { kind: 'value', value: 'Autumn' }, recipients: { kind: 'recipients' } },
      recipients: { count: 1, keys: { name: 1 } },
    });
    expect(await get('recipients.list', { draftId: draft.id, offset: 0, limit: 5 })).toMatchObject({
      total: 1,
      rows: [{ phone: '+14155550100' }],
    });
    withFile(folder, (db) => {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      expect(JSON.stringify(db.prepare('SELECT * FROM drafts, edits').all())).not.toContain('s3cret');
    });
    const file = readFileSync(databaseOf(folder), 'latin1');
    expect(file).toContain('"Ann"');
    expect(file).not.toContain('s3cret');
  });

  it('copies a campaign of the sandbox, or explains why it can’t', async () => {
    const { call, get } = await createDraftsBackend({ forkSandbox: forkHere().fork });
    const { id: connectionId } = await get('sandbox.open', {});
    const sample = { kind: 'sample', connectionId } as const;
    const draft = await get('drafts.create', { ...sample, campaignId: SAMPLE });
    expect(draft).toMatchObject({
      campaignId: SAMPLE,
      connectionId,
      snapshot: { source: 'sandbox', campaign: { id: SAMPLE } },
    });
    expect(await call('drafts.create', { ...sample, campaignId: 'cmp_none' })).toMatchObject({
      ok: false,
      error: { kind: 'sandbox-failed' },
    });
  });

  it('starts in the chosen time zone, or in the computer’s if the stored one is unknown', async () => {
    const { get, folder } = await createDraftsBackend();
    await get('settings.update', { timeZone: 'Asia/Kolkata' });
    expect((await get('drafts.create', typed('camp-1'))).timeZone).toBe('Asia/Kolkata');
    withFile(folder, (db) => {
      db.exec(`UPDATE settings SET value = '"Mars/Olympus"' WHERE key = 'timeZone'`);
    });
    expect((await get('drafts.create', typed('camp-1'))).timeZone).toBe('Europe/Berlin');
  });
});

describe('the commands on a draft', () => {
  it('respond after the commit and report what changed', async () => {
    const { get, events, store } = await createDraftsBackend();
    const { id } = await get('drafts.create', typed('camp-1'));
    events.length = 0;
    const saved = await get('drafts.edit', { draftId: id, field: 'name', edit: { kind: 'value', value: 'Autumn' } });
    expect(saved.revision).toBe(1);
    expect(events).toEqual([{ name: 'changed', what: 'draft', draftId: id }]);
    expect(store.drafts.get(id)?.edits.name).toEqual({ kind: 'value', value: 'Autumn' });
    expect(await get('drafts.get', { draftId: id })).toMatchObject({ revision: 1 });
  });

  it('report that a draft is being pushed', async () => {
    const { test, get } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    const target = { draftId, connectionId: CONNECTION, campaignId: 'camp-1' };
    const release = test.running.modules.campaignLocks.acquire(target);
    expect(await get('drafts.get', { draftId })).toMatchObject({ pushing: true });
    expect(await get('drafts.list', {})).toMatchObject([{ pushing: true }]);
    release?.();
    expect(await get('drafts.get', { draftId })).toMatchObject({ pushing: false });
    expect(await get('drafts.list', {})).toMatchObject([{ pushing: false }]);
  });

  it('discard, list, restore and assign', async () => {
    const { call, get, events } = await createDraftsBackend();
    const { id } = await get('drafts.create', typed('camp-1'));
    await get('drafts.open', { draftId: id });
    await get('drafts.discard', { draftId: id });
    expect(await get('drafts.list', {})).toEqual([]);
    expect(await get('drafts.discarded', {})).toMatchObject([{ id }]);
    expect(await call('drafts.edit', { draftId: id, field: 'name', edit: null })).toEqual(
      failed({ kind: 'not-found', what: 'draft' }),
    );
    expect(await call('drafts.discard', { draftId: id })).toEqual(failed({ kind: 'not-found', what: 'draft' }));
    expect(await get('drafts.restore', { draftId: id })).toMatchObject({ id });
    events.length = 0;
    expect(await get('drafts.assign', { draftId: id, connectionId: CONNECTION })).toMatchObject({
      connectionId: CONNECTION,
    });
    expect(events).toContainEqual({ name: 'changed', what: 'connections' });
    expect(await call('drafts.assign', { draftId: id, connectionId: testId(8) })).toEqual(
      failed({ kind: 'not-found', what: 'connection' }),
    );
  });

  it('report an unknown draft and send the window nothing', async () => {
    const { call, events } = await createDraftsBackend();
    const draftId = testId(5);
    const missing = failed({ kind: 'not-found', what: 'draft' });
    expect(await call('drafts.get', { draftId })).toEqual(missing);
    expect(await call('drafts.setTimeZone', { draftId, timeZone: 'UTC' })).toEqual(missing);
    expect(await call('drafts.restore', { draftId })).toEqual(missing);
    expect(await call('recipients.list', { draftId, offset: 0, limit: 1 })).toEqual(missing);
    expect(await call('recipients.add', { draftId, rows: [recipient('+1')] })).toEqual(missing);
    expect(events).toEqual([]);
  });

  it('show times in another zone', async () => {
    const { get } = await createDraftsBackend();
    const { id } = await get('drafts.create', typed('camp-1'));
    await get('drafts.edit', {
      draftId: id,
      field: 'schedule_start_time',
      edit: { kind: 'time', local: '2027-03-02T06:00', zone: 'Europe/Berlin' },
    });
    const draft = await get('drafts.setTimeZone', { draftId: id, timeZone: 'UTC' });
    expect(draft.edits.schedule_start_time).toMatchObject({
      local: '2027-03-02T05:00',
      zone: 'UTC',
    });
  });

  it('return a disk error as a value and send the window nothing', async () => {
    const { call, get, events, folder } = await createDraftsBackend();
    const { id } = await get('drafts.create', typed('camp-1'));
    events.length = 0;
    const result = await whileLocked(folder, () =>
      call('drafts.edit', { draftId: id, field: 'name', edit: { kind: 'clear' } }),
    );
    expect(result).toEqual(failed({ kind: 'storage', reason: 'busy' }));
    expect(events).toEqual([]);
  });
});

describe('the commands on recipients', () => {
  it('add, change, remove and restore', async () => {
    const { call, get, events } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    const added = await get('recipients.add', {
      draftId,
      rows: ['+14155550100', '+14155550101', 'x'].map((phone) => recipient(phone)),
    });
    expect(added).toMatchObject({ revision: 1, recipients: { count: 3, badNumbers: { count: 1 } } });
    const [first, second, third] = added.rows.map((row) => row.id);
    const fixed = await get('recipients.update', { draftId, rowId: third ?? 0, row: { phone: '+14155550100' } });
    expect(fixed).toMatchObject({
      row: { position: 3, phone: '+14155550100' },
      recipients: { badNumbers: { count: 0 }, duplicates: { count: 1 } },
    });
    const { removed } = await get('recipients.remove', { draftId, rowIds: [second ?? 0] });
    expect(removed).toMatchObject([{ position: 2, phone: '+14155550101' }]);
    events.length = 0;
    expect(await get('drafts.undo', { draftId })).toMatchObject({ kind: 'done', fields: ['recipients'] });
    expect(events).toEqual([{ name: 'changed', what: 'draft', draftId }]);
    const { rows } = await get('recipients.list', { draftId, offset: 0, limit: 200 });
    expect(rows.map((row) => row.phone)).toEqual(['+14155550100', '+14155550101', '+14155550100']);
    expect(rows[0]?.id).toBe(first);
    expect(await call('recipients.update', { draftId, rowId: 9999, row: { phone: '' } })).toEqual(
      failed({ kind: 'not-found', what: 'recipient' }),
    );
  });

  it('paste changes rows and adds others as one step, and undo takes back all of it', async () => {
    const { get } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    const phones = async () =>
      (await get('recipients.list', { draftId, offset: 0, limit: 200 })).rows.map(({ phone, metadata }) => [
        phone,
        metadata,
      ]);
    const first = await get('recipients.paste', {
      draftId,
      changed: [],
      added: ['+14155550100', '+14155550101'].map((phone) => recipient(phone)),
    });
    expect(first).toMatchObject({ recipients: { count: 2 } });
    // The first rows are to be sent, as with added ones.
    expect((await get('drafts.get', { draftId })).edits.recipients).toEqual({ kind: 'recipients' });
    const before = await phones();
    const { rows } = await get('recipients.list', { draftId, offset: 0, limit: 200 });
    const pasted = await get('recipients.paste', {
      draftId,
      changed: [
        { rowId: rows[1]?.id ?? 0, row: { metadata: '{"name":"Ben"}' } },
        { rowId: 9_999, row: { phone: 'gone' } },
      ],
      added: [recipient('+14155550102')],
    });
    expect(pasted).toMatchObject({ recipients: { count: 3 } });
    const after = await phones();
    expect(after.map(([phone]) => phone)).toEqual(['+14155550100', '+14155550101', '+14155550102']);
    expect(after[1]?.[1]).toBe('{"name":"Ben"}');
    await get('drafts.undo', { draftId });
    expect(await phones()).toEqual(before);
    await get('drafts.redo', { draftId });
    expect(await phones()).toEqual(after);
    // Nothing to change is no step.
    const nothing = await get('recipients.paste', { draftId, changed: [], added: [] });
    expect(nothing.recipients.count).toBe(3);
    await get('drafts.undo', { draftId });
    expect(await phones()).toEqual(before);
  });
});

describe('the event of a change', () => {
  const writer = testId(42);

  it('names the writer of a command whose response contains everything, and no writer otherwise', async () => {
    const { get, events } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    events.length = 0;
    const own = { draftId, writer };
    await get('drafts.edit', { ...own, field: 'name', edit: { kind: 'value', value: 'New' } });
    await get('drafts.undo', own);
    await get('drafts.redo', own);
    await get('drafts.revert', { ...own, fields: ['name'] });
    await get('drafts.setTimeZone', { ...own, timeZone: 'Asia/Tokyo' });
    await get('drafts.acknowledge', { ...own, key: 'a', acknowledged: true });
    const { rows } = await get('recipients.add', { draftId, rows: [recipient('+14155550100')] });
    await get('recipients.update', { ...own, rowId: rows[0]?.id ?? 0, row: { phone: '+14155550101' } });
    await get('recipients.remove', { ...own, rowIds: [rows[0]?.id ?? 0] });
    await get('drafts.edit', { draftId, field: 'name', edit: null });
    const writers = events.map((event) =>
      'writer' in (event as object) ? (event as { writer?: string }).writer : null,
    );
    expect(writers).toEqual([...Array<string>(6).fill(writer), undefined, writer, writer, undefined]);
  });

  it('is not needed by the writer: the response has the revision, the row facts and what can be undone', async () => {
    const { get } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    const unchanged = await get('drafts.edit', { draftId, field: 'name', edit: null });
    expect(unchanged).toMatchObject({ revision: 1, canUndo: false, canRedo: false });
    const { revision, recipients, canUndo, canRedo } = await get('drafts.edit', {
      draftId,
      field: 'name',
      edit: { kind: 'value', value: 'New' },
    });
    expect(canUndo).toBe(true);
    expect(await get('drafts.get', { draftId })).toMatchObject({ revision, recipients, canUndo, canRedo });
  });
});

describe('a warning', () => {
  it('is acknowledged for one draft, without changing what is sent', async () => {
    const { call, get, events } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    const other = await get('drafts.create', typed('camp-2'));
    events.length = 0;
    expect(await get('drafts.acknowledge', { draftId, key: 'a', acknowledged: true })).toMatchObject({
      acknowledged: ['a'],
      revision: 0,
      canUndo: false,
    });
    expect(events).toContainEqual({ name: 'changed', what: 'draft', draftId });
    await get('drafts.acknowledge', { draftId, key: 'a', acknowledged: true });
    await get('drafts.acknowledge', { draftId, key: 'b', acknowledged: true });
    expect((await get('drafts.acknowledge', { draftId, key: 'a', acknowledged: false })).acknowledged).toEqual(['b']);
    expect((await get('drafts.get', { draftId: other.id })).acknowledged).toEqual([]);
    expect(await call('drafts.acknowledge', { draftId: testId(77), key: 'a', acknowledged: true })).toEqual(
      failed({ kind: 'not-found', what: 'draft' }),
    );
  });
});

describe('the commands on a draft’s history', () => {
  const name = (value: string) => ({ field: 'name' as const, edit: { kind: 'value' as const, value } });

  it('undo, redo and revert, and notify the window when something changed', async () => {
    const { call, get, events } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    await get('drafts.edit', { draftId, ...name('One') });
    await get('drafts.edit', { draftId, field: 'campaign_context', edit: { kind: 'clear' } });
    expect(await get('drafts.get', { draftId })).toMatchObject({ canUndo: true, canRedo: false });
    events.length = 0;
    expect(await get('drafts.undo', { draftId })).toMatchObject({
      kind: 'done',
      fields: ['campaign_context'],
      draft: { canRedo: true, revision: 3 },
    });
    expect(events).toEqual([{ name: 'changed', what: 'draft', draftId }]);
    await get('drafts.redo', { draftId });
    events.length = 0;
    expect(await get('drafts.redo', { draftId })).toEqual({ kind: 'nothing' });
    expect(events).toEqual([]);
    expect((await get('drafts.revert', { draftId, fields: ['name', 'campaign_context'] })).edits).toEqual({});
    const { entries } = await get('drafts.versions', { draftId, before: null, limit: 10 });
    expect(entries.map((entry) => entry.kind === 'step' && entry.cause)).toEqual(['reverted', 'edited', 'edited']);
    expect(await call('drafts.undo', { draftId: testId(77) })).toEqual(failed({ kind: 'not-found', what: 'draft' }));
  });

  it('restore only the version that the user saw', async () => {
    const { call, get } = await createDraftsBackend();
    const { id: draftId } = await get('drafts.create', typed('camp-1'));
    await get('drafts.edit', { draftId, ...name('One') });
    expect(await get('drafts.difference', { draftId, stepId: 0 })).toEqual({
      edits: [{ field: 'name', before: { kind: 'value', value: 'One' }, after: null }],
      zone: null,
      rows: 0,
      unknown: [],
    });
    expect(await call('drafts.restoreVersion', { draftId, stepId: 0, revision: 0 })).toEqual(
      failed({ kind: 'draft-changed' }),
    );
    expect(await call('drafts.restoreVersion', { draftId, stepId: 999, revision: 1 })).toEqual(
      failed({ kind: 'not-found', what: 'step' }),
    );
    expect((await get('drafts.restoreVersion', { draftId, stepId: 0, revision: 1 })).edits).toEqual({});
  });
});

describe('the commands on receipts and settings', () => {
  it('list and open receipts', async () => {
    const { call, get, store } = await createDraftsBackend();
    const { id } = await get('drafts.create', typed('camp-1'));
    store.receipts.begin(newReceipt(testId(1), id));
    expect(await get('history.list', { filter: { draftId: id }, limit: 10 })).toMatchObject({
      receipts: [{ id: testId(1) }],
      total: 1,
    });
    expect(await get('history.get', { receiptId: testId(1) })).toMatchObject({ campaignName: 'Spring' });
    expect(await call('history.get', { receiptId: testId(2) })).toEqual(failed({ kind: 'not-found', what: 'receipt' }));
  });

  it('change only the given settings, and reject an unknown time zone', async () => {
    const { test, call, get, themes } = await createDraftsBackend();
    expect(await get('settings.update', { theme: 'dark' })).toMatchObject({ theme: 'dark', timeZone: null });
    expect(await get('settings.update', { timeZone: 'UTC' })).toMatchObject({ theme: 'dark', timeZone: 'UTC' });
    expect(await call('settings.update', { timeZone: 'Mars/Olympus' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', path: 'timeZone' },
    });
    expect(themes).toEqual(['dark', 'dark']);
    expect(test.languages).toEqual([null, null]);
    expect(await get('settings.update', { language: 'en' })).toMatchObject({ theme: 'dark', language: 'en' });
    expect(test.languages).toEqual([null, null, 'en']);
    expect(await call('settings.update', { language: 'xx' as 'en' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    });
  });
});

/** Runs work while another connection's transaction holds the database, as a backup tool's may. */
async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const other = new DatabaseSync(databaseOf(folder));
  try {
    other.exec('BEGIN IMMEDIATE');
    return await work();
  } finally {
    other.close();
  }
}
