import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heldBackOf } from '@backend/recipients/worker/held-back';
import { Suppression } from '@backend/recipients/worker/suppression';
import { uncancelled } from '@backend/recipients/worker/turns';
import { openSnapshot } from '@backend/store/open/worker-connection';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import type { AudienceFilter } from '@domain/recipients/audience';
import { fastClock } from '../../support/clocks';
import { createRecipientsBackend } from '../audience/recipients-backend';
import { createUploadBackend } from '../audience/upload-backend';
import { startServer } from '../outbox/server';
import { databaseOf, newDraft, open, temporaryFolder, testId, withFile } from '../store/support';
import { phoneOf, suppress } from '../suppression/support';
import { connectionWith, HOLD, markOf, withValues } from './support';

const IN_ORDER = { by: { kind: 'position' }, descending: false } as const;
const ANSWERS = ['yes', 'no', 'perhaps', '', 'YES '];
const ROWS = ANSWERS.map((answer, n) => withValues(n, answer === '' ? {} : { Consent: answer }));

describe('the mark of a draft and the rule of a connection', () => {
  it('are stored, change the revision of what is held back, and leave that of the draft', () => {
    const store = open(temporaryFolder());
    const connectionId = connectionWith(store, HOLD);
    const draft = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    const before = store.suppression.revision();
    expect(store.consent.of(draft.id)).toEqual({ mark: null, rule: HOLD, isUnreadable: false });
    expect(store.consent.setMark(draft.id, markOf('Consent'))).toBe(true);
    expect(store.suppression.revision()).toBe(before + 1);
    store.consent.setRule(connectionId, { mode: 'warn', maxAgeDays: 30, needsSource: true });
    expect(store.suppression.revision()).toBe(before + 2);
    expect(store.consent.of(draft.id)).toEqual({
      mark: markOf('Consent'),
      rule: { mode: 'warn', maxAgeDays: 30, needsSource: true },
      isUnreadable: false,
    });
    expect(store.drafts.get(draft.id)?.revision).toBe(draft.revision);
    expect(store.consent.setMark(testId(0xdead), null)).toBe(false);
    expect(store.consent.setRule(testId(0xdead), HOLD)).toBe(false);
    expect(store.consent.rule(testId(0xdead))).toBeNull();
  });

  it('go with copies of the draft, and there is no rule without a connection', () => {
    const store = open(temporaryFolder());
    const connectionId = connectionWith(store, HOLD);
    const draft = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    store.consent.setMark(draft.id, markOf('Consent'));
    const copy = store.drafts.duplicate(draft.id, { campaignId: 'c-2', connectionId: null });
    expect(store.consent.of(copy?.id ?? '')).toEqual({
      ...{ mark: markOf('Consent'), rule: NO_CONSENT_RULE, isUnreadable: false },
    });
    store.connections.remove(connectionId);
    expect(store.consent.of(draft.id)?.rule).toEqual(NO_CONSENT_RULE);
  });

  it('hold everybody back if they cannot be read', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const connectionId = connectionWith(store, { ...HOLD, mode: 'warn' });
    const { id } = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    store.consent.setMark(id, markOf('Consent'));
    withFile(folder, (db) =>
      db.exec(`UPDATE drafts SET consent = '{torn'; UPDATE connections SET consent_rule = '[]'`),
    );
    expect(store.consent.of(id)).toEqual({ mark: null, rule: HOLD, isUnreadable: true });
    expect(store.suppression.heldBack(id)).toEqual({ total: 5, held: 5, lists: [], withoutConsent: 5 });
  });

  it('proposes the mark of an earlier draft that fits', () => {
    const store = open(temporaryFolder());
    const first = store.drafts.create(newDraft({ recipients: ROWS }));
    const second = store.drafts.create(newDraft({ recipients: ROWS }));
    store.consent.setMark(first.id, markOf('Consent'));
    expect(store.consent.lastMark(second.id, ({ answer }) => answer === 'Consent')).toEqual(markOf('Consent'));
    expect(store.consent.lastMark(second.id, ({ answer }) => answer === 'Opt-in')).toBeNull();
    expect(store.consent.lastMark(first.id, () => true)).toBeNull();
  });
});

describe('recipients without consent', () => {
  it('are held back by the rule alone, and a recipient of a list counts for the list', async () => {
    const { store, folder } = await createRecipientsBackend();
    const connectionId = connectionWith(store, HOLD);
    const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    store.consent.setMark(draftId, markOf('Consent'));
    suppress(store, [1, 4], { name: 'Registry' });
    const counted = { total: 5, held: 4, lists: [{ name: 'Registry', rows: 2 }], withoutConsent: 2 };
    expect(store.suppression.heldBack(draftId)).toMatchObject(counted);
    const db = openSnapshot({ file: databaseOf(folder), key: null });
    const query = { draftId, now: Date.now() };
    const held = await heldBackOf({ db, query, turn: uncancelled() }, new Suppression());
    expect(held?.heldBack).toMatchObject(counted);
    db.close();
    for (const mode of ['off', 'warn'] as const) {
      store.consent.setRule(connectionId, { ...HOLD, mode });
      expect(store.suppression.heldBack(draftId)).toMatchObject({ total: 5, held: 2 });
    }
  });

  it('are among those who are held back in the table, as the counts have them', async () => {
    const { store, get } = await createRecipientsBackend();
    const connectionId = connectionWith(store, HOLD);
    const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    store.consent.setMark(draftId, markOf('Consent'));
    suppress(store, [1, 4], { name: 'Registry' });
    const phones = async (filter: AudienceFilter) =>
      (await get('recipients.query', { draftId, filter, order: IN_ORDER, offset: 0, limit: 10 })).rows.map(
        ({ phone }) => phone,
      );
    expect(await phones({ heldBack: true })).toEqual([1, 2, 3, 4].map(phoneOf));
    expect(await phones({ heldBack: true, text: phoneOf(3) })).toEqual([phoneOf(3)]);
    expect(await phones({ heldBack: 'list' })).toEqual([1, 4].map(phoneOf));
    store.consent.setMark(draftId, markOf('Consent', { yes: ['yes', 'perhaps'] }));
    expect(await phones({ heldBack: true })).toEqual([1, 3, 4].map(phoneOf));
    store.consent.setRule(connectionId, { ...HOLD, mode: 'warn' });
    expect(await phones({ heldBack: true })).toEqual([1, 4].map(phoneOf));
  });

  it('are all recipients if no column is marked', async () => {
    const { store } = await createRecipientsBackend();
    const { id } = store.drafts.create(newDraft({ connectionId: connectionWith(store, HOLD), recipients: ROWS }));
    expect(store.suppression.heldBack(id)).toEqual({ total: 5, held: 5, lists: [], withoutConsent: 5 });
  });

  it('are counted, shown and filtered by their reasons', async () => {
    const { store, get, folder } = await createRecipientsBackend();
    const connectionId = connectionWith(store, HOLD);
    const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    store.consent.setMark(draftId, markOf('Consent'));
    const page = (filter: AudienceFilter) =>
      get('recipients.query', { draftId, filter, order: IN_ORDER, offset: 0, limit: 10 });
    const phones = async (filter: AudienceFilter) => (await page(filter)).rows.map(({ phone }) => phone);
    expect((await page({})).rows.map(({ consent }) => consent?.reason)).toEqual([
      ...[undefined, 'no', 'unknown', 'blank', undefined],
    ]);
    expect(await phones({ consent: 'any' })).toEqual([1, 2, 3].map(phoneOf));
    expect(await phones({ consent: 'unknown' })).toEqual([2].map(phoneOf));
    expect(await phones({ consent: 'any', text: phoneOf(3) })).toEqual([3].map(phoneOf));
    // Another meaning is another result, though neither rows nor filter changed.
    store.consent.setMark(draftId, markOf('Consent', { yes: ['yes', 'perhaps'] }));
    expect(await phones({ consent: 'unknown' })).toEqual([]);
    store.consent.setRule(connectionId, { ...HOLD, mode: 'off' });
    expect((await page({})).rows.every(({ consent }) => consent === undefined)).toBe(true);
    expect(folder).not.toBe('');
  });

  it('follow an edit of the column', async () => {
    const { store, get } = await createRecipientsBackend();
    const connectionId = connectionWith(store, HOLD);
    const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    store.consent.setMark(draftId, markOf('Consent'));
    const query = { draftId, filter: { consent: 'no' as const }, order: IN_ORDER, offset: 0, limit: 10 };
    const [row] = (await get('recipients.query', query)).rows;
    await get('recipients.update', { draftId, rowId: row?.id ?? 0, row: { metadata: '{"Consent":"yes"}' } });
    expect((await get('recipients.query', query)).matching).toBe(0);
    expect(store.suppression.heldBack(draftId)).toMatchObject({ held: 2 });
  });

  it('are neither uploaded with a recipient list, nor exported with those who may be called', async () => {
    const { store, draftId, upload, bodies, test, get } = await createUploadBackend();
    const [connection] = store.connections.list();
    store.consent.setRule(connection?.id ?? '', HOLD);
    store.recipients.add(draftId, ROWS);
    store.consent.setMark(draftId, markOf('Consent'));
    expect(await upload({ kind: 'new', name: 'March' })).toMatchObject({ value: { kind: 'attached', rows: 2 } });
    const isIn = (text: string) => [0, 1, 2, 3, 4].filter((n) => text.includes(phoneOf(n).slice(1)));
    expect(isIn(bodies.join(''))).toEqual([0, 4]);
    test.dialogs.target = join(temporaryFolder(), 'rows.csv');
    const exported = await get('recipients.export', { draftId, format: 'csv', onlyCallable: true });
    // The two that the draft had before have no value in the column.
    expect(exported).toMatchObject({ rows: 2, heldBack: 5 });
    expect(isIn(readFileSync(test.dialogs.target, 'utf8'))).toEqual([0, 4]);
  });

  it('[S32] have nothing sent if there are no others, and leave the update as soon as some agreed', async () => {
    const server = await startServer();
    const { test, store } = await createRecipientsBackend({ clock: fastClock(50) });
    const connectionId = await test.connect(server.baseUrl);
    store.consent.setRule(connectionId, HOLD);
    const edits = { recipients: { kind: 'recipients' as const } };
    const draftId = test.draft({ connectionId, edits, recipients: ROWS }).id;
    expect(await test.pushNow(draftId)).toEqual({ ok: false, error: { kind: 'all-held-back' } });
    expect(server.arrived).toEqual([]);
    store.consent.setMark(draftId, markOf('Consent'));
    expect(await test.pushNow(draftId)).toMatchObject({
      ...{ ok: true, value: { heldBack: { total: 5, held: 3, lists: [], withoutConsent: 3 } } },
    });
    // Those who are sent keep all of their columns.
    expect(server.arrived.map(({ body }) => body['recipients'])).toMatchObject([
      [
        { phone_number: phoneOf(0), metadata: { Consent: 'yes' } },
        { phone_number: phoneOf(4), metadata: { Consent: 'YES ' } },
      ],
    ]);
  });

  it('are a part of their own when a draft is split', async () => {
    const { store, get } = await createRecipientsBackend();
    const connectionId = connectionWith(store, HOLD);
    const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients: ROWS }));
    store.consent.setMark(draftId, markOf('Consent'));
    const plan = await get('recipients.planSplit', { draftId, by: { kind: 'first', count: 1 } });
    expect(plan).toMatchObject({ total: 5 });
    if (plan?.kind !== 'parts') throw new Error('too many parts');
    expect(plan.parts.at(-1)).toEqual({ name: { kind: 'held' }, rows: 3 });
  });
});
