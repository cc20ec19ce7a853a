import { expect, test } from '@playwright/test';
import { rendererSeccompModes } from './support/renderers';
import { withPackagedApp } from './support/start';

test('the packaged app welcomes a new user and starts them with the sandbox', async () => {
  await withPackagedApp(async ({ page }) => {
    await expect(page.getByRole('heading').first()).toHaveText('Campaign Desk');
    await expect(page.getByRole('heading', { name: 'Connect to Kathan' })).toBeVisible();
    await page.getByRole('button', { name: 'Try with the sandbox' }).click();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
  });
});

test('the packaged app runs its pages in Chromium’s sandbox if the machine allows it for ordinary users', async () => {
  await withPackagedApp(async ({ page, executable, sandboxed }) => {
    await expect(page.getByRole('heading').first()).toBeVisible();
    if (process.platform !== 'linux') {
      expect(sandboxed).toBe(true);
    } else if (sandboxed) {
      const modes = await rendererSeccompModes(executable);
      expect(modes.length).toBeGreaterThan(0);
      expect(new Set(modes)).toEqual(new Set(['2']));
    } else {
      process.stdout.write('No user namespaces for an ordinary user here: the packaged app ran with --no-sandbox.\n');
    }
  });
});
