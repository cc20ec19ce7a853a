import { Palette } from './model/palette';
import { expect, sharedApp, test } from './support/fixtures';
import { VERIFIED } from './support/texts';
import { violationsIn } from './support/violations-in';

const shared = sharedApp();

async function begin() {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  return { appPage, server, page: appPage.page, palette: new Palette(appPage.page) };
}

test('the palette opens by its keys, has the focus, and Escape returns it', async () => {
  const { appPage, page, palette } = await begin();
  await appPage.editor.maxConcurrency.focus();
  await page.keyboard.press('Control+k');
  await expect(palette.box).toBeFocused();
  await expect(palette.active).toHaveCount(1);
  await expect(palette.box).toHaveAttribute('aria-activedescendant', (await palette.active.getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
  await expect(appPage.editor.maxConcurrency).toBeFocused();
  // What is typed at once goes to the palette, and nothing of it to what is behind.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('renew');
  await expect(palette.box).toHaveValue('renew');
  await page.keyboard.press('Escape');
  await expect(appPage.editor.maxConcurrency).toHaveValue(/^\d*$/);
  // The same keys close it.
  await page.keyboard.press('Control+k');
  await palette.box.waitFor();
  await page.keyboard.press('Control+k');
  await expect(palette.dialog).toBeHidden();
});

test('the palette finds drafts by name, state and campaign, and opens one', async () => {
  const { appPage, server, page, palette } = await begin();
  await appPage.editor.name.fill('Märzverlängerung');
  await appPage.editor.name.blur();
  await appPage.openCampaign(server, 'cmp_clinic_reminders');
  await palette.type('marzverl');
  await expect(palette.group('Drafts').getByRole('option')).toHaveText([/Märzverlängerung/]);
  await expect(palette.status).toHaveText(/result/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('marz 1 change');
  await expect(palette.active).toContainText('1 change');
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeHidden();
  await expect(appPage.editor.name).toHaveValue('Märzverlängerung');

  await palette.type('cmp_clinic');
  await page.keyboard.press('Enter');
  await expect(appPage.editor.name).toHaveValue('Appointment reminders: Lakeside Clinic');
});

test('the palette finds the texts of drafts, and opens the draft at the field', async () => {
  const { appPage, server, page, palette } = await begin();
  await appPage.editor.campaignContext.fill('Ask for the Ünïque word of this test');
  await appPage.editor.campaignContext.blur();
  await appPage.openCampaign(server, 'cmp_planetarium');
  await palette.type('unique word');
  const found = palette.group('In the texts and notes of drafts').getByRole('option');
  await expect(found).toHaveText([/Campaign context: Ask for the Ünïque word/]);
  await expect(found.locator('mark')).toHaveText('Ünïque');
  await page.keyboard.press('Enter');
  await expect(appPage.editor.campaignContext).toBeFocused();
  await expect(appPage.editor.campaignContext).toHaveValue('Ask for the Ünïque word of this test');
});

test('the palette jumps to fields of the open draft, and to recipients by their number', async () => {
  const { appPage, server, page, palette } = await begin();
  await palette.type('max conc');
  await page.keyboard.press('Enter');
  await expect(appPage.editor.maxConcurrency).toBeFocused();

  await appPage.recipients.addRow(1, { phone: '+14155550100' });
  await appPage.recipients.addRow(2, { phone: '+442071838750' });
  await appPage.recipients.phone(2).blur();
  await palette.type('7183');
  await expect(palette.group('Recipients of this draft').getByRole('option')).toHaveText([/\+442071838750/]);
  await page.keyboard.press('Enter');
  await expect(appPage.recipients.phone(2)).toBeFocused();

  // From another draft, or another screen, by the whole number or its end.
  await appPage.openCampaign(server, 'cmp_store_opening');
  await palette.type('020 7183 8750');
  const elsewhere = palette.group('In recipients of other drafts').getByRole('option');
  await expect(elsewhere.filter({ hasText: '+442071838750' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(appPage.recipients.phone(2)).toBeFocused();
});

test('the palette runs actions that can run, shows their keys, and lists what was chosen first', async () => {
  const { appPage, page, palette } = await begin();
  await palette.type('work offline');
  await expect(palette.active).toContainText('Work offline');
  await expect(palette.active).toContainText('Ctrl');
  await expect(palette.active).toContainText('Off');
  await page.keyboard.press('Enter');
  await expect(appPage.status).toContainText('Working offline');
  await page.keyboard.press('Control+k');
  await expect(palette.group('Recent').getByRole('option').first()).toContainText('Work offline');
  await expect(palette.group('Recent').getByRole('option').first()).toContainText('On');
  await page.keyboard.press('Enter');
  await expect(appPage.status).not.toContainText('Working offline');

  // Nothing on this screen could be pushed.
  await appPage.go('Settings');
  await palette.type('push now');
  await expect(palette.status).toHaveText(/result/i);
  await expect(palette.options.filter({ hasText: 'Push now' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await palette.type('dark theme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Appearance' })).toBeInViewport();
});

test('the palette finds receipts in the history', async () => {
  const { appPage, page, palette } = await begin();
  await appPage.editor.name.fill('Pushed from the palette');
  await palette.type('push now');
  await expect(palette.active).toContainText('Push now');
  await page.keyboard.press('Enter');
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  await palette.type('pushed from');
  const receipts = palette.group('History').getByRole('option');
  await expect(receipts.first()).toContainText('Pushed from the palette');
  await receipts.first().click();
  await expect(page.getByRole('main')).toContainText('Pushed from the palette');
  await expect(page.getByRole('main')).toContainText('200');
});

test('the palette is accessible in both themes, and says that nothing matches', async () => {
  const { page, palette } = await begin();
  await palette.type('re');
  await expect(palette.options.first()).toBeVisible();
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.type(' zzzz');
  await expect(palette.dialog).toContainText('Nothing matches “re zzzz”.');
  await expect(palette.status).toHaveText('No results');
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeVisible();
  await page.keyboard.press('Escape');
});
