import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { words } from './support/words';

const CREDENTIALS = { apiKey: API_KEY, userId: USER_ID };

/** The stored files whose raw bytes hold a text; logs and what Chromium keeps of pages are among them. */
function filesHolding(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    return lstatSync(file).isFile() && readFileSync(file).includes(text);
  });
}

test('a phone number and then a draft are deleted permanently, backups included', async ({
  server,
  start,
  dataDir,
}) => {
  const desk = await start();
  await desk.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  await desk.editor.name.fill('Ask for +49 172 1234567');
  await desk.go('Settings');
  const { backups } = desk.settings;
  await backups.make.click();
  await expect(backups.rows).toHaveCount(1);
  expect(filesHolding(dataDir, '172 1234567').length).toBeGreaterThan(0);

  await desk.page.getByRole('button', { name: 'Forget a phone number' }).click();
  await desk.page.getByRole('textbox', { name: words.erasure.phone }).fill('+49 172 1234567');
  await desk.page.getByRole('button', { name: words.erasure.preview }).click();
  const dialog = desk.page.getByRole('dialog', { name: words.erasure.title.number });
  await expect(dialog).toContainText('1 edited field');
  await expect(dialog).toContainText('1 backup rewritten without it');
  await dialog.getByRole('button', { name: words.erasure.confirm }).click();
  await expect(desk.page.getByText(words.erasure.doneTitle)).toBeVisible();
  expect(filesHolding(dataDir, '172 1234567')).toEqual([]);

  await desk.editor.name.fill('goneword');
  await expect(desk.status).toContainText('saved');
  await desk.page.getByRole('button', { name: words.draftFiles.more }).click();
  await desk.page.getByRole('menuitem', { name: 'Delete permanently' }).click();
  await desk.page
    .getByRole('dialog', { name: words.erasure.title.draft })
    .getByRole('button', { name: words.erasure.confirm })
    .click();
  await expect(desk.page.getByText(words.erasure.doneTitle)).toContainText(words.erasure.doneTitle);
  await expect.poll(() => filesHolding(dataDir, 'goneword')).toEqual([]);
});
