import { spawn } from 'node:child_process';
import { expect, test } from './support/fixtures';
import { appCommand, appEnvironment } from './support/launch';

test('a second start on the same data folder ends at once and brings the first window to the front', async ({
  start,
  dataDir,
}) => {
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
