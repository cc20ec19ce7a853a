import { violationsInAllLooks } from './support/axe';
import { expect, sharedApp, test } from './support/fixtures';
import { setNetwork } from './support/network';

const shared = sharedApp();

test('axe finds nothing on the first screen and the screens of the sandbox', async ({ appPage }) => {
  const { page, firstRun, sandbox } = appPage;
  await firstRun.heading.waitFor();
  await firstRun.apiKey.fill('abc');
  await firstRun.userId.focus();
  expect.soft(await violationsInAllLooks(page, 'first run')).toEqual([]);

  await firstRun.sandbox.click();
  await firstRun.sample('March renewals, wave 2').waitFor();
  expect.soft(await violationsInAllLooks(page, 'home with samples')).toEqual([]);

  await appPage.go('Settings');
  const card = appPage.settings.connection('Sandbox');
  await card.test.click();
  await card.root.getByRole('status').waitFor();
  await page.keyboard.press('F9');
  await sandbox.choose('Fault', 'Returns 409 Conflict');
  await sandbox.add.click();
  await expect(sandbox.active).toHaveCount(1);
  await expect(sandbox.requests).not.toHaveCount(0);
  expect.soft(await violationsInAllLooks(page, 'sandbox')).toEqual([]);
});

test('axe finds nothing on the empty screens', async () => {
  const { appPage } = shared();
  const { page } = appPage;
  await page.getByRole('heading', { name: 'No drafts yet', level: 1 }).waitFor();
  expect.soft(await violationsInAllLooks(page, 'home')).toEqual([]);
  await appPage.go('Outbox');
  await page.getByRole('heading', { name: 'The outbox is empty' }).waitFor();
  expect.soft(await violationsInAllLooks(page, 'empty outbox')).toEqual([]);
  await appPage.go('History');
  await page.getByRole('heading', { name: 'Nothing pushed yet' }).waitFor();
  expect.soft(await violationsInAllLooks(page, 'empty history')).toEqual([]);
});

test('axe finds nothing in the outbox, in history and in settings', async () => {
  const { appPage, server } = shared();
  const { page, editor, right, outbox } = appPage;
  await appPage.go('Drafts');
  await appPage.openCampaign(server, 'cmp_store_opening');
  for (const max of ['24', '25']) {
    await editor.maxConcurrency.fill(max);
    await right.pushNow();
  }
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.maxConcurrency.fill('24');
  await server.edit('cmp_march_renewals', { max_concurrency: 12, campaign_context: 'Changed there' });
  await right.queue.click();
  await expect(appPage.drafts.open).toContainText('Conflict');
  await setNetwork(appPage.app, false);
  await appPage.openCampaign(server, 'cmp_autumn_survey');
  await editor.maxConcurrency.fill('24');
  await right.queue.click();
  await expect(appPage.drafts.open).toContainText('Queued');

  await appPage.go('Outbox');
  await outbox.row('Autumn survey').getByRole('button').first().click();
  await page.getByRole('region', { name: 'What will be sent' }).first().waitFor();
  expect.soft(await violationsInAllLooks(page, 'queued update')).toEqual([]);
  await outbox.row('March renewals').getByRole('button', { name: 'Resolve' }).click();
  await outbox.conflicts.take('Max concurrency', 'New value').check();
  expect.soft(await violationsInAllLooks(page, 'conflict')).toEqual([]);
  await setNetwork(appPage.app, true);

  await appPage.go('History');
  await page.getByRole('button', { name: 'Revert this push' }).waitFor();
  expect.soft(await violationsInAllLooks(page, 'history')).toEqual([]);
  const boxes = page.getByRole('checkbox', { name: /for comparison$/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('table', { name: 'Differences' }).waitFor();
  expect.soft(await violationsInAllLooks(page, 'comparison')).toEqual([]);
  await page.keyboard.press('Escape');

  await appPage.go('Settings');
  await appPage.settings.backups.make.click();
  await appPage.settings.backups.rows.first().waitFor();
  expect.soft(await violationsInAllLooks(page, 'settings')).toEqual([]);
});
