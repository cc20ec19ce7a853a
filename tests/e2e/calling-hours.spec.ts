import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Audience } from './model/audience';
import { expect, sharedApp, test } from './support/fixtures';

const shared = sharedApp();

/** Forty recipients: 30 in New York, 8 in California, one in Berlin, and a toll-free number. */
const ROWS = [
  ...Array.from({ length: 30 }, (_, at) => `+1212555${String(2000 + at)},Ada`),
  ...Array.from({ length: 8 }, (_, at) => `+1415555${String(2000 + at)},Ben`),
  '+493012345678,Eva',
  '+18005550143,Free',
];

test('a schedule outside of calling hours is found, leads to its rows, and is set right by one press', async ({
  dataDir,
}) => {
  const { appPage, server } = shared();
  const { page, editor, right } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(dataDir, 'contacts.csv');
  await writeFile(path, `phone,first_name\n${ROWS.join('\n')}\n`);
  const audience = new Audience(page);
  await audience.import(appPage.app, path);
  await audience.expectRows(ROWS.length);
  await editor.timeZone.fill('America/New_York');
  await editor.timeZone.press('Enter');
  await editor.time('Start time').fill('2027-03-02 09:00');
  await editor.time('Start time').press('Tab');
  await editor.time('End time').fill('2027-03-02 17:00');
  await editor.time('End time').press('Tab');

  const hours = page.getByRole('region', { name: 'Calling hours' });
  await expect(hours.getByRole('status')).toContainText('9 of 40 recipients could be called outside their hours.');
  await expect(hours).toContainText('The local time of 1 recipient is unknown');
  const table = hours.getByRole('table', { name: 'Recipients by hour' });
  await expect(table.getByRole('row')).toHaveCount(9);
  await expect(table.getByRole('row').nth(1)).toHaveText(/09:00\s*31\s*8/);
  // The bars are as high as the table says.
  const bars = await hours
    .locator('rect[height]:not([width="10"])')
    .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))));
  const amounts = (await table.getByRole('cell').allTextContents()).map(Number);
  expect(bars.map((height) => Math.round((height / 72) * 39))).toEqual(amounts);
  await expect(hours.getByRole('table', { name: 'Local times' })).toContainText('Los Angeles806:0014:00');

  const finding = right.problems.filter({ hasText: '8 of 40 recipients could be called before 08:00 their time' });
  await expect(finding).toContainText('under 47 CFR 64.1200(c)(1)');
  await finding.getByRole('button').first().click();
  await expect(page.getByRole('radio', { name: '47 CFR 64.1200(c)(1) 8' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Outside hours 9' })).not.toBeChecked();
  await audience.expectRows(8);

  await hours.getByRole('button', { name: 'Use these times' }).first().click();
  await expect(hours.getByRole('status')).toContainText('No known time of a call is outside the hours');
  await expect(finding).toHaveCount(0);
  await expect(editor.time('Start time')).toHaveValue(/11:00/);
  await expect(editor.time('End time')).toHaveValue(/15:00/);

  await hours.getByRole('button', { name: 'Rules' }).click();
  const rules = page.getByRole('dialog', { name: 'Rules for calling hours' });
  await expect(rules).toContainText('https://www.ecfr.gov/current/title-47/section-64.1200');
  await rules.getByRole('switch', { name: 'United States: 47 CFR 64.1200(c)(1)' }).click();
  await expect(rules.getByRole('switch', { name: 'United States: 47 CFR 64.1200(c)(1)' })).not.toBeChecked();
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await rules.getByRole('combobox', { name: 'Country' }).fill('Germany');
  await rules.getByRole('combobox', { name: 'Country' }).press('Enter');
  await rules.getByRole('textbox', { name: 'Name' }).fill('House rule');
  await rules.getByRole('textbox', { name: 'Monday to Friday' }).fill('10-12');
  await rules.getByRole('button', { name: 'Save rule' }).click();
  await expect(rules.getByRole('switch', { name: 'Germany: House rule' })).toBeChecked();
  // Rules on consent stand below those on hours, and are switched off as they are.
  const consent = right.problems.filter({ hasText: 'prior consent is required, in writing' });
  await expect(consent).toContainText('47 CFR 64.1200(a), FCC 24-17, unverified');
  await rules.getByRole('switch', { name: 'United States: 47 CFR 64.1200(a)' }).click();
  await expect(consent).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(right.problems.filter({ hasText: 'under House rule' })).toContainText('1 of 40 recipients');

  const finish = page.getByRole('region', { name: 'Will it finish?' });
  await expect(finish.getByRole('status')).toContainText('Estimate: all calls end between');
  await finish.getByRole('group', { name: 'Calls that are answered' }).getByLabel('At most').fill('90');
  await expect(finish.getByRole('table', { name: 'Estimate of the end' })).toContainText('0%');
});
