import { expect, sharedApp, test } from './support/fixtures';
import { VERIFIED } from './support/texts';
import { expectTyped, retype, typedText } from './support/typed-text';

const shared = sharedApp();

test('undo and redo step through the edits, and show and focus each field', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const name = await editor.name.inputValue();
  const message = await typedText(editor.openingMessage);
  await editor.name.fill('Spring sale');
  await editor.name.blur();
  await editor.maxConcurrency.fill('9');
  await editor.maxConcurrency.blur();
  await retype(editor.openingMessage, 'Hello from the sale');
  await expect(right.changes).toHaveCount(3);

  await editor.name.focus();
  await page.keyboard.press('Control+z');
  await expectTyped(editor.openingMessage, message);
  await expect(editor.openingMessage).toBeFocused();
  await expect(editor.openingMessage).toBeInViewport();
  await page.keyboard.press('Control+z');
  await expect(editor.maxConcurrency).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(editor.name).toHaveValue(name);
  await expect(editor.name).toBeFocused();
  await expect(right.changes).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Name' })).toHaveCount(1);

  await page.keyboard.press('Control+Shift+z');
  await expect(editor.name).toHaveValue('Spring sale');
  await page.keyboard.press('Control+y');
  await expect(editor.maxConcurrency).toHaveValue('9');
  await page.keyboard.press('Control+y');
  await expectTyped(editor.openingMessage, 'Hello from the sale');
  await expect(right.changes).toHaveCount(3);
});

test('merges continuous typing into one step, also in a recipient’s row', async () => {
  const { appPage, server } = shared();
  const { editor, recipients, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  const name = await editor.name.inputValue();
  await editor.name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' and more', { delay: 30 });
  await expect(editor.name).toHaveValue(`${name} and more`);
  await page.keyboard.press('Control+z');
  await expect(editor.name).toHaveValue(name);
  await expect(right.changes).toHaveCount(0);

  await recipients.addRow(1, { phone: '+14155550100' });
  await recipients.phone(1).fill('');
  await recipients.phone(1).pressSequentially('+442071838750', { delay: 30 });
  await recipients.remove(1).click();
  await expect(recipients.rows).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(recipients.phone(1)).toHaveValue('+442071838750');
});

test('undo in the search box and in dialogs undoes only the typing there', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('Stays as it is');
  await editor.name.blur();
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('renew');
  const search = page.locator('input:focus');
  await expect(search).toHaveValue('renew');
  await page.keyboard.press('Control+z');
  await expect(search).not.toHaveValue('renew');
  await expect(editor.name).toHaveValue('Stays as it is');
  await search.fill('');
});

test('stops undo at a push, and version history restores the earlier values', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const name = await editor.name.inputValue();
  await editor.name.fill('Pushed name');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await page.keyboard.press('Control+z');
  await expect(appPage.notifications).toContainText('Can’t undo past the push');
  await expect(editor.name).toHaveValue('Pushed name');

  await editor.choose('Version history');
  const dialog = page.getByRole('dialog', { name: 'Version history' });
  await expect(dialog.getByRole('region', { name: 'Edits' })).toBeFocused();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('listitem').nth(1)).toContainText(
    `Name: “${name}” (the server’s value) → “Pushed name”`,
  );
  await expect(dialog.getByRole('listitem').first()).toContainText('Pushed: Name');
  await dialog.getByRole('button', { name: /^Restore this version: .*Oldest version/ }).click();
  await expect(dialog.getByRole('group', { name: 'What this would change' })).toContainText(name);
  await dialog.getByRole('button', { name: 'Restore version' }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.name).toHaveValue(name);
  await expect(right.changes).toContainText(name);
  await appPage.notifications.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(editor.name).toHaveValue('Pushed name');
});

test('reverts a section and a whole draft in one step', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('One');
  await editor.campaignContext.fill('Two');
  await editor.maxConcurrency.fill('7');
  await editor.maxConcurrency.blur();
  await expect(right.changes).toHaveCount(3);
  await page.getByRole('button', { name: 'Revert section Basics' }).click();
  await expect(right.changes).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(editor.name).toHaveValue('One');
  await expect(editor.campaignContext).toHaveValue('Two');
  await page.getByRole('button', { name: 'Revert all' }).click();
  await expect(right.changes).toHaveCount(0);
  await appPage.notifications.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(right.changes).toHaveCount(3);
});

test('applies an undo offer to its own draft, even while another one is open', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('One');
  await editor.maxConcurrency.fill('7');
  await page.getByRole('button', { name: 'Revert all' }).click();
  await expect(right.changes).toHaveCount(0);
  await appPage.openCampaign(server, 'cmp_store_opening');
  await editor.name.fill('Another draft');
  await editor.name.blur();
  await expect(right.changes).toHaveCount(1);
  await appPage.notifications.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(editor.name).toHaveValue('One');
  await expect(right.changes).toHaveCount(2);
  await expect(appPage.drafts.all.filter({ hasText: 'Another draft' })).toContainText('1 change');
});

test('keeps the history across draft switches, restarts and kills', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, 'cmp_march_renewals');
  const name = await first.editor.name.inputValue();
  await first.editor.name.fill('Kept history');
  await first.editor.name.blur();
  await first.editor.maxConcurrency.fill('7');
  await first.editor.maxConcurrency.blur();
  await expect(first.right.changes).toHaveCount(2);
  await first.openCampaign(server, 'cmp_store_opening');
  await first.drafts.named('Kept history').click();
  await expect(first.editor.name).toHaveValue('Kept history');
  await first.page.keyboard.press('Control+z');
  await expect(first.right.changes).toHaveCount(1);
  const gone = first.app.waitForEvent('close');
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await restart();
  await expect(second.editor.name).toHaveValue('Kept history');
  await second.editor.name.focus();
  await second.page.keyboard.press('Control+Shift+z');
  await expect(second.editor.maxConcurrency).toHaveValue('7');
  await second.page.keyboard.press('Control+z');
  await second.page.keyboard.press('Control+z');
  await expect(second.editor.name).toHaveValue(name);
});
