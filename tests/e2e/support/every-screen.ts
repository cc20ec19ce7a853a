import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { Audience } from '../model/audience';
import { ListUpload } from '../model/list-upload';
import { contactsFile } from './contacts-file';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './fixtures';
import { setNetwork } from './network';
import { PROXY_USER } from './proxy-server';
import { visitRecipientChecks } from './recipient-check-screens';
import type { TestServer } from './server';
import { texts } from './texts';

/**
 * Checks what is on the screen. `mainAction` is what a user has come for; `floating`: a list or a
 * menu lies over a part of the screen; `brief`: of the small windows only the smallest.
 */
export type Visit = (shown: string, mainAction: Locator, kind?: 'floating' | 'brief') => Promise<void>;

interface Walk {
  readonly appPage: RunningApp;
  readonly server: TestServer;
  /** A folder for files to import. */
  readonly dataDir: string;
  readonly visit: Visit;
}

/** Goes through all screens and most dialogs, from an app that was never started before. */
export async function visitScreens({ appPage, server, dataDir, visit }: Walk): Promise<void> {
  const { page, editor, right, newDraft, outbox, firstRun, settings } = appPage;
  const dialogButton = (dialog: Locator, button: string): Locator =>
    dialog.getByRole('button', { name: button, exact: true });
  await test.step('first run and home', async () => {
    await visit('first run', firstRun.save);
    await appPage.connect(server);
    await visit('home', newDraft.open);
    await appPage.go('Outbox');
    await page.getByRole('heading', { name: 'The outbox is empty' }).waitFor();
    await visit('empty outbox', newDraft.open);
    await appPage.go('History');
    await page.getByRole('heading', { name: 'Nothing pushed yet' }).waitFor();
    await visit('empty history', newDraft.open);
    await appPage.go('Drafts');
  });

  await test.step('new draft', async () => {
    await page.keyboard.press('Control+N');
    await visit('new draft', newDraft.submit);
    await page.keyboard.press('Escape');
  });

  await test.step('editor and review', async () => {
    await appPage.openCampaign(server, 'cmp_march_renewals');
    await editor.maxConcurrency.fill('300');
    await editor.name.fill('A name that is rather long, as those of real campaigns often are');
    await visit('editor', right.push);
    // Nothing has to be scrolled for these.
    await expect(right.push).toBeInViewport({ ratio: 1 });
    await editor.openingMessage.scrollIntoViewIfNeeded();
    await visit('editor, opening', editor.openingMessage);
    for (const tab of ['1', '2', '3']) {
      await page.keyboard.press(`Alt+${tab}`);
      await visit(`review, tab ${tab}`, right.push);
    }
    await page.keyboard.press('Escape');
  });

  await test.step('dialogs of a draft', async () => {
    await page.keyboard.press('Control+Shift+L');
    const history = page.getByRole('dialog');
    await visit('version history', dialogButton(history, 'Close'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+D');
    await visit('duplicate', page.getByRole('dialog').getByRole('button', { name: /^Duplicate/ }));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Pick start time' }).click();
    await visit('calendar', page.getByRole('dialog').getByRole('button', { name: 'Done' }));
    await page.keyboard.press('Escape');
    await editor.timeZone.click();
    await visit('time zones', page.getByRole('option').first(), 'floating');
    await page.keyboard.press('Escape');
    await editor.openMenu();
    await visit('menu of a draft', page.getByRole('menuitem').first(), 'floating');
    await page.keyboard.press('Escape');
    await editor
      .field('retry_policy')
      .getByRole('button', { name: texts.editor.apiNotes.mark('Retry policy (JSON)') })
      .press('Enter');
    await visit('undocumented parts', dialogButton(page.getByRole('dialog'), 'Close'));
    await page.keyboard.press('Escape');
  });

  await test.step('palette, shortcuts and about', async () => {
    await page.keyboard.press('Control+K');
    await visit('palette', page.getByRole('combobox', { name: 'Search commands' }));
    await page.keyboard.type('about');
    await page.keyboard.press('Enter');
    await visit('about', dialogButton(page.getByRole('dialog'), 'Close'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await visit('shortcuts', page.getByRole('searchbox', { name: 'Search shortcuts' }));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('recipients, import and upload', async () => {
    const audience = new Audience(page);
    const path = join(dataDir, 'contacts.csv');
    await writeFile(path, contactsFile(60));
    await audience.importButton.click();
    await visit('import, file', audience.dialog.getByRole('button', { name: 'Choose file' }));
    await page.keyboard.press('Escape');
    await audience.choose(appPage.app, path);
    await visit('import, columns', audience.check);
    await audience.check.click();
    await audience.report.waitFor();
    await visit('import, report', audience.commit);
    await audience.commit.click();
    await audience.dialog.waitFor({ state: 'hidden' });
    await visit('recipients', audience.search);
    const list = new ListUpload(page);
    await list.open();
    await visit('upload', list.upload);
    await page.keyboard.press('Escape');
  });

  await test.step('outbox with a conflict', async () => {
    await appPage.openCampaign(server, 'cmp_store_opening');
    await editor.maxConcurrency.fill('24');
    await server.edit('cmp_store_opening', { max_concurrency: 12 });
    await right.queue.click();
    await expect(appPage.drafts.open).toContainText('Conflict');
    await appPage.go('Outbox');
    await visit('outbox', outbox.sendAll);
    await outbox.row('').first().getByRole('button').first().click();
    await outbox.conflicts.take('Max concurrency', 'New value').check();
    await visit('conflict', outbox.conflicts.resolve);
    await outbox.conflicts.acceptServer.click();
    await expect(outbox.waiting).toHaveCount(0);
  });

  await test.step('queued update', async () => {
    await setNetwork(appPage.app, false);
    await appPage.go('Drafts');
    await appPage.openCampaign(server, 'cmp_autumn_survey');
    await editor.maxConcurrency.fill('24');
    await right.queue.click();
    await expect(appPage.drafts.open).toContainText('Queued');
    await appPage.go('Outbox');
    await outbox.row('Autumn survey').getByRole('button').first().click();
    await visit('queued update', page.getByRole('region', { name: 'What will be sent' }));
    await setNetwork(appPage.app, true);
  });

  await test.step('history and a receipt', async () => {
    await appPage.go('Drafts');
    await appPage.openCampaign(server, 'cmp_planetarium');
    await editor.maxConcurrency.fill('30');
    await right.pushNow();
    await appPage.go('History');
    await page.getByRole('button', { name: 'More filters' }).click();
    await visit('history', page.getByRole('button', { name: 'Export', exact: true }));
    await page.getByRole('table', { name: 'Receipts' }).getByRole('button').first().click();
    const wayBack = page.getByRole('button', { name: 'All receipts' });
    // Wide enough, the list stays beside the receipt.
    await visit('receipt', wayBack.or(page.getByRole('button', { name: 'Revert this push' })));
  });

  await test.step('settings, connections and their dialogs', async () => {
    await appPage.go('Settings');
    const card = settings.connection('Test server');
    await visit('settings', card.test);
    await card.edit.click();
    await visit('edit connection', settings.dialog.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Escape');
    await card.allowedNumbers.click();
    await visit('allowed numbers', settings.dialog.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Escape');
    await card.replaceApiKey.click();
    await visit('replace secret', settings.dialog.locator('[type="submit"]'));
    await page.keyboard.press('Escape');
    await card.remove.click();
    await visit('delete connection', settings.dialog.getByRole('button', { name: /^Delete/ }));
    await page.keyboard.press('Escape');
    await appPage.switchConnection.click();
    await appPage.connectionMenu.getByRole('menuitem', { name: 'Add connection' }).click();
    await visit('add connection', appPage.addConnection.save);
    await page.keyboard.press('Escape');
    await settings.backups.make.click();
    await settings.backups.rows.first().waitFor();
    await visit('backups', settings.backups.make);
  });
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

  await visitRecipientChecks({ appPage, dataDir, visit });

  await test.step('two receipts compared', async () => {
    for (const max of ['24', '25']) {
      await editor.maxConcurrency.fill(max);
      await right.pushNow();
    }
    await appPage.go('History');
    await page.getByRole('table', { name: 'Receipts' }).getByRole('button').nth(1).click();
    await page.getByText(/^Numbers in the request/).click();
    await visit('numbers of a receipt', page.getByRole('list', { name: texts.history.numbers.list }), 'brief');
    // In a narrow window the list makes way for the receipt.
    await page.keyboard.press('Escape');
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
