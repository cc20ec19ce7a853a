import { describe, expect, it } from 'vitest';
import type { NewReceipt, ReceiptEnd, Store } from '@backend/store';
import { type Outcome, receiptSchema } from '@domain/sync/outcome';
import { newDraft, newReceipt, open, recipient, reopen, snapshot, temporaryFolder, testId, withFile } from './support';

const edit = (value: string) => ({ kind: 'value', value }) as const;
const verified: Outcome = { kind: 'verified' };
const answered = { ...snapshot({ name: 'Autumn' }), takenAt: '2027-03-01T10:00:01.000Z', source: 'answer' } as const;

const end = (id: string, draftId: string, parts: Partial<ReceiptEnd> = {}): ReceiptEnd => ({
  id,
  draftId,
  durationMs: 120,
  outcome: verified,
  checks: [{ field: 'name', kind: 'echoed' }],
  answer: { status: 200, headers: { 'content-type': 'application/json' }, body: '{}', bytes: 2 },
  snapshot: answered,
  drop: [{ field: 'name', edit: edit('Autumn') }],
  ...parts,
});

function pushed(store: Store, parts: Partial<NewReceipt> = {}) {
  const draft = store.drafts.create(
    newDraft({ snapshot: snapshot(), edits: { name: edit('Autumn'), campaign_context: edit('Mine') } }),
  );
  store.receipts.begin(newReceipt(testId(1), draft.id, parts));
  return draft.id;
}

describe('a receipt', () => {
  it('is in progress before anything is sent, and on disk', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const draftId = pushed(store);
    const receipt = reopen(store, folder).receipts.get(testId(1));
    expect(receiptSchema.parse(receipt)).toMatchObject({
      draftId,
      outcome: null,
      durationMs: null,
      answer: null,
      before: { name: 'Spring' },
    });
  });

  it('ends with the new snapshot, without the completed edits, and in the list', () => {
    const store = open(temporaryFolder());
    const draftId = pushed(store);
    store.receipts.finish(end(testId(1), draftId));
    const draft = store.drafts.get(draftId);
    expect(draft).toMatchObject({ revision: 1, snapshot: answered, edits: { campaign_context: edit('Mine') } });
    expect(Object.keys(draft?.edits ?? {})).toEqual(['campaign_context']);
    expect(draft?.lastReceipt).toEqual(store.receipts.list({}, 1)[0]);
    expect(store.drafts.list()).toMatchObject([
      { title: 'Autumn', changeCount: 1, lastPush: { at: '2027-03-01T10:00:00.120Z', outcome: verified } },
    ]);
    expect(receiptSchema.parse(store.receipts.get(testId(1)))).toMatchObject({
      outcome: verified,
      durationMs: 120,
      answer: { status: 200 },
    });
  });

  it('keeps an edit that was changed during the push', () => {
    const store = open(temporaryFolder());
    const draftId = pushed(store);
    store.drafts.edit(draftId, 'name', edit('Winter'));
    store.receipts.finish(end(testId(1), draftId));
    expect(store.drafts.get(draftId)).toMatchObject({ snapshot: answered, edits: { name: edit('Winter') } });
  });

  it('keeps the rows as a change only if they were edited during the push', () => {
    const store = open(temporaryFolder());
    const drop = [{ field: 'recipients', edit: { kind: 'recipients' } }] as const;
    const { id } = store.drafts.create(
      newDraft({ edits: { recipients: { kind: 'recipients' } }, recipients: [recipient('+14155550100')] }),
    );
    store.receipts.begin(newReceipt(testId(1), id, { revision: 0 }));
    store.recipients.add(id, [recipient('+14155550101')]);
    store.receipts.finish(end(testId(1), id, { drop }));
    expect(store.drafts.get(id)?.edits.recipients).toEqual({ kind: 'recipients' });
    store.receipts.begin(newReceipt(testId(2), id, { revision: store.drafts.get(id)?.revision ?? 0 }));
    store.drafts.edit(id, 'name', edit('Meanwhile'));
    store.receipts.finish(end(testId(2), id, { drop }));
    expect(store.drafts.get(id)?.edits.recipients).toBeUndefined();
    expect(store.recipients.facts(id).count).toBe(2);
  });

  it('of a rejection leaves the draft as it was', () => {
    const store = open(temporaryFolder());
    const draftId = pushed(store);
    const before = store.drafts.get(draftId);
    const outcome: Outcome = { kind: 'no-answer', reason: 'timeout', sent: 'maybe' };
    store.receipts.finish(end(testId(1), draftId, { outcome, answer: null, snapshot: null, drop: [], checks: [] }));
    expect(store.drafts.get(draftId)).toEqual({ ...before, lastReceipt: store.receipts.list({}, 1)[0] });
    expect(store.drafts.list()[0]?.lastPush?.outcome).toEqual(outcome);
  });

  it('ends completely or not at all', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const draftId = pushed(store);
    const before = store.drafts.get(draftId);
    withFile(folder, (db) => {
      db.exec("CREATE TRIGGER refuse BEFORE UPDATE OF revision ON drafts BEGIN SELECT RAISE(ABORT, 'refused'); END");
    });
    expect(() => {
      store.receipts.finish(end(testId(1), draftId));
    }).toThrow(/refused/);
    expect(store.drafts.get(draftId)).toEqual(before);
    expect(store.receipts.get(testId(1))?.outcome).toBeNull();
  });

  it('reaches a draft that was discarded meanwhile', () => {
    const store = open(temporaryFolder());
    const draftId = pushed(store);
    store.drafts.discard(draftId);
    store.receipts.finish(end(testId(1), draftId));
    expect(store.drafts.restore(draftId)).toMatchObject({ snapshot: answered, lastReceipt: { outcome: verified } });
  });

  it('that was never finished is interrupted, and its draft shows that', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const draftId = pushed(store);
    const again = reopen(store, folder);
    expect(again.receipts.interruptUnfinished(new Date('2027-03-02T00:00:00.000Z'))).toBe(1);
    expect(again.receipts.interruptUnfinished(new Date('2027-03-03T00:00:00.000Z'))).toBe(0);
    expect(again.receipts.get(testId(1))).toMatchObject({ outcome: { kind: 'interrupted' }, durationMs: null });
    expect(again.drafts.list()[0]?.lastPush).toEqual({
      at: '2027-03-02T00:00:00.000Z',
      outcome: { kind: 'interrupted' },
    });
    expect(again.drafts.get(draftId)).toMatchObject({ revision: 0, lastReceipt: { outcome: { kind: 'interrupted' } } });
  });

  it('outlives its connection', () => {
    const store = open(temporaryFolder());
    const id = testId(0xc001);
    store.connections.insert({
      id,
      name: 'P',
      baseUrl: 'https://x.test',
      kind: 'server',
      scheduleKeys: 'camelCase',
      createdAt: '2027-01-01T00:00:00.000Z',
    });
    pushed(store, { connectionId: id });
    store.connections.remove(id);
    expect(store.receipts.get(testId(1))?.connectionName).toBe('Production');
  });
});

describe('history', () => {
  it('lists newest first, by draft, by campaign, before a time and up to a limit, after another one', () => {
    const store = open(temporaryFolder());
    const [a, b] = [store.drafts.create(newDraft()).id, store.drafts.create(newDraft({ campaignId: 'camp-2' })).id];
    for (let n = 1; n <= 9; n += 1) {
      const odd = n % 2 === 1;
      store.receipts.begin(
        newReceipt(testId(n), odd ? a : b, {
          campaignId: odd ? 'camp-1' : 'camp-2',
          startedAt: `2027-03-0${n}T10:00:00.000Z`,
        }),
      );
    }
    const list = (...asked: Parameters<Store['receipts']['list']>) =>
      store.receipts.list(...asked).map(({ id }) => Number.parseInt(id.slice(-1), 16));
    expect(list({}, 200)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(list({}, 2)).toEqual([9, 8]);
    expect(list({}, 2, testId(8))).toEqual([7, 6]);
    expect(list({ draftId: a }, 3)).toEqual([9, 7, 5]);
    expect(list({ campaignId: 'camp-2' }, 200)).toEqual([8, 6, 4, 2]);
    expect(list({ campaignId: 'camp-2', to: '2027-03-06T10:00:00Z' }, 200)).toEqual([4, 2]);
    expect(list({ from: '2027-03-06T10:00:00Z', to: '2027-03-08T10:00:00Z' }, 200)).toEqual([7, 6]);
    expect(list({ draftId: testId(99) }, 200)).toEqual([]);
    expect(store.receipts.count({ draftId: a }, 100)).toBe(5);
    expect(store.receipts.count({}, 3)).toBe(3);
  });

  it('leaves out a damaged receipt and shows the others', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const draftId = pushed(store);
    store.receipts.begin(newReceipt(testId(2), draftId));
    store.receipts.finish(end(testId(2), draftId));
    withFile(folder, (db) => {
      db.exec("UPDATE receipts SET outcome = '{' WHERE pk = 2");
    });
    expect(store.receipts.list({}, 10).map(({ id }) => id)).toEqual([testId(1)]);
    expect(store.receipts.get(testId(2))).toBeNull();
    expect(store.drafts.list()).toMatchObject([{ id: draftId, lastPush: null }]);
  });
});
