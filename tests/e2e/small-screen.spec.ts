import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { Audience } from './model/audience';
import { ListUpload } from './model/list-upload';
import { contactsFile } from './support/contacts-file';
import { type Visit, visitQuestions, visitSandbox } from './support/every-screen';
import { expectFits } from './support/fits';
import { expect, type RunningApp, test } from './support/fixtures';
import { startProxy } from './support/proxy-server';
import { smallTargets } from './support/targets';

/** A laptop's screen of 1366 by 768 at 200 %, and at 150 % without the taskbar. */
const SIZES = [
  { width: 683, height: 384 },
  { width: 910, height: 472 },
] as const;

async function resize(appPage: RunningApp, size: (typeof SIZES)[number]): Promise<void> {
  await appPage.app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect.poll(() => appPage.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(size);
}

for (const size of SIZES) {
  const name = `${String(size.width)} by ${String(size.height)}`;

  test(`every screen and dialog works at ${name}`, async ({ appPage, server, dataDir }) => {
    const { page, editor, right, newDraft, outbox, firstRun, settings } = appPage;
    const dialogButton = (dialog: Locator, button: string): Locator =>
      dialog.getByRole('button', { name: button, exact: true });
    await resize(appPage, size);

    await test.step('first run and home', async () => {
      await expectFits(page, 'first run', firstRun.save);
      await appPage.connect(server);
      await expectFits(page, 'home', newDraft.open);
    });

    await test.step('new draft', async () => {
      await page.keyboard.press('Control+N');
      await expectFits(page, 'new draft', newDraft.submit);
      await page.keyboard.press('Escape');
    });

    await test.step('editor and review', async () => {
      await appPage.openCampaign(server, 'cmp_march_renewals');
      await editor.maxConcurrency.fill('300');
      await editor.name.fill('A name that is rather long, as those of real campaigns often are');
      await expectFits(page, 'editor', right.push);
      // Nothing has to be scrolled for these.
      await expect(right.push).toBeInViewport({ ratio: 1 });
      await editor.openingMessage.scrollIntoViewIfNeeded();
      await expectFits(page, 'editor, opening', editor.openingMessage);
      for (const tab of ['1', '2', '3']) {
        await page.keyboard.press(`Alt+${tab}`);
        await expectFits(page, `review, tab ${tab}`, right.push);
      }
      await page.keyboard.press('Escape');
    });

    await test.step('dialogs of a draft', async () => {
      await page.keyboard.press('Control+Shift+L');
      const history = page.getByRole('dialog');
      await expectFits(page, 'version history', dialogButton(history, 'Close'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+D');
      await expectFits(page, 'duplicate', page.getByRole('dialog').getByRole('button', { name: /^Duplicate/ }));
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Pick start time' }).click();
      await expectFits(page, 'calendar', page.getByRole('dialog').getByRole('button', { name: 'Done' }));
      await page.keyboard.press('Escape');
    });

    await test.step('recipients, import and upload', async () => {
      const audience = new Audience(page);
      const path = join(dataDir, 'contacts.csv');
      await writeFile(path, contactsFile(60));
      await audience.importButton.click();
      await expectFits(page, 'import, file', audience.dialog.getByRole('button', { name: 'Choose file' }));
      await page.keyboard.press('Escape');
      await audience.choose(appPage.app, path);
      await expectFits(page, 'import, columns', audience.check);
      await audience.check.click();
      await audience.report.waitFor();
      await expectFits(page, 'import, report', audience.commit);
      await audience.commit.click();
      await audience.dialog.waitFor({ state: 'hidden' });
      await expectFits(page, 'recipients', audience.search);
      const list = new ListUpload(page);
      await list.open();
      await expectFits(page, 'upload', list.upload);
      await page.keyboard.press('Escape');
    });

    await test.step('outbox with a conflict', async () => {
      await appPage.openCampaign(server, 'cmp_store_opening');
      await editor.maxConcurrency.fill('24');
      await server.edit('cmp_store_opening', { max_concurrency: 12 });
      await right.queue.click();
      await expect(appPage.drafts.open).toContainText('Conflict');
      await appPage.go('Outbox');
      await expectFits(page, 'outbox', outbox.sendAll);
      await outbox.row('').first().getByRole('button').first().click();
      await expectFits(page, 'conflict', outbox.conflicts.resolve);
    });

    await test.step('history and a receipt', async () => {
      await outbox.conflicts.acceptServer.click();
      await appPage.go('Drafts');
      await editor.maxConcurrency.fill('30');
      await right.pushNow();
      await appPage.go('History');
      await expectFits(page, 'history', page.getByRole('button', { name: 'Export as CSV' }));
      await page.getByRole('table', { name: 'Receipts' }).getByRole('button').first().click();
      await expectFits(page, 'receipt', page.getByRole('button', { name: 'All receipts' }));
    });

    await test.step('settings, connections and their dialogs', async () => {
      await appPage.go('Settings');
      const card = settings.connection('Test server');
      await expectFits(page, 'settings', card.test);
      await card.edit.click();
      await expectFits(page, 'edit connection', settings.dialog.getByRole('button', { name: 'Save' }));
      await page.keyboard.press('Escape');
      await card.replaceApiKey.click();
      await expectFits(page, 'replace secret', settings.dialog.locator('[type="submit"]'));
      await page.keyboard.press('Escape');
      await card.remove.click();
      await expectFits(page, 'delete connection', settings.dialog.getByRole('button', { name: /^Delete/ }));
      await page.keyboard.press('Escape');
      await appPage.switchConnection.click();
      await appPage.connectionMenu.getByRole('menuitem', { name: 'Add connection' }).click();
      await expectFits(page, 'add connection', appPage.addConnection.save);
      await page.keyboard.press('Escape');
    });
  });
}

/** Checks each stop in every size. The way to the next one is gone in the smallest, the last. */
const inAllSizes =
  (appPage: RunningApp): Visit =>
  async (shown, mainAction) => {
    for (const size of SIZES.toReversed()) {
      await resize(appPage, size);
      const name = `${shown} at ${String(size.width)} by ${String(size.height)}`;
      await expectFits(appPage.page, name, mainAction);
      expect.soft(await smallTargets(appPage.page, name)).toEqual([]);
    }
  };

test('every question and comparison works at 910 by 472 and 683 by 384', async ({ start, server, dataDir }) => {
  const proxy = await startProxy('pass phrase');
  const appPage = await start({ args: proxy.args });
  await visitQuestions({ appPage, server, dataDir, visit: inAllSizes(appPage) });
  await appPage.app.close();
  await proxy.close();
});

test('the sandbox’s panel and samples work at 910 by 472 and 683 by 384', async ({ appPage }) => {
  await visitSandbox({ appPage, visit: inAllSizes(appPage) });
});

test('opens the window inside the work area of a screen at 250 %, and moves it back into one that shrank', async ({
  start,
}) => {
  const appPage = await start({ args: ['--force-device-scale-factor=2.5'] });
  await appPage.firstRun.heading.waitFor();
  const within = (): Promise<boolean> =>
    appPage.app.evaluate(({ BrowserWindow, screen }) => {
      const window = BrowserWindow.getAllWindows()[0]?.getBounds();
      if (window === undefined) return false;
      const { workArea } = screen.getDisplayMatching(window);
      return (
        window.x >= workArea.x &&
        window.y >= workArea.y &&
        window.x + window.width <= workArea.x + workArea.width &&
        window.y + window.height <= workArea.y + workArea.height
      );
    });
  expect(await appPage.page.evaluate(() => window.screen.width)).toBeLessThan(700);
  expect(await within()).toBe(true);

  await appPage.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 200, y: 100, width: 1360, height: 860 });
  });
  await expect.poll(within).toBe(false);
  // What the system says when a display's size or scale has changed.
  await appPage.app.evaluate(({ screen }) => {
    screen.emit('display-metrics-changed', {}, screen.getPrimaryDisplay(), ['workArea', 'scaleFactor']);
  });
  await expect.poll(within).toBe(true);
});
