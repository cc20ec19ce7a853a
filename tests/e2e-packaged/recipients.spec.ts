import { expect, test } from '@playwright/test';
import type { CommandName } from '@contract/names';
import { withPackagedApp } from './support/start';

test('the packaged app imports contacts in its thread from the archive', async () => {
  await withPackagedApp(async ({ page }) => {
    await page.getByRole('button', { name: 'Try with the sandbox' }).click();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
    const answers = await page.evaluate(
      importOverBridge,
      Buffer.from('phone,city\n+14155550100,Rome\n').toString('base64'),
    );
    expect(answers).toEqual([
      ['recipients.runImport', true],
      ['recipients.commitImport', true],
      ['recipients.query', true],
    ]);
  });
});

/**
 * Runs in the page: a draft, and an import of what was pasted into it. Answers which of the last
 * commands succeeded.
 */
async function importOverBridge(data: string): Promise<readonly (readonly [string, boolean])[]> {
  interface Answer {
    readonly ok: boolean;
    readonly value: {
      readonly id: string;
      readonly importId: string;
      readonly description: { readonly format: unknown };
      readonly mapping: unknown;
    };
  }
  const call = async (command: CommandName, input: unknown): Promise<Answer> =>
    (await window.campaignDesk?.[command](input)) as Answer;
  const typed = { kind: 'typed', connectionId: null, campaignId: 'camp-1', campaignText: '' };
  const { value: draft } = await call('drafts.create', typed);
  const draftId = draft.id;
  const { value: opened } = await call('recipients.openImport', {
    draftId,
    source: { kind: 'pieces', name: 'pasted' },
  });
  const { importId } = opened;
  await call('recipients.importPiece', { importId, data });
  const { value: preview } = await call('recipients.previewImport', { importId, format: null, mapping: null });
  const { format } = preview.description;
  const run = await call('recipients.runImport', { importId, format, mapping: preview.mapping, mode: 'replace' });
  const commit = await call('recipients.commitImport', { importId });
  const order = { by: { kind: 'number' }, descending: false };
  const look = await call('recipients.query', { draftId, filter: { text: 'rome' }, order, offset: 0, limit: 10 });
  return [
    ['recipients.runImport', run.ok],
    ['recipients.commitImport', commit.ok],
    ['recipients.query', look.ok],
  ];
}
