import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { API_KEY, expect, type RunningApp, sharedApp, test, USER_ID } from './support/fixtures';
import { selectOption } from './support/select';

const shared = sharedApp();
/** The apps whose history has the three pushes. */
const withReceipts = new WeakSet<RunningApp>();

/** The history of this file's app, with three pushes and without filters. */
async function openHistory(): Promise<RunningApp> {
  const { appPage, server } = shared();
  if (!withReceipts.has(appPage)) await pushThree(appPage, server);
  withReceipts.add(appPage);
  await appPage.go('History');
  await appPage.page.getByRole('search', { name: 'Filters' }).waitFor();
  const clear = appPage.page.getByRole('button', { name: 'Clear filters' });
  if (await clear.isVisible()) await clear.click();
  return appPage;
}

/** Three pushes: two of one campaign, one of another that the server refuses. */
async function pushThree(
  appPage: RunningApp,
  server: Parameters<RunningApp['openCampaign']>[0] & {
    faultOfUpdates: (f: { kind: 'status'; status: number; times: number }) => Promise<void>;
  },
) {
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.name.fill('First name');
  await appPage.right.pushNow();
  await appPage.editor.name.fill('Second name');
  await appPage.editor.maxConcurrency.fill('17');
  await appPage.right.pushNow();
  await appPage.openCampaign(server, 'cmp_store_opening');
  await server.faultOfUpdates({ kind: 'status', status: 409, times: 1 });
  await appPage.editor.campaignContext.fill('Refused');
  await appPage.right.pushNow();
  await appPage.go('History');
}

test('searches and filters history by campaign, field, result and date, also by keyboard', async () => {
  const appPage = await openHistory();
  const { page } = appPage;
  const rows = page
    .getByRole('table', { name: 'Receipts' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  const filters = page.getByRole('search', { name: 'Filters' });
  await expect(rows).toHaveCount(3);
  await filters.getByRole('searchbox', { name: 'Search history' }).pressSequentially('STORE');
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('1 receipt', { exact: true })).toBeVisible();
  // It is the same when the user comes back.
  await appPage.go('Settings');
  await appPage.go('History');
  await expect(rows).toHaveCount(1);
  await filters.getByRole('searchbox', { name: 'Search history' }).fill('');
  await expect(rows).toHaveCount(3);
  await filters.getByRole('button', { name: 'More filters' }).press('Enter');
  await selectOption(filters.getByRole('combobox', { name: 'Field' }), 'Max concurrency');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Second name');
  await filters.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(rows).toHaveCount(3);
  await selectOption(filters.getByRole('combobox', { name: 'Result' }), 'Rejected');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Campaign context');
  await selectOption(filters.getByRole('combobox', { name: 'Result' }), 'Any result');
  await filters.getByRole('textbox', { name: 'To' }).fill('2020-01-01');
  await expect(page.getByText('No receipts match.')).toBeVisible();
  await filters.getByRole('textbox', { name: 'To' }).fill('');
  await filters.getByRole('textbox', { name: 'From' }).fill('2020-01-01');
  await expect(rows).toHaveCount(3);
});

test('compares any two receipts, and Escape returns to the list', async () => {
  const appPage = await openHistory();
  const { page } = appPage;
  const boxes = page.getByRole('checkbox', { name: /for comparison$/ });
  const compare = page.getByRole('button', { name: 'Compare', exact: true });
  await expect(compare).toHaveAttribute('aria-disabled', 'true');
  await boxes.nth(1).check();
  await boxes.nth(2).press('Space');
  await expect(boxes.nth(0)).toBeDisabled();
  await compare.press('Enter');
  await expect(page.getByText('2 fields differ.')).toBeVisible();
  const differences = page.getByRole('table', { name: 'Differences' });
  const row = (field: string) =>
    differences.getByRole('row').filter({ has: page.getByRole('rowheader', { name: field }) });
  await expect(row('Name').getByRole('cell')).toHaveText(['First name', 'Second name', 'First name', 'Second name']);
  await expect(row('Max concurrency').getByRole('cell')).toHaveText(['–', '17', '8', '17']);
  await expect(row('Opening message template')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all fields' }).click();
  await expect(row('Opening message template')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(compare).toBeFocused();
  await expect(boxes.nth(1)).toBeChecked();
});

test('exports the filtered receipts as JSON and as CSV, without secrets', async ({ dataDir }) => {
  const appPage = await openHistory();
  const { page } = appPage;
  await page.getByRole('searchbox', { name: 'Search history' }).fill('march');
  await expect(page.getByText('2 receipts', { exact: true })).toBeVisible();
  for (const [item, name] of [
    ['Export as JSON', 'out.json'],
    ['Export as CSV', 'out.csv'],
  ] as const) {
    const path = join(dataDir, name);
    await appPage.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(appPage.notifications).toContainText(`Exported 2 receipts to ${name}`);
    const written = await readFile(path, 'utf8');
    expect(written).toContain('Second name');
    expect(written).not.toContain('Refused');
    expect(written).not.toContain(API_KEY);
    expect(written).not.toContain(USER_ID);
  }
});

test('keeps receipts as long as the settings say, and asks before deleting old ones', async ({
  appPage,
  server,
  start,
  dataDir,
}) => {
  await appPage.connect(server);
  await pushThree(appPage, server);
  await appPage.go('Settings');
  const { page } = appPage;
  const section = page.getByRole('region', { name: 'History' });
  const ever = section.getByRole('radio', { name: 'Forever' });
  await expect(ever).toBeChecked();
  await section.getByRole('radio', { name: 'For a number of days' }).check();
  const days = section.getByRole('spinbutton', { name: 'Days' });
  await days.fill('0');
  await page.getByRole('region', { name: 'History' }).getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Enter a whole number from 1 to 3650.')).toBeVisible();
  await days.fill('3650');
  await page.getByRole('region', { name: 'History' }).getByRole('button', { name: 'Apply' }).click();
  await expect(appPage.notifications).toContainText('Receipts are kept for 3,650 days.');
  await appPage.app.close();
  const db = new DatabaseSync(join(dataDir, 'campaign-desk.db'));
  db.exec("UPDATE receipts SET started_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-60 days')");
  db.close();

  const again = await start();
  await again.go('Settings');
  const keepFor = again.page.getByRole('region', { name: 'History' }).getByRole('spinbutton', { name: 'Days' });
  await expect(keepFor).toHaveValue('3650');
  await keepFor.fill('30');
  await again.page.getByRole('region', { name: 'History' }).getByRole('button', { name: 'Apply' }).click();
  const dialog = again.page.getByRole('dialog', { name: 'Delete 1 receipt?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await again.go('History');
  await expect(again.page.getByText('3 receipts', { exact: true })).toBeVisible();
  await again.go('Settings');
  await keepFor.fill('30');
  await again.page.getByRole('region', { name: 'History' }).getByRole('button', { name: 'Apply' }).click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await again.go('History');
  // The last receipt of each draft stays.
  await expect(again.page.getByText('2 receipts', { exact: true })).toBeVisible();
  await again.app.close();
  const third = await start();
  await third.go('History');
  await expect(third.page.getByText('2 receipts', { exact: true })).toBeVisible();
});
