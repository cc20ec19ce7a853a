import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, sharedApp, test } from './support/fixtures';

// For tests that end nothing and read no file.
const shared = sharedApp();

test('ignores another window with the same page and preload', async () => {
  const { appPage } = shared();
  const answers = await appPage.app.evaluate(async ({ app, BrowserWindow }) => {
    const ours = BrowserWindow.getAllWindows()[0];
    if (ours === undefined) throw new Error('no window');
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/index.js`,
        session: ours.webContents.session,
        sandbox: true,
      },
    });
    await foreign.loadURL('app://campaign-desk/');
    const ask = "window.campaignDesk['drafts.list']({})";
    const fromForeign: unknown = await foreign.webContents.executeJavaScript(ask);
    const fromOurs: unknown = await ours.webContents.executeJavaScript(ask);
    foreign.destroy();
    return { fromForeign, fromOurs };
  });
  expect(answers.fromForeign).toEqual({ ok: false, error: { kind: 'foreign-sender' } });
  expect(answers.fromOurs).toEqual({ ok: true, value: expect.any(Array) as unknown });
});

test('returns a typed error instead of an exception for values that can’t be cloned', async () => {
  const { appPage } = shared();
  const kinds = await appPage.page.evaluate(async () => {
    type Command = (input: unknown) => Promise<{ error?: { kind: string } }>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    const cycle: Record<string, unknown> = {};
    cycle['itself'] = cycle;
    const inputs = [cycle, { draftId: 1n }, { draftId: () => 1 }, new Map([[1, 2]]), new Date()];
    return Promise.all(inputs.map(async (input) => (await bridge['drafts.get']?.(input))?.error?.kind));
  });
  expect(kinds).toEqual(Array(5).fill('invalid-input'));
});

test('a menu entry reaches the page', async () => {
  const { appPage } = shared();
  await appPage.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('go-settings')?.click();
  });
  await expect(appPage.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('reloads a page whose process dies, with everything in it', async ({ server, appPage }) => {
  await appPage.connect(server);
  await expect(appPage.firstRun.heading).toBeHidden();
  const loaded = appPage.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => {
          resolve();
        });
        contents?.forcefullyCrashRenderer();
      }),
  );
  await loaded;
  const shown = await appPage.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const text: unknown = await contents?.executeJavaScript(
      "new Promise((done) => { const look = () => document.querySelector('nav') ? done(document.body.innerText) : setTimeout(look, 50); look(); })",
    );
    return String(text);
  });
  expect(shown).toContain('Drafts');
});

test('the data folder is private to its owner, and its log contains only events', async ({ appPage, dataDir }) => {
  await appPage.firstRun.heading.waitFor();
  const folder = await stat(dataDir);
  const log = await readFile(join(dataDir, 'logs', 'main.log'), 'utf8');
  if (process.platform !== 'win32') expect(folder.mode & 0o077).toBe(0);
  expect(JSON.parse(log.split('\n')[0] ?? '')).toMatchObject({ level: 'info', event: 'start' });
});

test('the window opens where it was closed, in the chosen theme, without waiting for the store', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await first.firstRun.heading.waitFor();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 980, height: 640 });
  });
  await first.page.evaluate(async () => {
    type Command = (input: unknown) => Promise<unknown>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    await bridge['settings.update']?.({ theme: 'dark' });
  });
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await first.app.close();

  const second = await start();
  const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    background: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    theme: nativeTheme.themeSource,
  }));
  expect(found.bounds).toMatchObject({ width: 980, height: 640 });
  expect(found).toMatchObject({ background: '#1C1E23', theme: 'dark' });
  // Nothing could be read before the first start.
  await expect
    .poll(async () => (await readFile(join(dataDir, 'logs', 'main.log'), 'utf8')).match(/"first-screen","early":\w+/g))
    .toEqual(['"first-screen","early":false', '"first-screen","early":true']);
});

test('the window’s title names the screen and no campaign', async () => {
  const { appPage, server } = shared();
  const title = (): Promise<string | undefined> =>
    appPage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await expect.poll(title).toBe('Drafts · Campaign Desk');
  await appPage.go('Outbox');
  await expect.poll(title).toBe('Outbox · Campaign Desk');
});
