import { expectFits } from './support/fits';
import { expect, type RunningApp, test } from './support/fixtures';

/** A window of 1360 by 860 at 400 %. */
async function zoomIn({ app, page }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(1360, 860);
    window?.webContents.setZoomFactor(4);
  });
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([340, 215]);
}

test('at 400 % everything is in one column, and the sidebar lies over it when wanted', async ({ appPage, server }) => {
  const { page, firstRun, newDraft, outbox, settings } = appPage;
  await zoomIn(appPage);
  await expectFits(page, 'first run', firstRun.save);
  await expectFits(page, 'first run', firstRun.sandbox);
  await firstRun.fill({
    name: 'Test server',
    baseUrl: server.baseUrl,
    apiKey: 'sk_live_e2e_zoomed_0001',
    userId: 'user_e2e_zoomed_0001',
  });
  await firstRun.save.click();

  const show = page.getByRole('button', { name: 'Show sidebar' });
  const hide = page.getByRole('button', { name: 'Hide sidebar' });
  const make = page.getByRole('button', { name: 'Create a draft' });
  await expectFits(page, 'home', make);
  await expect(appPage.navigation).toBeHidden();

  await test.step('opens and closes by keys, with the focus in it and back', async () => {
    await show.press('Enter');
    await expect(appPage.navigation).toBeVisible();
    await expect(page.locator('#sidebar :focus')).toHaveCount(1);
    await expectFits(page, 'sidebar', newDraft.open);
    await page.keyboard.press('Escape');
    await expect(appPage.navigation).toBeHidden();
    await expect(show).toBeFocused();
    await show.click();
    await hide.click();
    await expect(appPage.navigation).toBeHidden();
  });

  for (const [screen, action] of [
    ['Outbox', outbox.pause],
    ['History', page.getByRole('button', { name: 'Open drafts' })],
    ['Settings', settings.connection('Test server').test],
  ] as const) {
    await show.click();
    await appPage.go(screen);
    // A choice closes it.
    await expect(appPage.navigation).toBeHidden();
    await expectFits(page, screen, action);
  }
  await page.getByRole('navigation', { name: 'Settings sections' }).getByRole('link', { name: 'Updates' }).click();
  await expect(page.getByRole('heading', { name: 'Updates' })).toBeInViewport();
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
