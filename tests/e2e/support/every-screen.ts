import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { Audience } from '../model/audience';
import { contactsFile } from './contacts-file';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './fixtures';
import { PROXY_USER } from './proxy-server';
import type { TestServer } from './server';
import { texts } from './texts';

/** Checks what is on the screen. `mainAction` is what a user has come for. */
export type Visit = (shown: string, mainAction: Locator) => Promise<void>;

interface Walk {
  readonly appPage: RunningApp;
  readonly server: TestServer;
  /** A folder for files to import. */
  readonly dataDir: string;
  readonly visit: Visit;
}

/** Goes through questions, comparisons and rare dialogs, behind a proxy that wants a sign-in. */
export async function visitQuestions({ appPage, server, dataDir, visit }: Walk): Promise<void> {
  const { page, editor, right, firstRun, settings } = appPage;
  const dialog = page.getByRole('dialog');

  await test.step('sign-in to a proxy', async () => {
    await firstRun.fill({ name: 'Test server', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID });
    await firstRun.test.click();
    await page.getByRole('main').getByRole('button', { name: 'Sign in to proxy' }).click();
    await visit('proxy sign-in', dialog.getByRole('button', { name: 'Save sign-in' }));
    await dialog.getByRole('textbox', { name: 'Proxy user name' }).fill(PROXY_USER);
    await dialog.getByLabel('Proxy password').fill('pass phrase');
    await dialog.getByRole('button', { name: 'Save sign-in' }).click();
    await expect(dialog).toHaveCount(0);
    await firstRun.save.click();
    await appPage.navigation.waitFor();
  });

  await test.step('question about a running campaign', async () => {
    const id = String((await server.campaigns()).find(({ status }) => status === 'running')?.['id']);
    await appPage.openCampaign(server, id);
    await editor.maxConcurrency.fill('31');
    await right.push.click();
    await visit('running campaign', dialog.getByRole('button', { name: /all the same$|anyway$/ }));
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('a recipient’s row', async () => {
    await appPage.openCampaign(server, 'cmp_store_opening');
    const path = join(dataDir, 'contacts.csv');
    await writeFile(path, contactsFile(60));
    const audience = new Audience(page);
    await audience.import(appPage.app, path);
    await audience.expectRows(60);
    await audience.grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /^Open row/ }).click();
    await visit('recipient row', dialog.getByRole('textbox').last());
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('two receipts compared', async () => {
    for (const max of ['24', '25']) {
      await editor.maxConcurrency.fill(max);
      await right.pushNow();
    }
    await appPage.go('History');
    const boxes = page.getByRole('checkbox', { name: /for comparison$/ });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('table', { name: 'Differences' }).waitFor();
    await visit('comparison', page.getByRole('button', { name: 'Show all fields' }));
    await page.keyboard.press('Escape');
  });

  await test.step('restoring a backup', async () => {
    await appPage.go('Settings');
    await settings.backups.make.click();
    await settings.backups.ask(settings.backups.rows.first());
    await visit('restore', settings.backups.confirmation.getByRole('button', { name: 'Restore', exact: true }));
    await page.keyboard.press('Escape');
  });

  await test.step('forgetting, encrypting and diagnostics', async () => {
    await page.getByRole('button', { name: texts.erasure.forgetNumber }).click();
    await dialog.getByRole('textbox', { name: texts.erasure.phone }).fill('+14152000000');
    await visit('number to forget', dialog.getByRole('button', { name: texts.erasure.preview }));
    await dialog.getByRole('button', { name: texts.erasure.preview }).click();
    await expect(dialog).toContainText(texts.erasure.willDelete);
    await visit('what is forgotten', dialog.getByRole('button', { name: texts.erasure.confirm }));
    await page.keyboard.press('Escape');
    await page.getByRole('switch', { name: texts.encryption.label }).click();
    await visit('encrypt', dialog.getByRole('button', { name: texts.encryption.on.next }));
    await dialog.getByRole('button', { name: texts.encryption.on.next }).click();
    await visit('recovery key', dialog.getByRole('textbox', { name: texts.encryption.on.lastGroup }));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export diagnostics' }).click();
    await visit('diagnostics', dialog.getByRole('button', { name: 'Save report' }));
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('several drafts at once', async () => {
    await appPage.go('Drafts');
    await appPage.drafts.all.first().focus();
    await page.keyboard.press('Control+A');
    await page.getByRole('region', { name: 'Selected drafts' }).getByRole('button', { name: 'Push' }).click();
    await visit('drafts to push', dialog.getByRole('button', { name: 'Cancel' }));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
}

/** Goes through the screens of the sandbox, from an app that was never started before. */
export async function visitSandbox({ appPage, visit }: Pick<Walk, 'appPage' | 'visit'>): Promise<void> {
  const { page, firstRun, newDraft, sandbox } = appPage;
  await firstRun.sandbox.click();
  await appPage.navigation.waitFor();
  await visit('samples', newDraft.open);
  await page.keyboard.press('F9');
  await sandbox.choose('Fault', 'Returns 409 Conflict');
  await sandbox.add.click();
  await expect(sandbox.active).toHaveCount(1);
  await visit('sandbox', sandbox.add);
}
