import { expect, test as base } from '@playwright/test';
import { rendererSeccompModes } from './support/renderers';
import { type PackagedApp, startPackagedApp } from './support/start';

const test = base.extend<{ packaged: PackagedApp }>({
  packaged: async ({ browserName: _ }, use) => {
    const packaged = await startPackagedApp();
    await use(packaged);
    await packaged.end();
  },
});

test('the packaged app greets a new person and takes them on with the sandbox', async ({ packaged: { page } }) => {
  await expect(page.getByRole('heading').first()).toHaveText('Connect to Kathan');
  await page.getByRole('button', { name: 'Try with the sandbox' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
});

test("the packaged app keeps Chromium's sandbox on for an ordinary user", async ({ packaged }) => {
  await expect(packaged.page.getByRole('heading').first()).toBeVisible();
  if (process.platform !== 'linux') {
    expect(packaged.sandboxed).toBe(true);
  } else if (packaged.sandboxed) {
    const modes = await rendererSeccompModes(packaged.executable);
    expect(modes.length).toBeGreaterThan(0);
    expect(new Set(modes)).toEqual(new Set(['2']));
  } else {
    process.stdout.write('No user namespaces for an ordinary user here: the packaged app ran with --no-sandbox.\n');
  }
});
