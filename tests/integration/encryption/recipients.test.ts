import { expect, it } from 'vitest';
import { contacts, manyRows } from '../audience/recipients-backend';
import { filesHolding, phoneBytes, word } from '../erasure/support';
import { createEncryptedRecipientsBackend } from './recipients-backend';

it('imports, searches and removes recipients in a worker thread without writing them in readable form', async () => {
  const { importFile, get, draftId, folder, store } = await createEncryptedRecipientsBackend();
  const { changes } = await importFile(contacts(manyRows(5_000)));
  expect(changes).toMatchObject({ added: 5_000 });
  const query = {
    draftId,
    filter: { text: 'Person 4999' },
    order: { by: { kind: 'position' as const }, descending: false },
  };
  const page = await get('recipients.query', { ...query, offset: 0, limit: 10 });
  expect(page).toMatchObject({ total: 5_000, matching: 1 });
  expect(filesHolding(folder, [word('Person '), ...phoneBytes('+14152004999')])).toEqual([]);
  expect(store.recipients.facts(draftId).count).toBe(5_000);
});
