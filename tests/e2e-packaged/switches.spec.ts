import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startShipped } from './support/start';

test('a shipped app ignores switches that would open its page or its traffic to others', async () => {
  const files = ['net-log.json', 'keys.log'];
  await startShipped(
    (home) => [
      '--remote-debugging-port=0',
      `--log-net-log=${join(home, 'net-log.json')}`,
      `--ssl-key-log-file=${join(home, 'keys.log')}`,
      '--ignore-certificate-errors',
    ],
    async ({ home, dataDir, printed, isRunning }) => {
      // The store is opened when the page has been asked for, long after Chromium would have opened
      // its port.
      await expect.poll(() => existsSync(join(dataDir, 'campaign-desk.db')), { timeout: 30_000 }).toBe(true);
      expect(isRunning()).toBe(true);
      expect(printed()).not.toContain('DevTools listening');
      expect(files.filter((file) => existsSync(join(home, file)))).toEqual([]);
    },
  );
});
