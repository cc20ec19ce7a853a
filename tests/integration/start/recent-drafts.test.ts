import { expect, it } from 'vitest';
import { createTestBackend } from '../../support/create-test-backend';
import { convertStore, keychainWith, newKey } from '../encryption/support';
import { close, newDraft, open, temporaryFolder } from '../store/support';

it('lists the ten drafts that were changed last by name, and none that was discarded', async () => {
  const test = await createTestBackend();
  const ids = Array.from(
    { length: 12 },
    (_, number) => test.draft({ connectionId: null, edits: {}, campaignId: `c-${number}` }).id,
  );
  await test.rename(ids[3] ?? '', 'May');
  await test.get('drafts.discard', { draftId: ids[11] ?? '' });
  const recent = test.running.recentDrafts();
  expect(recent).toHaveLength(10);
  expect(recent[0]).toEqual({ id: ids[3], title: 'May' });
  expect(recent.map(({ id }) => id)).not.toContain(ids[11]);
  expect(recent).toContainEqual({ id: ids[10], title: 'c-10' });
});

it('lists none while stored data is encrypted', async () => {
  const folder = temporaryFolder();
  const store = open(folder);
  store.drafts.create(newDraft());
  close(store);
  const key = newKey();
  convertStore(folder, key);
  const test = await createTestBackend({ folder, keychain: keychainWith([key]) });
  expect(test.store.drafts.list()).toHaveLength(1);
  expect(test.running.recentDrafts()).toEqual([]);
});
