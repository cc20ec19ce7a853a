import { describe, expect, it } from 'vitest';
import type { ConsentMark } from '@domain/consent/consent-mark';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import { createRecipientsBackend } from '../audience/recipients-backend';
import { newDraft, testId } from '../store/support';
import { connectionWith, HOLD, markOf, withValues } from './support';

const owned = (mark: ConsentMark) => ({ ...mark, yes: [...mark.yes], no: [...mark.no] });

describe('commands about consent', () => {
  it('store a mark and a rule, say that what is held back has changed, and count the reasons', async () => {
    const changed: unknown[] = [];
    const { store, get, call } = await createRecipientsBackend({
      onEvent: ({ name, ...payload }) => {
        if (name === 'changed') changed.push(payload);
      },
    });
    const connectionId = connectionWith(store, NO_CONSENT_RULE);
    const rows = ['yes', 'no', 'no', 'perhaps'].map((consent, n) => withValues(n, { consent }));
    const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients: rows }));
    await get('consent.mark', { draftId, mark: owned(markOf('consent')) });
    await get('consent.setRule', { connectionId, rule: HOLD });
    expect(changed).toEqual([{ what: 'suppression' }, { what: 'suppression' }]);
    expect(await get('consent.read', { draftId })).toEqual({
      mark: markOf('consent'),
      rule: HOLD,
      isUnreadable: false,
    });
    expect(await get('consent.rule', { connectionId })).toEqual({ rule: HOLD, isUnreadable: false });
    expect((await get('consent.counts', { draftId })).counts).toEqual({
      total: 4,
      without: [
        { reason: 'no', rows: 2 },
        { reason: 'unknown', rows: 1 },
      ],
    });
    for (const name of ['consent.read', 'consent.counts'] as const) {
      expect(await call(name, { draftId: testId(0xdead) })).toMatchObject({ error: { kind: 'not-found' } });
    }
    expect(await call('consent.rule', { connectionId: testId(0xdead) })).toMatchObject({ ok: false });
  });

  it('propose the mark of another draft only if it has the same columns', async () => {
    const { store, get } = await createRecipientsBackend();
    const first = store.drafts.create(newDraft({ recipients: [withValues(1, { consent: 'yes' })] }));
    const same = store.drafts.create(newDraft({ recipients: [withValues(2, { consent: 'no' })] }));
    const other = store.drafts.create(newDraft({ recipients: [withValues(3, { einwilligung: 'ja' })] }));
    store.consent.setMark(first.id, markOf('consent'));
    expect(await get('consent.earlier', { draftId: same.id })).toEqual(markOf('consent'));
    expect(await get('consent.earlier', { draftId: other.id })).toBeNull();
  });

  it('count what columns hold, each value once, and dates by how they can be read', async () => {
    const { store, get } = await createRecipientsBackend();
    const recipients = [
      withValues(0, { agreed: 'Yes', on: '2026-05-31', from: 'web' }),
      withValues(1, { agreed: ' YES', on: '03/04/2026', from: 'Web' }),
      withValues(2, { agreed: 'no', on: '13/04/2026' }),
      withValues(3, { on: 'soon', from: 'fair' }),
      { phone: '+14155550100', metadata: '{"agreed": ', assistantOverrides: '' },
    ];
    const { id: draftId } = store.drafts.create(newDraft({ recipients }));
    const columns = { answer: 'agreed', date: 'on', source: 'from', dateOrder: null };
    const values = await get('consent.values', { draftId, columns });
    expect(values).toMatchObject({
      total: 5,
      answers: {
        blank: 2,
        others: 0,
        values: [
          { word: 'yes', rows: 2 },
          { word: 'no', rows: 1 },
        ],
      },
      dates: { blank: 1, read: 2, ambiguous: 1, unread: 1, inFuture: 0, examples: ['03/04/2026', 'soon'] },
      sources: {
        blank: 2,
        values: [
          { word: 'web', rows: 2 },
          { word: 'fair', rows: 1 },
        ],
      },
    });
    expect(values?.dates).toMatchObject({ first: '2026-04-13', last: '2026-05-31' });
    const ordered = await get('consent.values', { draftId, columns: { ...columns, dateOrder: 'day-first' } });
    expect(ordered?.dates).toMatchObject({ read: 3, ambiguous: 0, first: '2026-04-03' });
  });
});
