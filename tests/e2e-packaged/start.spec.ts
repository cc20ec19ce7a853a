import { expect, test } from '@playwright/test';
import { rendererSeccompModes } from './support/renderers';
import { withPackagedApp } from './support/start';

test('the packaged app greets a new person and takes them on with the sandbox', async () => {
  await withPackagedApp(async ({ page }) => {
    await expect(page.getByRole('heading').first()).toHaveText('Connect to Kathan');
    await page.getByRole('button', { name: 'Try with the sandbox' }).click();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
  });
});

test("the packaged app's pages run in Chromium's sandbox wherever the machine lets an ordinary user have one", async () => {
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
