import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { AppPage } from '../../e2e/model/app-page';
import { VERIFIED } from '../../e2e/support/texts';
import { rendererSeccompModes } from '../../e2e-packaged/support/renderers';
import { OPT, test } from '../support/installation';

test("an ordinary user starts it in Chromium's sandbox and gets from the downloaded deb to a verified push", async ({
  installation,
}) => {
  const { root, desktop, installSeconds } = installation;
  const started = performance.now();
  await desktop.withApp(root, '/usr/bin/campaign-desk', async (page) => {
    const { firstRun, editor, right } = new AppPage(page);
    await firstRun.sandbox.click({ timeout: 60_000 });
    await firstRun.sample('March renewals, wave 2').click({ timeout: 60_000 });
    await expect(editor.name).toHaveValue('March renewals, wave 2', { timeout: 60_000 });
    await editor.name.fill('My first change');
    await right.tab('Review').click();
    await expect(right.changes).toHaveCount(1);
    await right.pushNow();
    await expect(right.panel).toContainText(VERIFIED.title, { timeout: 60_000 });
    const seconds = (performance.now() - started) / 1000;
    const [total, apt] = [installSeconds + seconds, installSeconds].map((time) => time.toFixed(1));
    process.stdout.write(`From the downloaded deb to the verified push: ${total} s, ${apt} s of them for apt.\n`);

    const modes = await rendererSeccompModes(`${OPT}/campaign-desk`);
    expect(modes.length).toBeGreaterThan(0);
    expect(new Set(modes)).toEqual(new Set(['2']));
  });
  expect(existsSync(join(desktop.home, 'config/Campaign Desk/campaign-desk.db'))).toBe(true);
  expect(existsSync(join(desktop.home, 'config/autostart'))).toBe(false);
});
