import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Audience } from './model/audience';
import { expect, sharedApp, test } from './support/fixtures';
import { selectOption } from './support/select';

const shared = sharedApp();

/** A draft of its own, and the import dialog with this file. */
async function open(folder: string, lines: readonly string[]) {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(folder, 'contacts.csv');
  await writeFile(path, lines.join('\n'));
  const audience = new Audience(appPage.page);
  await audience.choose(appPage.app, path);
  const country = audience.dialog.getByRole('combobox', { name: 'Default country' });
  return { appPage, audience, dialog: audience.dialog, country };
}

test('holds back numbers without a country code until the user chooses one of the suggested countries', async ({
  dataDir,
}) => {
  const mobiles = ['13123456789', '15012345678', '18612345678', '13812345678', '15812345678'];
  const { appPage, audience, dialog, country } = await open(dataDir, [
    'name,phone',
    ...mobiles.map((phone) => `Ada,${phone}`),
  ]);
  await expect(dialog).toContainText('5 numbers have no country code and can’t be imported yet');
  await expect(country).toHaveValue('None (reject numbers without a country code)');
  await expect(audience.firstRows).toContainText('Rejected: no country code');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Use China' })).toContainText('5 of 5 valid');
  await dialog.getByRole('button', { name: 'Use China' }).click();
  await expect(country).toHaveValue('China');

  // Three of them are mobiles in China and landlines in North America: five rows are too few to
  // tell.
  const question = dialog.getByRole('radiogroup', { name: '3 numbers in phone can be read in two ways' });
  await expect(question).toContainText('13123456789 is +86 131 2345 6789 or +1 312 345 6789');
  await audience.check.click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing has been imported');
  await expect(audience.commit).toBeHidden();
  await question.getByRole('radio', { name: /^As numbers in China/ }).check();
  await audience.check.click();
  const destinations = dialog.getByRole('table', { name: 'Numbers by country' });
  await expect(destinations.getByRole('row', { name: 'China 5' })).toBeVisible();
  await expect(audience.report).toContainText(
    /Could be read in two ways: decided by the column or by your answer3\s*lines 2, 3, 6/,
  );
  await audience.commit.click();
  await expect(appPage.recipients.phone(1)).toHaveValue('+8613123456789');
  await expect(dialog).toBeHidden();
  // The draft's history keeps where they lead.
  await appPage.page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(appPage.page.getByRole('dialog')).toContainText('Numbers by country: China 5');
  await appPage.page.keyboard.press('Escape');
});

test('asks once about ambiguous numbers, and can skip them', async ({ dataDir }) => {
  const lines = ['Mobil;Vorname', '+49 151 23456789;Ada', '4915123456790;Zoë', '0151 23456780;Max'];
  const { appPage, audience, dialog, country } = await open(dataDir, lines);
  await country.fill('Germany');
  await country.press('Enter');
  const question = dialog.getByRole('radiogroup', { name: '1 number in Mobil can be read in two ways' });
  await expect(question).toContainText('4915123456790 is +49 491 5123456790 or +49 1512 3456790');
  await question.getByRole('radio', { name: 'Leave these out' }).check();
  await audience.check.click();
  await expect(audience.report).toContainText(/Can be read as two different numbers1\s*line 3/);
  await audience.back.click();
  await question.getByRole('radio', { name: /^With a plus sign added/ }).check();
  await audience.check.click();
  await expect(audience.report).toContainText('Accepted3');
  await audience.commit.click();
  await expect(appPage.recipients.phone(2)).toHaveValue('+4915123456790');
});

test('tries a second phone column if the first has no number, in the user’s order', async ({ dataDir }) => {
  const lines = ['Name,Business Phone,Mobile Phone', 'Ada,+14155550100,+14155550101', 'Bob,,+14155550102'];
  const { appPage, audience, dialog } = await open(dataDir, lines);
  await expect(audience.column('Mobile Phone')).toHaveText('Phone number');
  await expect(audience.column('Business Phone')).toHaveText('Phone number');
  await expect(dialog.getByRole('combobox', { name: 'Order of Mobile Phone' })).toHaveText('Try first');
  await expect(audience.firstRows).toContainText('+14155550101');
  await selectOption(dialog.getByRole('combobox', { name: 'Order of Business Phone' }), 'Try first');
  await expect(audience.firstRows).toContainText('Repaired: number taken from the next phone column');
  await audience.check.click();
  await expect(audience.report).toContainText(/Number taken from the next phone column1\s*line 3/);
  await audience.commit.click();
  await expect(appPage.recipients.phone(1)).toHaveValue('+14155550100');
  await expect(appPage.recipients.phone(2)).toHaveValue('+14155550102');
});

test('uses the first valid number of a cell or creates a row for each, as the user chooses', async ({ dataDir }) => {
  const lines = ['phone,name', '"+14155550100, +14155550101",Ada'];
  const { appPage, audience, dialog } = await open(dataDir, lines);
  await expect(audience.firstRows).toContainText('Repaired: first valid number used of several in a cell');
  await dialog.getByRole('radio', { name: 'create a row for each' }).check();
  await expect(audience.firstRows).toContainText('+14155550101');
  await audience.check.click();
  await audience.commit.click();
  await expect(appPage.recipients.phone(2)).toHaveValue('+14155550101');
});
