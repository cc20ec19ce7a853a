import { expect, test } from '@playwright/test';
import type { CommandName } from '@contract/names';
import { withPackagedApp } from './support/start';

test('the packaged app imports contacts in its thread from the archive', async () => {
  await withPackagedApp(async ({ page }) => {
    await page.getByRole('button', { name: 'Try with the sandbox' }).click();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
    const sheet = ['phone,city', '+14155550100,Örebro', '+14155550101,Zagreb', '+14155550102,Åre', ''].join('\n');
    const { locale, succeeded, phones } = await page.evaluate(importOverBridge, Buffer.from(sheet).toString('base64'));
    expect(succeeded).toEqual([true, true, true]);
    // The order of Swedish, which is no language of the app.
    expect(locale).toBe('sv-SE');
    expect(phones).toEqual(['+14155550101', '+14155550102', '+14155550100']);
  }, SWEDISH);
});

const SWEDISH = { LC_ALL: 'sv_SE.UTF-8', LANGUAGE: 'sv' };

/**
 * Runs in the page: a draft, an import of what was pasted into it, and its rows in the order of
 * their cities. Returns which of the last commands succeeded, too.
 */
async function importOverBridge(data: string): Promise<{
  readonly locale: string;
  readonly succeeded: readonly boolean[];
  readonly phones: readonly string[];
}> {
  interface Answer {
    readonly ok: boolean;
    readonly value: {
      readonly id: string;
      readonly importId: string;
      readonly description: { readonly format: unknown };
      readonly mapping: unknown;
      readonly locale: string;
      readonly rows: readonly { readonly phone: string }[];
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
  const order = { by: { kind: 'key', key: 'city' }, descending: false };
  const look = await call('recipients.query', { draftId, filter: {}, order, offset: 0, limit: 10 });
  const system = await call('system.read', {});
  return {
    locale: system.value.locale,
    succeeded: [run.ok, commit.ok, look.ok],
    phones: look.value.rows.map(({ phone }) => phone),
  };
}
