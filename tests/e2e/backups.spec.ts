import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../scripts/repository';
import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { texts } from './support/texts';

const CREDENTIALS = { apiKey: API_KEY, userId: USER_ID };
const shelfOf = (dataDir: string): string => join(dataDir, 'backups');

/**
 * A file of today's name, so that the daily copy is not due and only what a test does makes copies.
 */
function copiedToday(dataDir: string): void {
  mkdirSync(shelfOf(dataDir), { recursive: true });
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  writeFileSync(join(shelfOf(dataDir), `campaign-desk-daily-${stamp}.db`), 'nonsense');
}

test('restores drafts from a manual backup and keeps a backup of the state before', async ({
  server,
  start,
  dataDir,
}) => {
  copiedToday(dataDir);
  const appPage = await start();
  await appPage.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  await appPage.editor.name.fill('Before the mistake');
  await appPage.go('Settings');
  const { backups } = appPage.settings;
  await backups.make.click();
  await expect(backups.rows).toHaveCount(2);
  await expect(backups.rows.first()).toContainText('Manual');
  await expect(backups.rows.first()).toContainText('1 draft, 0 receipts');
  await backups.make.click();
  await expect(appPage.notifications).toContainText(texts.settings.backups.unchanged);
  await expect(backups.rows).toHaveCount(2);

  await appPage.go('Drafts');
  await appPage.editor.name.fill('The mistake');
  await appPage.go('Settings');
  await backups.restore(backups.rows.first());
  await expect(appPage.page.getByText(texts.frame.notices.restoredTitle)).toBeVisible();
  await expect(appPage.editor.name).toHaveValue('Before the mistake');
  // The restored appPage works: it stores edits, knows the key and sends.
  await appPage.editor.name.fill('After the restore');
  await expect(appPage.status).toContainText('Saved');
  await appPage.right.pushNow();
  await expect.poll(async () => (await server.campaign('cmp_march_renewals'))['name']).toBe('After the restore');

  await appPage.page.getByRole('button', { name: texts.frame.notices.toBackups }).click();
  await expect(backups.rows).toHaveCount(3);
  await expect(backups.rows.first()).toContainText('Before restore');
  await backups.restore(backups.rows.first());
  await expect(appPage.editor.name).toHaveValue('The mistake');
});

test('backs up the first draft soon after the next start, as a daily backup', async ({ server, start, dataDir }) => {
  const first = await start();
  await first.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  await first.app.close();
  const second = await start();
  await second.go('Settings');
  await expect(second.settings.backups.rows).toHaveCount(1, { timeout: 30_000 });
  await expect(second.settings.backups.rows.first()).toContainText('Daily');
  expect(readdirSync(shelfOf(dataDir))).toEqual([expect.stringMatching(/^campaign-desk-daily-.*Z\.db$/)]);
});

test('restores a backup of the first schema and does not offer a damaged one', async ({ server, appPage, dataDir }) => {
  await appPage.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  mkdirSync(shelfOf(dataDir), { recursive: true });
  copyFileSync(
    join(repositoryRoot, 'tests', 'fixtures', 'databases', 'schema-0001.db'),
    join(shelfOf(dataDir), 'campaign-desk-v1-2026-02-01T00-00-00-000Z.db'),
  );
  writeFileSync(join(shelfOf(dataDir), 'campaign-desk-daily-2026-01-01T00-00-00-000Z.db'), 'nonsense');
  await appPage.go('Settings');
  const { backups } = appPage.settings;
  const damaged = backups.rows.filter({ hasText: texts.settings.backups.content({ kind: 'damaged' }) });
  await expect(damaged).toHaveCount(1);
  await expect(damaged.getByRole('button')).toHaveCount(0);
  const old = backups.rows.filter({ hasText: 'Before app update' });
  await backups.ask(old);
  await expect(backups.confirmation).toContainText(texts.settings.backups.ask.keeps);
  await backups.confirmation.getByRole('button', { name: 'Cancel' }).click();
  await expect(backups.confirmation).toBeHidden();
  await backups.restore(old);
  await expect(appPage.page.getByText(texts.frame.notices.restoredTitle)).toBeVisible();
  await appPage.go('Settings');
  await expect(appPage.settings.connection('Production').root).toBeVisible();
});

test('refuses a restore during a push and changes nothing', async ({ server, appPage }) => {
  await appPage.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  await appPage.editor.name.fill('On its way');
  await appPage.go('Settings');
  await appPage.settings.backups.makeCurrent();
  await appPage.go('Drafts');
  await server.faultOfUpdates({ kind: 'latency', ms: 8_000, times: 1 });
  await appPage.right.push.click();
  await expect(appPage.drafts.open).toContainText('Sending');
  await appPage.go('Settings');
  await appPage.settings.backups.restore(appPage.settings.backups.rows.first());
  await expect(appPage.settings.backups.confirmation).toContainText(
    texts.errors.error({ kind: 'backup', reason: 'pushing' }).title,
  );
});

test('shows a failed backup in Settings until one succeeds', async ({ server, appPage, dataDir }) => {
  await appPage.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  writeFileSync(shelfOf(dataDir), 'a file where the folder should be');
  await appPage.go('Settings');
  await appPage.settings.backups.make.click();
  await expect(appPage.settings.backups.root).toContainText('Last backup failed');
  rmSync(shelfOf(dataDir));
  await appPage.settings.backups.make.click();
  await expect(appPage.settings.backups.rows).toHaveCount(1);
  await expect(appPage.settings.backups.root).not.toContainText('Last backup failed');
});
