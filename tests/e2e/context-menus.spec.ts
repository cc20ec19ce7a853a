import type { Page } from '@playwright/test';
import { expect, sharedApp, test } from './support/fixtures';
import { recordNativeMenus } from './support/native-menus';
import { violationsIn } from './support/violations-in';

const shared = sharedApp();

async function begin(campaignId = 'cmp_march_renewals') {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, campaignId);
  return { appPage, server, page: appPage.page, app: appPage.app };
}

/** The page's own menu that is open. */
function menuOn(page: Page) {
  const menu = page.locator('[role="menu"]');
  return {
    menu,
    entry: (name: string) => menu.getByRole('menuitem', { name, exact: true }),
    focused: menu.locator('[role="menuitem"]:focus'),
  };
}

test('text fields have the system’s menu, by Shift+F10 and by the mouse, and paste with the guard', async () => {
  const { appPage, page, app } = await begin();
  const native = await recordNativeMenus(app);
  // With nothing to paste, pasting is greyed.
  await app.evaluate(({ clipboard }) => clipboard.writeText('From the clipboard'));
  const { name } = appPage.editor;
  await name.fill('Copied name');
  await name.selectText();
  await page.keyboard.press('Shift+F10');
  await expect
    .poll(native.labels)
    .toEqual(['Undo', 'Redo', '-', 'Cut', 'Copy', 'Paste', 'Paste as plain text', '-', 'Select all']);
  await native.press('Paste');
  await expect(name).toHaveValue('From the clipboard');
  await native.press('Undo');
  await expect(name).not.toHaveValue('From the clipboard');

  // Boxes that may take secrets get the text from main, with the same gesture.
  await page.keyboard.press('Control+n');
  const box = appPage.newDraft.campaignText;
  await box.click({ button: 'right' });
  await app.evaluate(({ clipboard }) => clipboard.writeText('{"id": "cmp_pasted"}'));
  await native.press('Paste');
  await expect(box).toHaveValue('{"id": "cmp_pasted"}');
  await page.keyboard.press('Escape');
});

test('selected text outside of fields can be copied, and nothing else offers a menu', async () => {
  const { page, app } = await begin();
  const native = await recordNativeMenus(app);
  await page.getByText('cmp_march_renewals', { exact: true }).first().click({ button: 'right' });
  await page.getByText('cmp_march_renewals', { exact: true }).first().selectText();
  await page.getByText('cmp_march_renewals', { exact: true }).first().click({ button: 'right' });
  await expect.poll(native.labels).toContain('Copy');
});

test('a draft in the list has a menu: keyboard only, with keys of the open draft, and focus that returns', async () => {
  const { appPage, page } = await begin();
  const { menu, entry, focused } = menuOn(page);
  const row = appPage.drafts.open;
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu).toHaveAccessibleName(/^Draft /);
  await expect(focused).toContainText('Refresh');
  await expect(entry('Open')).toHaveCount(0);
  await expect(entry('Push now')).toHaveAttribute('aria-disabled', 'true');
  expect(await violationsIn(page, '[role="menu"]')).toEqual([]);
  await page.keyboard.press('End');
  await expect(focused).toContainText('Discard draft');
  await page.keyboard.press('d');
  await expect(focused).toContainText('Duplicate draft…');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(row).toBeFocused();
});

test('an action from the menu of another draft opens that draft first', async () => {
  const { appPage, server, page } = await begin('cmp_clinic_reminders');
  await appPage.openCampaign(server, 'cmp_planetarium');
  const { entry } = menuOn(page);
  await appPage.drafts.named('Appointment reminders').first().click({ button: 'right' });
  await entry('Version history').click();
  const dialog = page.getByRole('dialog', { name: 'Version history' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(appPage.editor.name).toHaveValue('Appointment reminders: Lakeside Clinic');

  await appPage.drafts.named('Planetarium').first().click({ button: 'right' });
  await entry('Discard draft').click();
  await expect(appPage.notifications).toContainText('Planetarium');
  await expect(appPage.editor.name).toHaveValue('Appointment reminders: Lakeside Clinic');
});

test('updates in the outbox, receipts and changes have menus', async () => {
  const { appPage, page, app } = await begin('cmp_store_opening');
  const { menu, entry } = menuOn(page);
  await appPage.editor.name.fill('Changed by a menu');
  await appPage.editor.name.blur();

  await appPage.right.changes.first().click({ button: 'right' });
  await expect(menu).toHaveAccessibleName('Change of Name');
  await entry('Copy new value').click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Changed by a menu');
  await appPage.right.changes.first().click({ button: 'right' });
  await entry('Revert Name').click();
  await expect(appPage.editor.name).toHaveValue('Store opening, Riverside');

  await appPage.editor.name.fill('Pushed and listed');
  await appPage.right.pushNow();
  await expect(appPage.right.changes).toHaveCount(0);
  await appPage.go('History');
  const receipt = page.getByRole('main').getByText('Pushed and listed').first();
  await receipt.click({ button: 'right' });
  await expect(menu).toHaveAccessibleName('Receipt of Pushed and listed');
  await entry('Copy campaign ID').click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('cmp_store_opening');
  await receipt.click({ button: 'right' });
  await entry('Copy row').click();
  const row = /^[^\t]+\tPushed and listed\tcmp_store_opening\tTest server\tName\tPushed\t[^\t]+$/;
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(row);
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await page.getByRole('button', { name: /^Receipt of Pushed and listed/ }).focus();
  await page.keyboard.press('Control+c');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(row);

  await page.keyboard.press('Control+1');
  await appPage.editor.name.fill('Queued and cancelled');
  await page.keyboard.press('Control+Shift+o');
  await page.keyboard.press('Control+Shift+Enter');
  await appPage.go('Outbox');
  const queued = page.getByRole('list', { name: 'Waiting' }).getByText('Queued and cancelled');
  await queued.click();
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('Queued and cancelled\tcmp_store_opening\tTest server\t');
  await queued.click({ button: 'right' });
  await entry('Cancel').click();
  await expect(page.getByRole('list', { name: 'Waiting' }).getByText('Queued and cancelled')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+o');
});

test('tooltips say words and keys, by the pointer and by the focus, and Escape closes them', async () => {
  const { appPage, page } = await begin();
  const tooltip = page.getByRole('tooltip');
  await appPage.right.push.hover();
  await expect(tooltip).toContainText('Push now');
  await expect(tooltip.locator('kbd')).toHaveText(['Ctrl', '↵']);
  await page.keyboard.press('Escape');
  await expect(tooltip).toBeHidden();
  await page.mouse.move(0, 0);
  await appPage.right.push.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(tooltip).toContainText('Push now');
  await page.keyboard.press('Tab');
  await expect(tooltip).toBeHidden();
  await appPage.drafts.search.hover();
  await expect(tooltip.locator('kbd')).toHaveText(['Ctrl', 'Shift', 'F']);
});
