import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFits } from './support/fits';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { texts } from './support/texts';

const strings = texts.crashes;

const filesIn = (dataDir: string): readonly string[] => readdirSync(join(dataDir, 'crash-reports'));
const noticeIn = ({ page }: RunningApp) =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Review' }) });
const sectionIn = ({ page }: RunningApp) => {
  const section = page.getByRole('region', { name: 'Diagnostics' });
  return { section, rows: section.getByRole('table', { name: 'Crash reports' }).locator('tbody tr') };
};
const dialogIn = ({ page }: RunningApp) => {
  const dialog = page.getByRole('dialog', { name: 'Crash report' });
  return { dialog, report: dialog.getByRole('region', { name: 'Report' }) };
};

/** Ends main by force, and waits until it is gone. */
async function kill({ app }: RunningApp): Promise<void> {
  const closed = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await closed;
}

/** Ends the page's process as a crash of it does. */
async function crashPage({ app }: RunningApp): Promise<void> {
  const pid = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  process.kill(pid, 'SIGSEGV');
}

test('offers the report of a killed session once, for review, with Copy and Delete by keyboard', async ({
  start,
  server,
  dataDir,
}) => {
  const first = await start();
  await first.connectAndOpen(server, { apiKey: API_KEY, userId: USER_ID }, 'cmp_march_renewals');
  await first.editor.name.fill('Saved before the kill');
  await first.editor.name.blur();
  await expect(first.status).toContainText('Saved');
  expect(filesIn(dataDir).filter((name) => name.endsWith('.running'))).toHaveLength(1);
  await kill(first);

  const second = await start();
  const { page } = second;
  const notice = noticeIn(second);
  await expect(notice).toContainText(/Campaign Desk didn’t end as usual on \d/);
  await expect(notice).toContainText(strings.notice.main);
  await expect(second.editor.name).toHaveValue('Saved before the kill');
  await notice.getByRole('button', { name: 'Review' }).focus();
  await page.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  const { section, rows } = sectionIn(second);
  await expect(section).toBeInViewport();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(strings.kinds.main);
  await expect(rows).toContainText(await second.app.evaluate(({ app }) => app.getVersion()));

  await rows.getByRole('button', { name: /^View the crash report of / }).focus();
  await page.keyboard.press('Enter');
  const { dialog, report } = dialogIn(second);
  await expect(report).toContainText('"what": "main"');
  const shown = (await report.textContent()) ?? '';
  const { log } = JSON.parse(shown) as { log: { event: string }[] };
  expect(log.at(0)).toMatchObject({ event: 'start' });
  for (const secret of [API_KEY, USER_ID, 'Saved before the kill', dataDir, server.baseUrl]) {
    expect(shown).not.toContain(secret);
  }
  await dialog.getByRole('button', { name: 'Copy' }).focus();
  await page.keyboard.press('Enter');
  await expect(second.notifications).toContainText(strings.copied);
  expect(await second.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);
  await dialog.getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(section.getByRole('heading', { name: 'Crash reports' })).toBeFocused();
  await expect(section).toContainText(strings.none);
  expect(filesIn(dataDir).filter((name) => name.endsWith('.json'))).toEqual([]);
});

test('shows no notice twice, and none after an orderly end', async ({ start, server, dataDir }) => {
  const first = await start();
  await first.connect(server);
  await kill(first);
  const second = await start();
  await noticeIn(second).getByRole('button', { name: 'Dismiss' }).click();
  await expect(noticeIn(second)).toHaveCount(0);
  await second.app.close();
  expect(filesIn(dataDir).filter((name) => name.endsWith('.running'))).toEqual([]);

  const third = await start();
  await third.go('Settings');
  await expect(sectionIn(third).rows).toHaveCount(1);
  await expect(noticeIn(third)).toHaveCount(0);
});

test('reports a crash of main’s own, with the exception before it', async ({ start, server }) => {
  const first = await start();
  await first.connect(server);
  await first.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    process.emit('uncaughtException', new TypeError('cannot read the marmalade offer'));
  });
  const closed = first.app.waitForEvent('close');
  await first.app
    .evaluate(() => {
      process.crash();
    })
    .catch((error: unknown) => {
      // The connection ends with the process.
      expect(String(error)).toMatch(/closed|crash|ended/i);
    });
  await closed;

  const second = await start();
  await expect(noticeIn(second)).toContainText(strings.severalTitle(2));
  await noticeIn(second).getByRole('button', { name: 'Review' }).click();
  const { rows } = sectionIn(second);
  await expect(rows).toHaveCount(2);
  for (const kind of ['main', 'exception'] as const) {
    await rows.filter({ hasText: strings.kinds[kind] }).getByRole('button').click();
    const { dialog, report } = dialogIn(second);
    await expect(report).toContainText('"event": "unexpected-error"');
    await expect(report).toContainText('"error": "TypeError"');
    await expect(report).not.toContainText('marmalade');
    await second.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('reports a crash of the page, and writes no memory', async ({ start, server, dataDir }) => {
  const first = await start();
  await first.connect(server);
  await crashPage(first);
  await expect.poll(() => filesIn(dataDir).filter((name) => name.endsWith('.json'))).toHaveLength(1);
  // The page that was loaded again has shown its notice: Playwright has lost its process.
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
        return contents.executeJavaScript('document.body.innerText') as Promise<string>;
      }),
    )
    .toContain(strings.kinds.page);
  await first.app.close();
  const held = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(API_KEY));
  expect(held).toEqual([]);

  const second = await start();
  await second.go('Settings');
  await expect(sectionIn(second).rows).toContainText(strings.kinds.page);
  await expect(noticeIn(second)).toHaveCount(0);
});

test('an app that ends after it said why leaves no report', async ({ start, dataDir }) => {
  const first = await start();
  const closed = first.app.waitForEvent('close');
  await first.app
    .evaluate(({ app }) => {
      app.exit(1);
    })
    .catch((error: unknown) => {
      expect(String(error)).toMatch(/closed|ended|destroyed/i);
    });
  await closed;
  expect(filesIn(dataDir)).toEqual([]);
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`the crash report fits a small window, ${theme}`, async ({ start, server }) => {
    const first = await start();
    await first.connect(server);
    await kill(first);
    const second = await start();
    await second.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(683, 384);
    });
    await expect.poll(() => second.page.evaluate(() => innerWidth)).toBe(683);
    const review = noticeIn(second).getByRole('button', { name: 'Review' });
    await expectFits(second.page, 'notice', review);
    await review.click();
    await second.page.getByRole('radio', { name: theme, exact: true }).click();
    const view = sectionIn(second).rows.getByRole('button');
    await expectFits(second.page, 'list', view);
    await view.click();
    const { dialog, report } = dialogIn(second);
    await report.waitFor();
    await expectFits(second.page, 'report', dialog.getByRole('button', { name: 'Copy' }));
    await expect(report).toBeInViewport();
  });
}
