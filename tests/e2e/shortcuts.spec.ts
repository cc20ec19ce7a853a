import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { respondToDialogs } from './support/dialogs';
import { expect, type RunningApp, sharedApp, test } from './support/fixtures';
import { violationsIn } from './support/violations-in';

const CAMPAIGN = 'cmp_march_renewals';

const shared = sharedApp();

/** A draft of the test's own in the app of all tests, whose keys are the usual ones. */
async function openDraft(): Promise<RunningApp> {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, CAMPAIGN);
  return appPage;
}

test.afterEach(async () => {
  const { page } = shared().appPage;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate(async () => {
    type Command = (input: unknown) => Promise<unknown>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    await bridge['settings.update']?.({ shortcuts: {} });
  });
});

function dialogOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  return {
    dialog,
    search: dialog.getByRole('searchbox', { name: 'Search shortcuts' }),
    row: (action: string) => dialog.getByRole('listitem').filter({ hasText: action }),
    change: (action: string) => dialog.getByRole('button', { name: `Change keys of ${action}`, exact: true }),
    recorder: (action: string) => dialog.getByRole('button', { name: `Press new keys for ${action}`, exact: true }),
  };
}

/** The keys that the native menu shows for an action, and whether it is greyed. */
function menuItem(app: RunningApp['app'], id: string): Promise<{ keys: string | null; enabled: boolean } | null> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return item == null ? null : { keys: item.accelerator ?? '', enabled: item.enabled };
  }, id);
}

test('F1, Ctrl+/ and ? list the shortcuts, but ? is a letter while one types', async () => {
  const { page, editor } = await openDraft();
  const { dialog, search } = dialogOf(page);
  await editor.name.focus();
  await page.keyboard.type('?');
  await expect(editor.name).toHaveValue(/\?/);
  await expect(dialog).toBeHidden();
  for (const keys of ['F1', 'Control+/']) {
    await page.keyboard.press(keys);
    await expect(search).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(editor.name).toBeFocused();
  }
  await page.getByRole('button', { name: 'Switch connection' }).focus();
  await page.keyboard.press('?');
  await expect(search).toBeFocused();
  await page.keyboard.type('offline');
  await expect(dialog.getByRole('listitem')).toHaveText([/Work offline/]);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
});

test('keys are changed by pressing them, work at once, and are shown in the menu', async () => {
  const { appPage: first, restart } = shared();
  const { dialog, row, change, recorder } = dialogOf(first.page);
  await first.page.keyboard.press('F1');
  await change('Settings').focus();
  await first.page.keyboard.press('Enter');
  await expect(recorder('Settings')).toBeFocused();
  await first.page.keyboard.press('Control+Shift+y');
  await expect(row('Settings')).toContainText('Ctrl Shift Y');
  await expect(change('Settings')).toBeFocused();
  await first.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => menuItem(first.app, 'go-settings')).toMatchObject({ keys: 'CmdOrCtrl+Shift+Y' });

  await first.page.keyboard.press('Control+,');
  await first.page.keyboard.press('Control+Shift+y');
  await expect(first.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await first.app.close();

  // They are a setting, and stay after a restart.
  const second = await restart();
  await second.navigation.waitFor();
  await expect.poll(() => menuItem(second.app, 'go-settings')).toMatchObject({ keys: 'CmdOrCtrl+Shift+Y' });
  await second.page.keyboard.press('F1');
  await dialogOf(second.page).dialog.getByRole('button', { name: 'Reset keys of Settings' }).click();
  await expect.poll(() => menuItem(second.app, 'go-settings')).toMatchObject({ keys: 'CmdOrCtrl+,' });
});

test('reserved keys are refused with a reason, and keys of another action can be swapped', async () => {
  const { page } = await openDraft();
  const { row, change, recorder } = dialogOf(page);
  await page.keyboard.press('F1');
  await change('Push now').click();
  await page.keyboard.press('Control+c');
  await expect(row('Push now')).toContainText('Ctrl C edits text or moves in it. Press other keys.');
  await page.keyboard.press('k');
  await expect(row('Push now')).toContainText('K types a character.');
  await page.keyboard.press('Control+w');
  await expect(row('Push now')).toContainText('Ctrl W belongs to the system or the window.');
  await expect(recorder('Push now')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row('Push now')).toContainText('Ctrl ↵');
  await expect(change('Push now')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+d');
  await expect(row('Push now')).toContainText('Ctrl D runs Duplicate draft');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row('Push now')).toContainText('Ctrl D');
  await expect(row('Duplicate draft')).toContainText('Ctrl ↵');
});

test('shortcuts are exported and imported as a file, which is checked first', async ({ dataDir }) => {
  const { page, app } = await openDraft();
  const { dialog, row, change } = dialogOf(page);
  const path = join(dataDir, 'keys.json');
  await page.keyboard.press('F1');
  await change('Push now').click();
  await page.keyboard.press('F4');
  await expect(row('Push now')).toContainText('F4');
  await respondToDialogs(app, { save: path });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog).toContainText('Shortcuts exported to');
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
    format: 'campaign-desk-shortcuts',
    version: 1,
    shortcuts: { 'push-now': ['F4'] },
  });
  await dialog.getByRole('button', { name: 'Reset all' }).click();
  await expect(row('Push now')).toContainText('Ctrl ↵');
  const chooser = dialog.locator('input[type="file"]');
  await chooser.setInputFiles(path);
  await expect(row('Push now')).toContainText('F4');

  const bad = join(dataDir, 'bad.json');
  await writeFile(bad, (await readFile(path, 'utf8')).replace('F4', 'CmdOrCtrl+N'));
  await chooser.setInputFiles(bad);
  await expect(dialog.getByRole('alert')).toContainText('The file gives Ctrl N to two actions. Nothing was changed.');
  await writeFile(bad, '{"format": "something else"}');
  await chooser.setInputFiles(bad);
  await expect(dialog.getByRole('alert')).toContainText('doesn’t contain shortcuts');
  await expect(row('Push now')).toContainText('F4');
});

test('the native menu greys what cannot run now, and checks what is on', async () => {
  const { page, app } = await openDraft();
  await expect.poll(() => menuItem(app, 'push-now')).toMatchObject({ enabled: false });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Something to push');
  await expect.poll(() => menuItem(app, 'push-now')).toMatchObject({ enabled: true });
  await expect.poll(() => menuItem(app, 'undo-discard')).toMatchObject({ enabled: false });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Outbox' }).click();
  await expect.poll(() => menuItem(app, 'push-now')).toMatchObject({ enabled: false });
  await expect.poll(() => menuItem(app, 'go-drafts')).toMatchObject({ enabled: true });
  const isChecked = (): Promise<boolean | undefined> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('work-offline')?.checked);
  expect(await isChecked()).toBe(false);
  await page.keyboard.press('Control+Shift+o');
  await expect.poll(isChecked).toBe(true);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('work-offline')?.click();
  });
  await expect.poll(isChecked).toBe(false);
});

test('F6 moves through the panes and back to where the focus was in each', async () => {
  const { page, editor } = await openDraft();
  const paneNow = (): Promise<string | null> =>
    page.evaluate(() => {
      const pane = document.activeElement?.closest(
        'main, aside, [aria-label="Connection and drafts"], [aria-label="Status"]',
      );
      return pane?.getAttribute('aria-label') ?? pane?.tagName ?? null;
    });
  await editor.maxConcurrency.focus();
  await page.keyboard.press('F6');
  await expect.poll(paneNow).toBe('Review and push');
  await page.keyboard.press('Shift+F6');
  await expect(editor.maxConcurrency).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect.poll(paneNow).toBe('Connection and drafts');
  await page.keyboard.press('F6');
  await expect(editor.maxConcurrency).toBeFocused();
});
