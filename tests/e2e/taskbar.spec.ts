import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { Audience } from './model/audience';
import { ListUpload } from './model/list-upload';
import { contactsFile } from './support/contacts-file';
import { expect, test } from './support/fixtures';

/** Notes what the app shows on the taskbar, beside showing it. */
async function watchTaskbar(app: ElectronApplication) {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const noted = { progress: [] as number[], badges: [] as (number | undefined)[] };
    Object.assign(globalThis, { taskbar: noted });
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error('no window');
    const setProgressBar = window.setProgressBar.bind(window);
    window.setProgressBar = (progress, options) => {
      noted.progress.push(progress);
      setProgressBar(progress, options);
    };
    const setBadgeCount = electron.setBadgeCount.bind(electron);
    electron.setBadgeCount = (count) => {
      noted.badges.push(count);
      return setBadgeCount(count);
    };
  });
  return () =>
    app.evaluate(() => (globalThis as unknown as { taskbar: { progress: number[]; badges: number[] } }).taskbar);
}

test('the taskbar shows imports and uploads while they run, and how many drafts need attention', async ({
  startWithDraft,
  server,
  dataDir,
}) => {
  const appPage = await startWithDraft();
  const noted = await watchTaskbar(appPage.app);
  const path = join(dataDir, 'contacts.csv');
  await writeFile(path, contactsFile(20_000));
  await new Audience(appPage.page).import(appPage.app, path);
  const { progress } = await noted();
  expect(progress.slice(0, 1)).toEqual([2]);
  expect(progress.at(-1)).toBe(-1);

  // It is cleared as well when the server refuses.
  await server.fault({
    kind: 'status',
    status: 413,
    detail: 'Too many',
    method: 'post',
    path: '/recipient-lists',
    times: 1,
  });
  const list = new ListUpload(appPage.page);
  await list.open();
  await list.name.fill('Spring contacts');
  await list.upload.click();
  await expect(list.dialog).toContainText('Too many');
  const afterUpload = (await noted()).progress.slice(progress.length);
  expect(afterUpload[0]).toBe(2);
  expect(afterUpload.at(-1)).toBe(-1);
  await list.close();

  await server.fault({ kind: 'status', status: 422, detail: 'No', method: 'patch', times: 1 });
  await appPage.right.pushNow();
  await expect(appPage.drafts.open).toContainText('Rejected');
  await expect.poll(async () => (await noted()).badges).toEqual([1]);
  await appPage.editor.name.fill('Edited again');
  await expect.poll(async () => (await noted()).badges).toEqual([1, 0]);
});
