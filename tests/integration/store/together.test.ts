import { describe, expect, it } from 'vitest';
import { close, newDraft, newReceipt, open, temporaryFolder, testId, withFile } from './support';

const names = (folder: string): unknown =>
  withFile(folder, (db): unknown => db.prepare("SELECT edit FROM edits WHERE field = 'name' ORDER BY draft").all());
const named = (value: string) => ({ edit: JSON.stringify({ kind: 'value', value }) });

describe('deferred work of the store', () => {
  it('is on disk when it resolves, each with its own result', async () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const drafts = [1, 2, 3].map(() => store.drafts.create(newDraft()));
    const saved = await Promise.all(
      drafts.map(({ id }, n) => store.soon(() => store.drafts.edit(id, 'name', { kind: 'value', value: `Name ${n}` }))),
    );
    expect(saved.map((one) => one?.revision)).toEqual([1, 1, 1]);
    expect(names(folder)).toEqual([named('Name 0'), named('Name 1'), named('Name 2')]);
  });

  it('is rolled back alone if it throws, with everything it had written', async () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const [first, second] = [store.drafts.create(newDraft()), store.drafts.create(newDraft())];
    const failure = new Error('a failure');
    const done = await Promise.allSettled([
      store.soon(() => store.drafts.edit(first.id, 'name', { kind: 'value', value: 'Kept' })),
      store.soon(() => {
        store.drafts.edit(second.id, 'name', { kind: 'value', value: 'Not kept' });
        throw failure;
      }),
      store.soon(() => {
        store.receipts.begin(newReceipt(testId(1), first.id));
      }),
    ]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(done[1]).toMatchObject({ reason: failure });
    expect(names(folder)).toEqual([named('Kept')]);
    expect(store.receipts.get(testId(1))?.outcome).toBeNull();
    expect(store.drafts.get(second.id)?.revision).toBe(0);
  });

  it('is finished before the store closes', async () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft());
    const saved = store.soon(() => store.drafts.edit(id, 'name', { kind: 'value', value: 'Last' }));
    close(store);
    expect((await saved)?.revision).toBe(1);
    expect(names(folder)).toEqual([named('Last')]);
  });
});
