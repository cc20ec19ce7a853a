import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { rendererSeccompModes } from '../../e2e-packaged/support/renderers';
import { pushFirstChange } from '../support/first-push';
import { OPT, test } from '../support/installation';

test("an ordinary user starts it in Chromium's sandbox and gets from the downloaded deb to a verified push", async ({
  installation,
}) => {
  const { root, desktop, installSeconds } = installation;
  const started = performance.now();
  await desktop.withApp(root, '/usr/bin/campaign-desk', async (page) => {
    await pushFirstChange(page);
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
