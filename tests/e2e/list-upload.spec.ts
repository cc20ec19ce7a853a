import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultInput } from '@sandbox/faults/faults';
import { Audience } from './model/audience';
import { ListUpload } from './model/list-upload';
import { contactsFile } from './support/contacts-file';
import { API_KEY, expect, type RunningApp, sharedApp, test, USER_ID } from './support/fixtures';
import type { TestServer } from './support/server';
import { stallingServer } from './support/stalling-server';
import { VERIFIED } from './support/texts';

const shared = sharedApp();

const UPLOADS = { method: 'post', path: '/recipient-lists', times: 1 } as const;
const NOT_KNOWN = 'The server may or may not have saved';

async function importRows(appPage: RunningApp, folder: string, rows: number): Promise<void> {
  const path = join(folder, 'contacts.csv');
  await writeFile(path, contactsFile(rows));
  await new Audience(appPage.page).import(appPage.app, path);
}

/** A draft with two recipients, and the dialog of their upload to a server that does this wrong. */
async function begin(fault: FaultInput) {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  await appPage.recipients.addRow(1, { phone: '+14155550100' });
  await appPage.recipients.addRow(2, { phone: '+14155550101' });
  const list = new ListUpload(appPage.page);
  await list.open();
  await server.fault(fault);
  return { appPage, server, list };
}

test('uploads recipients as a list and sets the draft’s recipient list ID', async ({ dataDir }) => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  await importRows(appPage, dataDir, 100_000);
  const list = new ListUpload(appPage.page);
  const { dialog, name, upload } = list;
  await appPage.right.changes.getByRole('button', { name: 'Upload as recipient list' }).click();
  await name.fill('Spring contacts');
  await upload.click();
  await expect(dialog).toContainText('Uploaded. The draft’s recipient list ID is now');
  await expect(dialog).toContainText('The draft keeps its 100,000 inline recipients, but they aren’t sent');
  await expect(appPage.right.changes).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Send both' }).click();
  await expect(dialog).toContainText('The draft’s inline recipients are sent as well.');
  await expect(appPage.right.changes).toHaveCount(2);
  await list.close();
  await appPage.page.keyboard.press('Control+z');
  await expect(appPage.right.changes).toHaveCount(1);
  const listId = await appPage.editor.recipientListId.inputValue();
  expect(listId).not.toBe('');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  expect((await server.updates()).at(-1)?.body).toEqual({ recipient_list_id: listId });

  await appPage.page.keyboard.press('Control+Shift+a');
  await dialog.getByRole('radio', { name: 'An existing list' }).check();
  await dialog.getByRole('textbox', { name: 'Recipient list ID on the server' }).fill(listId);
  await expect(upload).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('radio', { name: 'Replace all of them' }).check();
  await upload.click();
  await expect(dialog).toContainText(`Uploaded. The draft’s recipient list ID is now ${listId}`);
  await list.close();
});

test('shows a response without a list ID and attaches the ID that the user finds', async () => {
  const { appPage, server, list } = await begin({ kind: 'garbage', body: '{"message": "imported"}', ...UPLOADS });
  await list.upload.click();
  await expect(list.dialog).toContainText('Uploaded, but the response contains no list ID');
  await expect(list.answer).toHaveText('{"message": "imported"}');
  await expect(appPage.editor.recipientListId).toHaveValue('');
  await expect(list.attach).toBeDisabled();
  await list.pastedId.fill('list_found_by_hand');
  await list.attach.click();
  await expect(list.dialog).toContainText('Uploaded. The draft’s recipient list ID is now list_found_by_hand');
  await list.close();
  await expect(appPage.editor.recipientListId).toHaveValue('list_found_by_hand');
  await expect(appPage.right.changes).toContainText(['list_found_by_hand']);
  expect(await uploadsOf(server)).toBe(1);
});

test('shows the server’s message for a rejected upload and changes nothing', async () => {
  const { appPage, server, list } = await begin({ kind: 'status', status: 413, detail: 'Too many rows', ...UPLOADS });
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText('The server rejected the file (status 413)');
  await expect(list.dialog.getByRole('alert')).toContainText('Too many rows');
  await list.close();
  await expect(appPage.editor.recipientListId).toHaveValue('');
  await expect(appPage.recipients.rows).toHaveCount(2);
  expect(await uploadsOf(server)).toBe(1);
  await list.open();
  await list.upload.click();
  await expect(list.dialog).toContainText('Uploaded. The draft’s recipient list ID is now');
  await list.close();
});

test('sends nothing when an upload is stopped while its file is written', async ({ dataDir }) => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, 'cmp_store_opening');
  await importRows(appPage, dataDir, 100_000);
  const list = new ListUpload(appPage.page);
  await list.open();
  // The button is pressed in the turn in which it comes, when no row can have been written yet.
  await appPage.page.evaluate((name) => {
    new MutationObserver((_changes, observer) => {
      const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
      if (stop === undefined) return;
      observer.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  }, 'Stop upload');
  await list.upload.click();
  await expect(list.dialog).toContainText('Upload stopped');
  await expect(list.dialog).toContainText('Nothing was sent, and the draft is unchanged.');
  expect(await uploadsOf(server)).toBe(0);
  await list.tryAgain.click();
  await expect(list.upload).toBeVisible();
  await list.close();
  await expect(appPage.editor.recipientListId).toHaveValue('');
});

test('asks the user about an upload that is cut off after its last byte, also after a restart', async () => {
  const { appPage: before, server, restart } = shared();
  await before.openCampaign(server, 'cmp_store_opening');
  await before.recipients.addRow(1, { phone: '+14155550100' });
  let list = new ListUpload(before.page);
  await list.open();
  await server.fault({ kind: 'reset', applied: true, ...UPLOADS });
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText(`${NOT_KNOWN} the file`);
  await expect(list.dialog.getByRole('alert')).toContainText('The file isn’t sent again automatically');
  await before.app.close();

  const after = await restart();
  list = new ListUpload(after.page);
  await after.editor.name.waitFor();
  await list.open();
  await expect(list.dialog.getByRole('alert')).toContainText(`${NOT_KNOWN} the 1 row sent to Test server earlier`);
  expect(await uploadsOf(server)).toBe(1);
  await list.notThere.click();
  await list.upload.click();
  await expect(list.dialog).toContainText('Uploaded. The draft’s recipient list ID is now');
  expect(await uploadsOf(server)).toBe(2);
});

test('shows the bytes sent, and asks the user about an upload that is stopped then', async ({
  dataDir,
  start,
  server,
}) => {
  const stalling = await stallingServer(1_000_000);
  const appPage = await start();
  await appPage.connectAndOpen(
    { baseUrl: stalling.baseUrl, campaign: (id) => server.campaign(id) },
    { apiKey: API_KEY, userId: USER_ID },
    'cmp_store_opening',
  );
  await importRows(appPage, dataDir, 250_000);
  const list = new ListUpload(appPage.page);
  await list.open();
  await list.upload.click();
  const words = /^(\d+\.\d) MB of (\d+\.\d) MB$/;
  await expect(list.progress).toHaveAttribute('aria-valuetext', words);
  const [sent = 0, all = 0] =
    words
      .exec((await list.progress.getAttribute('aria-valuetext')) ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  expect(sent).toBeGreaterThanOrEqual(1);
  expect(all).toBeGreaterThan(10);
  expect(sent).toBeLessThan(all);

  await appPage.page.keyboard.press('Escape');
  await expect(list.dialog).toContainText('This window stays open until the upload ends.');
  await list.stop.click();
  await expect(list.dialog.getByRole('alert')).toContainText(`${NOT_KNOWN} the file`);
  await expect(list.dialog.getByRole('alert')).toContainText('You stopped the upload while it was being sent.');
  await list.close();
  await list.open();
  await expect(list.dialog.getByRole('alert')).toContainText(
    `${NOT_KNOWN} the 250,000 rows sent to Test server earlier`,
  );
  await expect(list.upload).toBeHidden();
  expect(stalling.requests).toEqual(['POST /recipient-lists HTTP/1.1']);
  await stalling.close();
});

async function uploadsOf(server: TestServer): Promise<number> {
  return (await server.requests()).filter(({ method, path }) => method === 'POST' && path.startsWith(UPLOADS.path))
    .length;
}
