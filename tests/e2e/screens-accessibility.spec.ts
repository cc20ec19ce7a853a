import type { Page } from '@playwright/test';
import { unnamedControls } from './support/accessibility-tree';
import { violationsInAllLooks } from './support/axe';
import { type Visit, visitQuestions, visitSandbox } from './support/every-screen';
import { expect, type RunningApp, sharedApp, test } from './support/fixtures';
import { setNetwork } from './support/network';
import { startProxy } from './support/proxy-server';
import { smallTargets } from './support/targets';

const shared = sharedApp();

/** Chromium itself lets the keyboard focus a pane that scrolls. */
const OFF = ['scrollable-region-focusable'];

/** Notes what axe finds in every look, and targets that are too small, and goes on. */
const accessibly =
  ({ page }: RunningApp): Visit =>
  async (shown, mainAction) => {
    await mainAction.first().waitFor();
    await scrollToTop(page);
    expect.soft(await violationsInAllLooks(page, shown, { off: OFF })).toEqual([]);
    expect.soft(await unnamedControls(page, shown)).toEqual([]);
    expect.soft(await smallTargets(page, shown)).toEqual([]);
  };

/** Axe does not see labels that are scrolled away. */
function scrollToTop(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) if (element.scrollTop > 0) element.scrollTop = 0;
  });
}

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

test('axe finds nothing in questions and comparisons, and every target is large enough', async ({
  start,
  server,
  dataDir,
}) => {
  const proxy = await startProxy('pass phrase');
  const appPage = await start({ args: proxy.args });
  await visitQuestions({ appPage, server, dataDir, visit: accessibly(appPage) });
  await appPage.app.close();
  await proxy.close();
});

test('axe finds nothing on the screens of the sandbox, and every target is large enough', async ({ appPage }) => {
  const { page, settings } = appPage;
  await visitSandbox({ appPage, visit: accessibly(appPage) });
  await appPage.go('Settings');
  const card = settings.connection('Sandbox');
  await card.test.click();
  await card.root.getByRole('status').waitFor();
  await accessibly(appPage)('tested connection', card.test);
  await page.keyboard.press('F9');
  await expect(appPage.sandbox.requests).not.toHaveCount(0);
  await accessibly(appPage)('sandbox with requests', appPage.sandbox.add);
});
