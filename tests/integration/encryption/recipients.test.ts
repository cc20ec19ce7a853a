import { expect, it } from 'vitest';
import { contacts, manyRows, testRecipients } from '../audience/test-recipients';
import { filesHolding, phoneBytes, word } from '../erasure/support';
import { close, newDraft, open, temporaryFolder } from '../store/support';
import { convertStore, newKey } from './support';

it('imports, searches and removes recipients in a worker thread without writing them in readable form', async () => {
  const folder = temporaryFolder();
  const empty = open(folder);
  empty.drafts.create(newDraft());
  close(empty);
  const key = newKey();
  convertStore(folder, key);
  const store = open(folder, { keys: [key] });
  const { take, get, draftId } = testRecipients(folder, store, key);
  const { changes } = await take(contacts(manyRows(5_000)));
  expect(changes).toMatchObject({ added: 5_000 });
  const look = {
    draftId,
    filter: { text: 'Person 4999' },
    order: { by: { kind: 'position' as const }, descending: false },
  };
  const page = await get('recipients.query', { ...look, offset: 0, limit: 10 });
  expect(page).toMatchObject({ total: 5_000, matching: 1 });
  expect(filesHolding(folder, [word('Person '), ...phoneBytes('+14152004999')])).toEqual([]);
  expect(store.recipients.facts(draftId).count).toBe(5_000);
});
