import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestBackend } from '../../support/create-test-backend';
import { renameEdits } from '../../support/test-backend';

const KEY = 'sk_live_printed_4f1c9a7d';

async function withReview(country = 'DE') {
  const backend = await createTestBackend({ system: { country } });
  const connectionId = await backend.connect('http://127.0.0.1:9', 'Test server', {
    apiKey: KEY,
    userId: 'user_printed',
  });
  const draft = backend.draft({ connectionId, campaign: { id: 'c-1' }, edits: renameEdits('Spring / 1') });
  const target = join(backend.folder, 'Spring.pdf');
  backend.dialogs.target = target;
  return { backend, draftId: draft.id, target };
}

it('saves a review where the user chooses, on the paper of the country', async () => {
  const { backend, draftId, target } = await withReview('US');
  expect(await backend.get('review.savePdf', { draftId, text: 'Changes to Spring' })).toEqual({
    file: 'Spring.pdf',
    holdsUserId: false,
  });
  expect(readFileSync(target, 'utf8')).toBe('%PDF');
  expect(backend.printed).toEqual(['Letter']);
});

it('writes nothing if the user chooses no file', async () => {
  const { backend, draftId, target } = await withReview();
  backend.dialogs.target = null;
  expect(await backend.get('review.savePdf', { draftId, text: '' })).toEqual({ file: null, holdsUserId: false });
  expect(existsSync(target)).toBe(false);
});

it.each(['review.print', 'review.savePdf'] as const)(
  'refuses to %s a text that holds a stored key',
  async (command) => {
    const { backend, draftId, target } = await withReview();
    const refused = await backend.call(command, { draftId, text: `Context: ${KEY}` });
    expect(refused).toEqual({ ok: false, error: { kind: 'export', reason: 'holds-secret' } });
    expect(backend.printed).toEqual([]);
    expect(existsSync(target)).toBe(false);
  },
);

it('says that a saved review holds a stored user ID', async () => {
  const { backend, draftId } = await withReview();
  expect(await backend.get('review.savePdf', { draftId, text: 'for user_printed' })).toMatchObject({
    holdsUserId: true,
  });
});

it('prints on A4 elsewhere, and only a draft that exists', async () => {
  const { backend, draftId } = await withReview();
  expect(await backend.get('review.print', { draftId, text: 'Changes' })).toEqual({ printed: true });
  expect(backend.printed).toEqual(['A4']);
  await backend.get('drafts.discard', { draftId });
  expect(await backend.call('review.print', { draftId, text: '' })).toMatchObject({ error: { kind: 'not-found' } });
});
