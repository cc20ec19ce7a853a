import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { API_KEY, expect, test } from './support/fixtures';
import { appCommand, appEnvironment } from './support/launch';
import { recordTasks } from './support/page-tasks';

type Command = (input: object) => Promise<unknown>;

/** Chooses an entry of the native menu by its text. */
async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    const item = items.find((candidate) => candidate.label === wanted);
    if (item === undefined) throw new Error(`the menu has no ${wanted}`);
    (item.click as () => void)();
  }, label);
}

test('About shows and copies versions, and lists licences without blocking the page', async ({
  appPage,
  server,
  dataDir,
}) => {
  await appPage.connect(server);
  const { page, app } = appPage;
  await appPage.go('Settings');
  const theme = page.getByRole('radio', { name: 'System', exact: true });
  await theme.focus();
  await chooseFromMenu(app, 'About Campaign Desk');
  const dialog = page.getByRole('dialog', { name: 'About Campaign Desk' });
  const running = await app.evaluate(() => ({
    electron: process.versions.electron,
    chrome: process.versions.chrome,
  }));
  await expect(dialog).toContainText(running.electron);
  await expect(dialog).toContainText(running.chrome);
  await expect(dialog).toContainText(dataDir);

  await dialog.getByRole('button', { name: 'Copy versions' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(
      /^Campaign Desk \d\S*\nElectron \d\S*\nChromium \d\S*\nNode\.js \d\S*\nSQLite \d\S*\nSystem Linux \S+ \(\w+\)$/,
    );

  const longTasks = await recordTasks(appPage);
  await dialog.getByRole('button', { name: 'Show licences' }).click();
  const licences = dialog.getByRole('list', { name: 'Licences' });
  await expect(licences).toContainText('SQLite');
  await dialog.getByRole('searchbox', { name: 'Search licences' }).fill('svelte');
  await expect(licences).not.toContainText('SQLite');
  await licences.getByText('svelte', { exact: true }).click();
  await expect(dialog.getByRole('region', { name: 'Licence of svelte', exact: true })).toContainText(
    'Permission is hereby granted',
  );
  expect(await longTasks()).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(theme).toBeFocused();
});

test.describe('a link that a second start hands over', () => {
  /** Opens a link as the system does, and resolves when the second start has ended. */
  async function openLink(link: string, dataDir: string): Promise<void> {
    const { executable, args } = await appCommand([link]);
    const second = spawn(executable, args, { env: appEnvironment({ dataDir }), stdio: 'ignore' });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  }

  test('opens a draft or the filled-in form, and nothing is sent or created', async ({
    startWithDraft,
    server,
    dataDir,
  }) => {
    const appPage = await startWithDraft();
    const { page, app } = appPage;
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    await expect(appPage.notifications).toContainText('Link copied');
    const link = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(link).toMatch(/^campaign-desk:\/\/draft\/[0-9a-f-]{36}$/);
    const requests = (await server.updates()).length;
    await appPage.go('History');

    await openLink('campaign-desk://draft/nonsense?push=1', dataDir);
    await expect(appPage.notifications).toContainText('isn’t a valid Campaign Desk link');
    await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();

    await openLink(link, dataDir);
    await expect(appPage.editor.name).toBeVisible();

    const connectionId = await page.evaluate(async () => {
      const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
      const listed = (await bridge['connections.list']?.({})) as { value: { connections: { id: string }[] } };
      return listed.value.connections[0]?.id ?? '';
    });
    await openLink(`campaign-desk://campaign/${connectionId}/cmp%20from%20a%20link`, dataDir);
    const dialog = page.getByRole('dialog', { name: 'New draft' });
    await expect(dialog.getByRole('textbox', { name: 'Campaign ID' })).toHaveValue('cmp from a link');
    await expect(dialog).toContainText('For Test server');
    await page.keyboard.press('Escape');
    await expect(appPage.drafts.all).toHaveCount(1);
    expect((await server.updates()).length).toBe(requests);
  });
});

test('a link of the start itself is followed when the window is there', async ({ startWithDraft, start }) => {
  const first = await startWithDraft();
  await first.page.getByRole('button', { name: 'More actions' }).click();
  await first.page.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(first.notifications).toContainText('Link copied');
  const link = await first.app.evaluate(({ clipboard }) => clipboard.readText());
  await first.go('Settings');
  await first.page.evaluate(async () => {
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    await bridge['drafts.open']?.({ draftId: null });
  });
  await first.app.close();

  const second = await start({ args: [link] });
  await expect(second.editor.name).toBeVisible();
});

test('opens at login only if the user turns it on, and shows what the system says', async ({
  start,
  server,
  dataDir,
}) => {
  const config = join(dataDir, 'config');
  const entry = join(config, 'autostart', 'campaign-desk.desktop');
  const appPage = await start({ env: { XDG_CONFIG_HOME: config } });
  await appPage.connect(server);
  await appPage.go('Settings');
  const login = appPage.page.getByRole('switch', { name: 'Open at login' });
  await expect(login).toBeEnabled();
  await expect(login).toHaveAttribute('aria-checked', 'false');
  expect(existsSync(entry)).toBe(false);

  await login.click();
  await expect(login).toHaveAttribute('aria-checked', 'true');
  const { executable } = await appCommand();
  expect(readFileSync(entry, 'utf8')).toContain(basename(executable));

  // Another program, such as the desktop's own settings, turns it off.
  rmSync(entry);
  await appPage.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(login).toHaveAttribute('aria-checked', 'false');

  await login.click();
  await expect(login).toHaveAttribute('aria-checked', 'true');
  await login.click();
  await expect(login).toHaveAttribute('aria-checked', 'false');
  expect(existsSync(entry)).toBe(false);
});

test('a folder beside the AppImage holds all data, unless CAMPAIGN_DESK_DATA_DIR names another', async ({
  start,
  dataDir,
}) => {
  const beside = join(dataDir, 'stick');
  const data = join(beside, 'campaign-desk-data');
  mkdirSync(data, { recursive: true });
  const env = { APPIMAGE: join(beside, 'Campaign-Desk.AppImage') };
  const portable = await start({ env: { ...env, CAMPAIGN_DESK_DATA_DIR: undefined } });
  await portable.firstRun.heading.waitFor();
  expect(readdirSync(data)).toEqual(expect.arrayContaining(['campaign-desk.db', 'logs', 'session']));
  await portable.app.close();

  rmSync(data, { recursive: true });
  mkdirSync(data);
  const named = await start({ env });
  await named.firstRun.heading.waitFor();
  expect(readdirSync(data)).toEqual([]);
  expect(readdirSync(dataDir)).toContain('campaign-desk.db');
});

test('File, Open recent lists drafts by name, and a discarded one leaves it', async ({ startWithDraft }) => {
  const appPage = await startWithDraft();
  const recent = () =>
    appPage.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
      const menu = file?.submenu?.items.find(({ label }) => label === 'Open recent');
      return menu?.submenu?.items.map(({ label }) => label) ?? [];
    });
  await appPage.editor.name.fill('May & June');
  await expect.poll(recent).toEqual(['May && June']);
  await appPage.go('Settings');
  await appPage.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
    const item = file?.submenu?.items.find(({ label }) => label === 'Open recent')?.submenu?.items[0];
    (item?.click as () => void)();
  });
  await expect(appPage.editor.name).toHaveValue('May & June');
  await chooseFromMenu(appPage.app, 'Discard draft');
  await expect.poll(recent).toEqual([]);
});

test('a crash of the page leaves a line of text for review, and no memory', async ({
  startWithDraft,
  start,
  dataDir,
}) => {
  const appPage = await startWithDraft();
  const pid = await appPage.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  process.kill(pid, 'SIGSEGV');
  const log = () => readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8');
  await expect.poll(log).toMatch(/"event":"page-gone","reason":"crashed","exitCode":\d+/);
  await appPage.app.close();

  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.filter(({ name }) => /\.(?:dmp|core)$|^core/.test(name))).toEqual([]);
  const holding = files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(API_KEY));
  expect(holding).toEqual([]);

  const next = await start();
  await next.go('Settings');
  await next.page.getByRole('button', { name: 'Export diagnostics' }).click();
  await expect(next.page.getByRole('region', { name: 'Report' })).toContainText('"event": "page-gone"');
});
