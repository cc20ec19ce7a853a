import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { draftFile } from './support/draft-file';
import { expect, test } from './support/fixtures';
import { appCommand, appEnvironment } from './support/launch';

test('a second start on the same data folder quits and focuses the first window', async ({ start, dataDir }) => {
  const first = await start();
  await first.firstRun.heading.waitFor();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });

  const { executable, args } = await appCommand();
  const second = spawn(executable, args, { env: appEnvironment({ dataDir }), stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));

  expect(code).toBe(0);
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized())))
    .toEqual([false]);
});

test('a second start with 400 kB of file names keeps the first one running, which opens what fits and lists the rest', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await first.firstRun.heading.waitFor();
  // Paths as long as a path can be, all of one file each.
  const files = Array.from({ length: 100 }, (_, number) => `${number}.campaigndraft`);
  const folder = join(dataDir, 'files');
  await mkdir(folder);
  for (const file of files) await writeFile(join(folder, file), draftFile(`Draft ${file}`));
  const paths = files.map((file) => `${'./'.repeat(2_030)}${file}`);

  const { executable, args } = await appCommand(paths);
  const second = spawn(executable, args, { cwd: folder, env: appEnvironment({ dataDir }), stdio: 'ignore' });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);

  await expect(first.notifications).toContainText('96 files were not opened');
  await expect(first.notifications).toContainText('Imported 4 drafts');
  await expect(first.drafts.all).toHaveCount(4);
  await expect(first.editor.name).toHaveValue('Draft 3.campaigndraft');
});

test('a first start with 400 kB of file names opens what fits and lists the rest', async ({ dataDir }) => {
  const folder = join(dataDir, 'files');
  await mkdir(folder);
  await writeFile(join(folder, '1.campaigndraft'), draftFile('The only one'));
  const { executable, args } = await appCommand([
    '--remote-debugging-port=0',
    ...Array.from({ length: 100 }, () => `${'./'.repeat(2_030)}1.campaigndraft`),
  ]);
  const starter = spawn(executable, args, { cwd: folder, env: appEnvironment({ dataDir }), stdio: 'ignore' });
  expect(await new Promise((resolve) => starter.once('exit', resolve))).toBe(0);

  // Chromium writes the port that it has chosen into its own folder.
  const port = async (): Promise<string> =>
    readFile(join(dataDir, 'session', 'DevToolsActivePort'), 'utf8').then(
      (text) => text.split('\n')[0] ?? '',
      () => '',
    );
  await expect.poll(port, { timeout: 30_000 }).not.toBe('');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port()}`);
  try {
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('The app has no page.');
    await expect(page.getByText('96 files were not opened')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('The only one');
  } finally {
    // The connection ends before there is a response.
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
  }
});
