import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { loadKeytar } from '@backend/credentials/keytar';
import { Audience } from './model/audience';
import { API_KEY, expect, type RunningApp, sharedApp, test, USER_ID } from './support/fixtures';
import { makeDataDir, removeDataDir } from './support/launch';
import { texts } from './support/texts';

const CREDENTIALS = { apiKey: API_KEY, userId: USER_ID };

// For tests that delete all that they have made.
const shared = sharedApp();

/**
 * The stored files whose raw bytes hold a text; logs and what Chromium keeps of pages are among
 * them.
 */
function filesHolding(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    // A backup that is being rewritten has files beside it that go.
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true && readFileSync(file).includes(text);
  });
}

test('deletes a phone number and then a draft permanently, including in backups', async () => {
  const { appPage, server, dataDir } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.name.fill('Ask for +49 172 1234567');
  await appPage.go('Settings');
  const { backups } = appPage.settings;
  await backups.makeCurrent();
  expect(filesHolding(dataDir, '172 1234567').length).toBeGreaterThan(0);

  await appPage.page.getByRole('button', { name: 'Forget a phone number' }).click();
  await appPage.page.getByRole('textbox', { name: texts.erasure.phone }).fill('+49 172 1234567');
  await appPage.page.getByRole('button', { name: texts.erasure.preview }).click();
  const dialog = appPage.page.getByRole('dialog', { name: texts.erasure.title.number });
  await expect(dialog).toContainText('1 edited field');
  await expect(dialog).toContainText('1 backup rewritten without it');
  await dialog.getByRole('button', { name: texts.erasure.confirm }).click();
  await expect(appPage.page.getByText(texts.erasure.doneTitle)).toBeVisible();
  expect(filesHolding(dataDir, '172 1234567')).toEqual([]);

  await appPage.editor.name.fill('goneword');
  await expect(appPage.status).toContainText('Saved');
  await appPage.page.getByRole('button', { name: texts.draftFiles.more }).click();
  await appPage.page.getByRole('menuitem', { name: 'Delete permanently' }).click();
  await appPage.page
    .getByRole('dialog', { name: texts.erasure.title.draft })
    .getByRole('button', { name: texts.erasure.confirm })
    .click();
  await expect(appPage.page.getByText(texts.erasure.doneTitle)).toContainText(texts.erasure.doneTitle);
  await expect.poll(() => filesHolding(dataDir, 'goneword')).toEqual([]);
});

/**
 * Presses the button that deletes, once the preview is there, and waits for the notice of the page
 * that is loaded again.
 */
async function confirm(appPage: RunningApp, kind: keyof typeof texts.erasure.title): Promise<void> {
  const loaded = appPage.page.waitForEvent('load');
  await appPage.page
    .getByRole('dialog', { name: texts.erasure.title[kind] })
    .getByRole('button', { name: texts.erasure.confirm })
    .click();
  await loaded;
  await expect(appPage.page.getByText(texts.erasure.doneTitle)).toBeVisible();
}

function databaseOf(dataDir: string): InstanceType<typeof DatabaseSync> {
  return new DatabaseSync(join(dataDir, 'campaign-desk.db'));
}

test('deletes a discarded draft permanently in Settings', async () => {
  const { appPage, server, dataDir } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.name.fill('goneword');
  await expect(appPage.status).toContainText('Saved');
  await appPage.editor.choose('Discard draft');
  await expect(appPage.editor.name).toBeHidden();
  await appPage.go('Settings');
  const section = appPage.page.getByRole('region', { name: texts.settings.discarded.title });
  await expect(section).toContainText(/Will be deleted after \S/);
  expect(filesHolding(dataDir, 'goneword').length).toBeGreaterThan(0);
  await section.getByRole('button', { name: texts.erasure.deletePermanentlyOf('goneword') }).click();
  await confirm(appPage, 'draft');
  await expect.poll(() => filesHolding(dataDir, 'goneword')).toEqual([]);
});

test('deletes a discarded draft automatically after its time limit', async ({ server, start, dataDir }) => {
  const first = await start();
  await first.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  await first.editor.name.fill('goneword');
  await expect(first.status).toContainText('Saved');
  await first.editor.choose('Discard draft');
  await expect(first.editor.name).toBeHidden();
  await first.app.close();
  const db = databaseOf(dataDir);
  const ago = (days: number): string => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
  db.prepare('UPDATE drafts SET discarded_at = ?').run(ago(40));
  // As the app leaves it that has run the day before yesterday.
  db.prepare("INSERT INTO state (key, value) VALUES ('retention-clock', ?)").run(
    JSON.stringify({ candidate: ago(2), trusted: ago(3) }),
  );
  db.close();
  expect(filesHolding(dataDir, 'goneword').length).toBeGreaterThan(0);
  const second = await start();
  await second.go('Settings');
  const section = second.page.getByRole('region', { name: texts.settings.discarded.title });
  await expect(section).toContainText(texts.settings.discarded.none, { timeout: 90_000 });
  // Backups keep what they hold.
  const outside = () => filesHolding(dataDir, 'goneword').filter((name) => !name.startsWith('backups'));
  await expect.poll(outside).toEqual([]);
});

test('deletes a receipt permanently and keeps the draft', async () => {
  const { appPage, server, dataDir } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await appPage.editor.campaignContext.fill('goneword');
  await appPage.right.pushNow();
  await appPage.editor.campaignContext.fill('Another text');
  await appPage.right.pushNow();
  await appPage.go('History');
  const rows = appPage.page.getByRole('table', { name: 'Receipts' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).getByRole('button').first().click();
  await expect(appPage.page.getByRole('main')).toContainText('goneword');
  await appPage.page.getByRole('button', { name: texts.erasure.deleteReceipt }).click();
  await confirm(appPage, 'receipt');
  await appPage.go('History');
  await expect(rows).toHaveCount(1);
  // The history of the draft's edits still has it, which is no part of the receipt.
  const held = databaseOf(dataDir);
  expect(held.prepare("SELECT count(*) AS count FROM receipts WHERE request LIKE '%goneword%'").get()).toEqual({
    count: 0,
  });
  held.close();
  await appPage.go('Drafts');
  await appPage.page.getByRole('button', { name: texts.draftFiles.more }).click();
  await appPage.page.getByRole('menuitem', { name: 'Delete permanently' }).click();
  await confirm(appPage, 'draft');
  await expect.poll(() => filesHolding(dataDir, 'goneword')).toEqual([]);
});

test('deletes imported recipients with their draft from every file', async () => {
  const elsewhere = await makeDataDir();
  await mkdir(elsewhere, { recursive: true });
  const file = join(elsewhere, 'contacts.csv');
  const rows = Array.from({ length: 500 }, (_, n) => `+1415200${String(n).padStart(4, '0')},goneword ${String(n)}`);
  await writeFile(file, `Phone,first_name\n${rows.join('\n')}\nnonsense,goneword rejected\n`);
  const { appPage, server, dataDir } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const audience = new Audience(appPage.page);
  await audience.import(appPage.app, file);
  await audience.expectRows(500);
  await expect(appPage.status).toContainText('Saved');
  expect(filesHolding(dataDir, 'goneword').length).toBeGreaterThan(0);
  await appPage.page.getByRole('button', { name: texts.draftFiles.more }).click();
  await appPage.page.getByRole('menuitem', { name: 'Delete permanently' }).click();
  await expect(appPage.page.getByRole('dialog', { name: texts.erasure.title.draft })).toContainText('500 recipients');
  await confirm(appPage, 'draft');
  await expect.poll(() => filesHolding(dataDir, 'goneword')).toEqual([]);
  await removeDataDir(elsewhere);
});

test('deletes a connection with its drafts, receipts and key', async ({ server, start, dataDir }) => {
  const appPage = await start();
  await appPage.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  await appPage.editor.name.fill('goneword');
  await appPage.right.pushNow();
  const held = databaseOf(dataDir);
  const row: unknown = held.prepare('SELECT id, name FROM connections').get();
  held.close();
  const { id, name } = row as { id: string; name: string };
  const keychain = await loadKeytar();
  expect(await keychain.getPassword('Campaign Desk', id)).toContain(API_KEY);
  await appPage.go('Settings');
  await appPage.settings.connection(name).remove.click();
  await appPage.page.getByRole('button', { name: texts.erasure.alsoDrafts }).click();
  await confirm(appPage, 'connection');
  await expect.poll(() => filesHolding(dataDir, 'goneword')).toEqual([]);
  expect(filesHolding(dataDir, 'cmp_march_renewals')).toEqual([]);
  expect(await keychain.getPassword('Campaign Desk', id)).toBeNull();
});
