import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { respondToDialogs } from './support/dialogs';
import { draftFile } from './support/draft-file';
import { API_KEY, expect, sharedApp, test, USER_ID } from './support/fixtures';
import { appCommand, appEnvironment } from './support/launch';

const FILE = 'March.campaigndraft';

const shared = sharedApp();

test('exports and imports a draft with the menu’s shortcuts, without a secret in the file', async ({ dataDir }) => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const drafts = await appPage.drafts.all.count();
  await appPage.editor.name.fill('On its way to a file');
  await appPage.recipients.addRow(1, { phone: '+14155550100', metadata: '{"first_name": "Ada"}' });
  const path = join(dataDir, FILE);
  await respondToDialogs(appPage.app, { save: path, open: [path] });

  await appPage.page.keyboard.press('Control+Shift+e');
  await expect(appPage.notifications).toContainText(`Exported to ${FILE}`);
  const written = await readFile(path, 'utf8');
  expect(JSON.parse(written)).toMatchObject({
    edits: { name: { value: 'On its way to a file' }, recipients: { kind: 'recipients' } },
    recipients: [{ phone: '+14155550100' }],
    connection: { baseUrl: server.baseUrl },
  });
  expect(written).not.toContain(API_KEY);
  expect(written).not.toContain(USER_ID);

  await appPage.page.keyboard.press('Control+o');
  await expect(appPage.notifications).toContainText('Imported “On its way to a file”');
  await expect(appPage.drafts.all).toHaveCount(drafts + 1);
  await expect(appPage.editor.name).toHaveValue('On its way to a file');
  await expect(appPage.page.getByRole('main')).toBeFocused();
  await expect(appPage.right.changes).toHaveCount(2);
  await appPage.right.pushNow();
  expect(await server.campaign('cmp_march_renewals')).toMatchObject({ name: 'On its way to a file' });
});

test('creates drafts from dropped files and explains why others are rejected', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  const drafts = await appPage.drafts.all.count();
  const drop = (files: readonly { name: string; content: string }[]) =>
    appPage.page.evaluate((dropped) => {
      const data = new DataTransfer();
      for (const { name, content } of dropped) data.items.add(new File([content], name));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, files);
  await appPage.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([''], 'x.campaigndraft'));
    document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true }));
  });
  await expect(appPage.page.getByText('Drop to import drafts')).toBeVisible();
  await drop([
    { name: 'one.campaigndraft', content: draftFile('One') },
    { name: 'two.CAMPAIGNDRAFT', content: draftFile('Two') },
  ]);
  await expect(appPage.drafts.all).toHaveCount(drafts + 2);
  await expect(appPage.editor.name).toHaveValue('Two');
  await drop([
    { name: 'photo.png', content: 'no' },
    { name: 'half.campaigndraft', content: '{"format": ' },
  ]);
  await expect(appPage.notifications).toContainText('Only draft files (.campaigndraft) and contact files');
  await expect(appPage.notifications).toContainText('half.campaigndraft: The file isn’t complete JSON (line 1');
  await expect(appPage.drafts.all).toHaveCount(drafts + 2);
});

test('opens the app with a double-clicked draft, and opens a second one in the same app', async ({
  start,
  dataDir,
}) => {
  const folder = join(dataDir, 'files with spaces');
  await mkdir(folder);
  await writeFile(join(folder, FILE), draftFile('First'));
  await writeFile(join(folder, 'second.campaigndraft'), draftFile('Second'));
  await writeFile(join(folder, 'odd.campaigndraft'), draftFile('Odd').replace('"version":1', '"version":2'));

  const first = await start({ args: [join(folder, FILE), join(folder, 'odd.campaigndraft')] });
  await expect(first.editor.name).toHaveValue('First');
  await expect(
    first.page.getByText('odd.campaigndraft: The file was written by a newer version of Campaign Desk'),
  ).toBeVisible();
  await first.editor.campaignContext.fill('typed just before the second file');

  // A relative path belongs to the folder in which that start was made.
  const { executable, args } = await appCommand(['second.campaigndraft']);
  const second = spawn(executable, args, { cwd: folder, env: appEnvironment({ dataDir }), stdio: 'ignore' });
  await new Promise((resolve) => second.once('exit', resolve));
  await expect(first.editor.name).toHaveValue('Second');
  await expect(first.drafts.all).toHaveCount(2);
  await first.drafts.named('First').click();
  await expect(first.editor.campaignContext).toHaveValue('typed just before the second file');
});

test('duplicates a draft to another campaign with the keyboard alone', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const { page, editor } = appPage;
  const drafts = await appPage.drafts.all.count();
  await editor.name.fill('The same for another');
  await editor.maxConcurrency.fill('11');
  await page.keyboard.press('Control+d');
  const dialog = page.getByRole('dialog', { name: 'Duplicate draft' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect(editor.maxConcurrency).toBeFocused();
  await page.keyboard.press('Control+d');
  await expect(dialog.getByRole('textbox', { name: 'Campaign ID' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Enter a campaign ID');
  await page.keyboard.type('cmp_store_opening');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect(appPage.drafts.all).toHaveCount(drafts + 1);
  await expect(page.getByRole('button', { name: 'Copy campaign ID' })).toBeVisible();
  await expect(page.locator('dl').getByText('cmp_store_opening')).toBeVisible();
  await expect(editor.name).toHaveValue('The same for another');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(appPage.right.changes).toHaveCount(2);
  await appPage.right.pushNow();
  expect(await server.campaign('cmp_store_opening')).toMatchObject({
    name: 'The same for another',
    max_concurrency: 11,
  });
  expect(await server.campaign('cmp_march_renewals')).not.toMatchObject({ name: 'The same for another' });
});
