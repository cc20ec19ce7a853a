import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { z } from 'zod';
import { loadKeytar } from '@backend/credentials/keytar';
import { Audience } from './model/audience';
import { expect, type RunningApp, test } from './support/fixtures';
import { makeDataDir, removeDataDir } from './support/launch';
import { filesHolding } from './support/search';
import { texts } from './support/texts';

const { encryption } = texts;

/** The account of the data key in the keychain, by what the database says about itself. */
function keyAccount(dataDir: string): string {
  const db = new DatabaseSync(join(dataDir, 'campaign-desk.db'), { readOnly: true });
  try {
    const row: unknown = db.prepare("SELECT value FROM state WHERE key = 'encryption'").get();
    return `data key ${z.object({ value: z.string() }).parse(row).value}`;
  } finally {
    db.close();
  }
}

/** How long the time in a backup's name is, with the ending. */
const STAMP = '2027-03-02T06-00-00-000Z.db'.length;

async function encrypt({ page }: RunningApp): Promise<string> {
  await page.getByRole('switch', { name: encryption.label }).click();
  await page.getByRole('button', { name: encryption.on.next }).click();
  const dialog = page.getByRole('dialog', { name: encryption.on.keyTitle });
  const recoveryKey = await dialog.getByLabel(encryption.on.keyName).innerText();
  await dialog.getByRole('textbox', { name: encryption.on.lastGroup }).fill(recoveryKey.slice(0, 4));
  await dialog.getByRole('button', { name: encryption.on.confirm, exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(encryptionTexts('wrong-group'));
  await dialog.getByRole('textbox', { name: encryption.on.lastGroup }).fill(recoveryKey.slice(-4).toLowerCase());
  await dialog.getByRole('button', { name: encryption.on.confirm, exact: true }).click();
  await expect(page.getByText(encryption.changedTitle(true))).toBeVisible();
  return recoveryKey;
}

/** A recovery key that is shown and then not used. */
async function unusedRecoveryKey({ page }: RunningApp): Promise<string> {
  await page.getByRole('switch', { name: encryption.label }).click();
  await page.getByRole('button', { name: encryption.on.next }).click();
  const dialog = page.getByRole('dialog', { name: encryption.on.keyTitle });
  const recoveryKey = await dialog.getByLabel(encryption.on.keyName).innerText();
  await dialog.getByRole('button', { name: texts.common.cancel }).click();
  await expect(dialog).toBeHidden();
  return recoveryKey;
}

type Reason = 'wrong-group' | 'mistyped-recovery-key' | 'other-recovery-key' | 'backup-locked';

const encryptionTexts = (reason: Reason): string => texts.errors.error({ kind: 'encryption', reason }).title;

test('encrypts stored data, opens it with the recovery key when the keychain lost the key, and decrypts it', async ({
  startWithDraft,
  start,
  server,
  dataDir,
}) => {
  const appPage = await startWithDraft();
  await appPage.editor.name.fill('Secretword spring');
  await expect(appPage.status).toContainText('Saved');
  await appPage.go('Settings');
  await appPage.settings.backups.makeCurrent();
  expect((await filesHolding(dataDir, 'Secretword')).length).toBeGreaterThan(1);

  const recoveryKey = await encrypt(appPage);
  await expect(appPage.editor.name).toHaveValue('Secretword spring');
  await appPage.editor.name.fill('Secretword summer');
  await expect(appPage.status).toContainText('Saved');
  for (const text of ['Secretword', server.baseUrl, recoveryKey, recoveryKey.replaceAll('-', '')]) {
    expect(await filesHolding(dataDir, text), text).toEqual([]);
  }
  // Recipients are read by a thread with a connection of its own, and sent from there.
  await appPage.right.pushNow();
  await expect.poll(async () => (await server.campaign('cmp_march_renewals'))['name']).toBe('Secretword summer');
  await appPage.app.close();
  expect(await filesHolding(dataDir, 'Secretword')).toEqual([]);

  // The keychain was reset.
  const keytar = await loadKeytar();
  const account = keyAccount(dataDir);
  expect(await keytar.deletePassword('Campaign Desk', account)).toBe(true);
  const { page, app } = await start();
  await expect(page.getByRole('heading', { name: encryption.locked.title })).toBeVisible();
  const typed = page.getByRole('textbox', { name: encryption.locked.label });
  await typed.fill(recoveryKey.replace(/^.{4}/, '0000'));
  await page.getByRole('button', { name: encryption.locked.unlock }).click();
  await expect(page.getByRole('alert')).toContainText(encryptionTexts('mistyped-recovery-key'));
  await page.getByRole('button', { name: encryption.locked.tryAgain }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await typed.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: encryption.locked.unlock }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Secretword summer');
  await app.close();
  expect(await keytar.getPassword('Campaign Desk', account)).not.toBeNull();

  const third = await start();
  await expect(third.editor.name).toHaveValue('Secretword summer');
  await third.go('Settings');
  await third.page.getByRole('switch', { name: encryption.label }).click();
  await third.page.getByRole('button', { name: encryption.off.confirm }).click();
  await expect(third.page.getByText(encryption.changedTitle(false))).toBeVisible();
  await expect(third.editor.name).toHaveValue('Secretword summer');
  await third.app.close();
  expect((await filesHolding(dataDir, 'Secretword')).length).toBeGreaterThan(1);
  expect(await keytar.getPassword('Campaign Desk', account)).toBeNull();
});

test('explains why encryption can’t be turned on without a keychain', async ({ start, server }) => {
  const appPage = await start({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' } });
  await appPage.firstRun.fill({ name: 'No keychain', baseUrl: server.baseUrl, apiKey: 'sk_live_x', userId: 'user_x' });
  await appPage.firstRun.save.click();
  await appPage.firstRun.forThisSession.click();
  await appPage.navigation.waitFor();
  await appPage.go('Settings');
  await appPage.page.getByRole('switch', { name: encryption.label }).click();
  await appPage.page.getByRole('button', { name: encryption.on.next }).click();
  const dialog = appPage.page.getByRole('dialog', { name: encryption.on.title });
  await expect(dialog.getByRole('alert')).toContainText(encryption.noKeychain('no-service').help);
  await dialog.getByRole('button', { name: texts.common.cancel }).click();
  await expect(appPage.page.getByRole('switch', { name: encryption.label })).not.toBeChecked();
});

test('opens data of another computer with its recovery key for this session, without a usable keychain', async ({
  startWithDraft,
  start,
}) => {
  const appPage = await startWithDraft();
  await appPage.editor.name.fill('Moved here');
  await appPage.go('Settings');
  const recoveryKey = await encrypt(appPage);
  await appPage.app.close();
  const { page } = await start({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' } });
  await expect(page.getByText(encryption.locked.keychain('no-service'))).toBeVisible();
  await page.getByRole('textbox', { name: encryption.locked.label }).fill(recoveryKey);
  await page.getByRole('button', { name: encryption.locked.unlock }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Moved here');
  await expect(page.getByText(encryption.notKeptTitle)).toBeVisible();
});

test('restores an encrypted backup of another computer only with its recovery key', async ({
  startWithDraft,
  dataDir,
}) => {
  const elsewhere = await makeDataDir();
  try {
    const other = await startWithDraft({ dataDir: elsewhere });
    await other.editor.name.fill('On the other computer');
    await expect(other.status).toContainText('Saved');
    await other.go('Settings');
    const recoveryKey = await encrypt(other);
    await other.go('Settings');
    await other.settings.backups.makeCurrent();
    await other.app.close();
    // This computer's keychain never had the key.
    expect(await (await loadKeytar()).deletePassword('Campaign Desk', keyAccount(elsewhere))).toBe(true);

    const appPage = await startWithDraft();
    await appPage.editor.name.fill('On this computer');
    await expect(appPage.status).toContainText('Saved');
    await appPage.go('Settings');
    const otherKey = await unusedRecoveryKey(appPage);
    const { backups } = appPage.settings;
    await backups.makeCurrent();
    const own = readdirSync(join(dataDir, 'backups')).length;
    // The names end with the time.
    const name = readdirSync(join(elsewhere, 'backups'))
      .toSorted((a, b) => a.slice(-STAMP).localeCompare(b.slice(-STAMP)))
      .at(-1);
    if (name === undefined) throw new Error('the other computer has no backup');
    copyFileSync(join(elsewhere, 'backups', name), join(dataDir, 'backups', name));
    await appPage.go('Drafts');
    await appPage.go('Settings');
    const row = backups.rows.filter({ hasText: '1 draft' }).last();
    await expect(backups.rows).toHaveCount(own + 1);

    await backups.restore(row);
    const dialog = backups.confirmation;
    const alert = dialog.getByRole('alert');
    const confirm = dialog.getByRole('button', { name: 'Restore', exact: true });
    const typed = dialog.getByRole('textbox', { name: encryption.restoreLabel });
    await expect(alert).toContainText(encryptionTexts('backup-locked'));
    await typed.fill(recoveryKey.replace(/^.{4}/, '0000'));
    await confirm.click();
    await expect(alert).toContainText(encryptionTexts('mistyped-recovery-key'));
    await typed.fill(otherKey);
    await confirm.click();
    await expect(alert).toContainText(encryptionTexts('other-recovery-key'));
    await dialog.getByRole('button', { name: texts.common.cancel }).click();
    await expect(dialog).toBeHidden();
    await expect(backups.rows).toHaveCount(own + 1);
    await appPage.go('Drafts');
    await expect(appPage.editor.name).toHaveValue('On this computer');
    await appPage.editor.name.fill('Edited since');
    await expect(appPage.right.changes.filter({ hasText: 'Edited since' })).toHaveCount(1);

    await appPage.go('Settings');
    await backups.restore(row);
    await typed.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await confirm.click();
    await expect(appPage.page.getByText(texts.frame.notices.restoredTitle)).toBeVisible();
    await expect(appPage.editor.name).toHaveValue('On the other computer');
    await appPage.go('Settings');
    // The store is as little encrypted as it was, and what it held is kept.
    await expect(appPage.page.getByRole('switch', { name: encryption.label })).not.toBeChecked();
    await backups.restore(backups.rows.filter({ hasText: 'Before restore' }));
    await expect(appPage.editor.name).toHaveValue('Edited since');
  } finally {
    await removeDataDir(elsewhere);
  }
});

test('writes no dropped import file in readable form, and removes it after a crash', async ({
  startWithDraft,
  start,
  dataDir,
}) => {
  const appPage = await startWithDraft();
  await appPage.go('Settings');
  await encrypt(appPage);
  await expect(appPage.editor.name).toBeVisible();
  await appPage.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['phone,first_name\n+14155550142,Zaphodword\n12,Zaphodword\n'], 'guests.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  const audience = new Audience(appPage.page);
  await expect(audience.firstRows).toContainText('Zaphodword');
  await audience.check.click();
  await expect(audience.commit).toBeVisible();
  const imports = join(dataDir, 'imports');
  expect(readdirSync(imports)).toHaveLength(2);
  for (const text of ['Zaphodword', '+14155550142', '14155550142']) {
    expect(await filesHolding(dataDir, text), text).toEqual([]);
  }

  const gone = once(appPage.app.process(), 'exit');
  appPage.app.process().kill('SIGKILL');
  await gone;
  expect(readdirSync(imports)).toHaveLength(2);
  const again = await start();
  await expect(again.editor.name).toBeVisible();
  // The folder itself may go as well.
  await expect.poll(() => (existsSync(imports) ? readdirSync(imports) : [])).toEqual([]);
});
