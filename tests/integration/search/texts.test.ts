import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Edits } from '@domain/fields/edits';
import { readShortcutsFile } from '@domain/shortcuts/shortcuts-file';
import { createTestBackend } from '../../support/create-test-backend';

async function backendWith(drafts: readonly { readonly campaignId: string; readonly edits: Edits }[]) {
  const test = await createTestBackend({}, 'modules');
  const ids = drafts.map(
    ({ campaignId, edits }) =>
      test.store.drafts.create({
        connectionId: null,
        campaignId,
        timeZone: 'UTC',
        snapshot: {
          campaign: { id: campaignId, name: 'Spring', campaign_context: 'Stored by the server', max_concurrency: 8 },
          takenAt: '2027-01-01T00:00:00.000Z',
          source: 'pasted',
        },
        edits,
        recipients: [],
      }).id,
  );
  const find = (query: string) => test.get('search.texts', { query, limit: 20 });
  return { test, ids, find };
}

describe('searching the texts of drafts', () => {
  it('finds what the server stored, and what an edit made of it', async () => {
    const { ids, find } = await backendWith([
      { campaignId: 'cmp_1', edits: {} },
      { campaignId: 'cmp_2', edits: { campaign_context: { kind: 'value', value: 'Edited offline, für später' } } },
      { campaignId: 'cmp_3', edits: { campaign_context: { kind: 'clear' } } },
    ]);
    expect((await find('stored')).found.map(({ draftId }) => draftId)).toEqual([ids[0]]);
    expect(await find('FUR spater')).toEqual({
      total: 1,
      found: [
        { draftId: ids[1], field: 'campaign_context', before: 'Edited offline, ', match: 'für', after: ' später' },
      ],
    });
  });

  it('follows edits, discarding and restoring', async () => {
    const { test, ids, find } = await backendWith([{ campaignId: 'cmp_1', edits: {} }]);
    const [draftId = ''] = ids;
    expect((await find('stored')).total).toBe(1);
    await test.get('drafts.edit', {
      draftId,
      field: 'opening_message_template',
      edit: { kind: 'value', value: 'Hello {{first_name}}' },
    });
    expect((await find('first_name')).found).toMatchObject([{ field: 'opening_message_template' }]);
    await test.get('drafts.discard', { draftId });
    expect((await find('stored')).total).toBe(0);
    await test.get('drafts.restore', { draftId });
    expect((await find('stored')).total).toBe(1);
  });

  it('finds texts that are encrypted on the disk', async () => {
    const { test, find } = await backendWith([{ campaignId: 'cmp_1', edits: {} }]);
    const begun = await test.get('encryption.begin', {});
    await test.get('encryption.turnOn', { lastGroup: begun.recoveryKey.slice(-4) });
    // The page is loaded again.
    await test.get('app.bootstrap', {});
    expect((await find('stored')).total).toBe(1);
  });

  it('refuses a text that is longer than a search can be', async () => {
    const { test } = await backendWith([]);
    const call = test.call('search.texts', { query: 'x'.repeat(201), limit: 20 });
    expect(await call).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
  });
});

describe('shortcuts', () => {
  it('are stored, shown in the menu, and exported as a file that is read again', async () => {
    const { test } = await backendWith([]);
    const shortcuts = { 'push-now': ['CmdOrCtrl+Shift+P'], 'new-draft': [] };
    expect(await test.get('settings.update', { shortcuts })).toMatchObject({ shortcuts });
    expect(test.shortcutChanges).toBe(1);
    test.dialogs.target = `${test.folder}/keys.json`;
    expect(await test.get('settings.exportShortcuts', {})).toEqual({ file: 'keys.json', holdsUserId: false });
    expect(readShortcutsFile(readFileSync(test.dialogs.target, 'utf8'))).toEqual(shortcuts);
  });

  it('that are none are refused', async () => {
    const { test } = await backendWith([]);
    expect(await test.call('settings.update', { shortcuts: { 'push-now': ['rm -rf'] } })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    });
    expect(test.shortcutChanges).toBe(0);
  });

  it('that can run now are reported to the menu', async () => {
    const { test } = await backendWith([]);
    await test.get('menu.setState', { enabled: ['undo'], checked: ['work-offline'] });
    expect(test.menuStates).toEqual([{ enabled: ['undo'], checked: ['work-offline'] }]);
  });
});
