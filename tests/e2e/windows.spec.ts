import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { AppPage } from './model/app-page';
import { expect, test } from './support/fixtures';
import { showLanguage } from './support/language';

/** Runs what opens a window, and returns its page once the draft's editor is there. */
async function openedBy(app: ElectronApplication, open: () => Promise<unknown>): Promise<AppPage> {
  const [page] = await Promise.all([app.waitForEvent('window'), open()]);
  const opened = new AppPage(page);
  await opened.editor.name.waitFor();
  return opened;
}

const titles = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );

/** The window whose title begins so, in main. */
const inWindow = (
  app: ElectronApplication,
  title: string,
  work: 'close' | 'crash' | 'process' | 'text',
): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle().startsWith(wanted.title));
      if (window === undefined) throw new Error(`no window ${wanted.title}`);
      switch (wanted.work) {
        case 'close':
          window.close();
          return null;
        case 'crash': {
          const loaded = new Promise<void>((resolve) => {
            window.webContents.once('did-finish-load', () => {
              resolve();
            });
          });
          window.webContents.forcefullyCrashRenderer();
          return loaded;
        }
        // Playwright has lost a page that crashed.
        case 'text':
          return window.webContents.executeJavaScript(
            `[...document.querySelectorAll('input, textarea')].map(({ value }) => value).join(' ')`,
          );
        case 'process':
          return window.webContents.getOSProcessId();
      }
    },
    { title, work },
  );

/** Calls a command of the bridge, as any script of a page could. */
const call = (page: Page, command: string, input: object): Promise<unknown> =>
  page.evaluate(
    ([name, given]) => {
      const bridge = (window as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>)[
        'campaignDesk'
      ];
      return bridge?.[name]?.(given);
    },
    [command, input] as const,
  );

test('a draft in its own window and in the main one agree at once, and neither loses an edit', async ({
  startWithDraft,
}) => {
  const main = await startWithDraft();
  const { app } = main;
  await main.editor.name.fill('Spring');
  const own = await openedBy(app, () => main.page.keyboard.press('Control+Shift+N'));
  // What was typed a moment before the window opened is there.
  await expect(own.editor.name).toHaveValue('Spring');
  await expect.poll(() => titles(app)).toEqual(['Drafts · Campaign Desk', 'Spring · Campaign Desk']);
  await expect(own.navigation).toHaveCount(0);

  await own.editor.name.fill('From its own window');
  await expect(main.editor.name).toHaveValue('From its own window');
  await expect(main.drafts.open).toContainText('From its own window');
  await expect.poll(() => titles(app)).toContain('From its own window · Campaign Desk');
  await main.editor.campaignContext.fill('From the main window');
  await expect(own.editor.campaignContext).toHaveValue('From the main window');

  // Both type into the same field, and each into one of its own.
  await Promise.all([
    main.editor.name.pressSequentially(' main main main', { delay: 15 }),
    own.editor.name.pressSequentially(' own own own', { delay: 15 }),
  ]);
  // Until both show the same, one of them may still have something to store.
  await expect
    .poll(async () => (await main.editor.name.inputValue()) === (await own.editor.name.inputValue()))
    .toBe(true);
  await own.editor.name.fill('The last one');
  await own.page.keyboard.press('Tab');
  await expect(main.editor.name).toHaveValue('The last one');
  await expect(own.editor.name).toHaveValue('The last one');
  await expect(main.editor.campaignContext).toHaveValue('From the main window');

  // Undo works from both windows on the same steps.
  await main.editor.campaignContext.focus();
  await main.page.keyboard.press('Control+z');
  await expect(own.editor.name).not.toHaveValue('The last one');
  await own.editor.campaignContext.focus();
  await own.page.keyboard.press('Control+Shift+Z');
  await expect(main.editor.name).toHaveValue('The last one');

  // Settings that are chosen in one window are those of all.
  await showLanguage(main.page, 'de');
  await expect(own.page.locator('html')).toHaveAttribute('lang', 'de');
  await showLanguage(own.page, 'en');
  await expect(main.page.locator('html')).toHaveAttribute('lang', 'en');

  // Other screens belong to the main window.
  await own.page.keyboard.press('Control+2');
  await expect(main.page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeVisible();
  await expect(own.editor.name).toBeVisible();

  // A window is closed with an edit that is not stored yet.
  await own.editor.name.pressSequentially('!');
  await inWindow(app, 'The last one', 'close');
  await expect.poll(() => titles(app)).toEqual(['Outbox · Campaign Desk']);
  await main.go('Drafts');
  await expect(main.editor.name).toHaveValue('The last one!');
});

test('windows of drafts crash, close, come back and are trusted on their own', async ({
  startWithDraft,
  start,
  dataDir,
}) => {
  const main = await startWithDraft();
  const { app } = main;
  await main.editor.name.fill('Summer');
  await main.drafts.all.first().focus();
  const first = await openedBy(app, () => main.page.keyboard.press('Shift+Enter'));
  const draftId = /#draft=(.*)$/.exec(first.page.url())?.[1];

  // A second request focuses the same window, also by the draft's link.
  expect(await call(main.page, 'windows.openDraft', { draftId })).toEqual({ ok: true, value: null });
  expect(await call(main.page, 'windows.focusDraft', { draftId })).toEqual({ ok: true, value: true });
  expect(await titles(app)).toHaveLength(2);

  // Both pages may call commands; a page that is none of our windows may not.
  expect(await call(first.page, 'drafts.list', {})).toMatchObject({ ok: true });
  const foreign = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const preload = `${electron.getAppPath()}/out/preload/index.js`;
    const hidden = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    await hidden.loadURL('app://campaign-desk/');
    const answer: unknown = await hidden.webContents.executeJavaScript(`campaignDesk['drafts.list']({})`);
    hidden.destroy();
    return answer;
  });
  expect(foreign).toEqual({ ok: false, error: { kind: 'foreign-sender' } });

  // The crash of one page leaves the other, and the crashed one loads again.
  expect(await inWindow(app, 'Summer', 'process')).not.toBe(await inWindow(app, 'Drafts', 'process'));
  await main.editor.campaignContext.focus();
  await main.page.keyboard.type('Typed while');
  await Promise.all([inWindow(app, 'Summer', 'crash'), main.page.keyboard.type(' the other crashed')]);
  await expect(main.editor.campaignContext).toHaveValue(/Typed while the other crashed$/);
  await expect.poll(() => inWindow(app, 'Summer', 'text')).toContain('Typed while the other crashed');
  await inWindow(app, 'Summer', 'close');
  await expect.poll(() => titles(app)).toEqual(['Drafts · Campaign Desk']);
  await main.drafts.all.first().focus();
  const own = await openedBy(app, () => main.page.keyboard.press('Shift+Enter'));

  // Closing the main window leaves the draft's; what it asks for opens the main one again.
  await inWindow(app, 'Drafts', 'close');
  await expect.poll(() => titles(app)).toEqual(['Summer · Campaign Desk']);
  const [again] = await Promise.all([app.waitForEvent('window'), own.page.keyboard.press('Control+3')]);
  await expect(again.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();

  // Quitting closes all, with what was typed, and the next start opens the same windows.
  await own.editor.name.press('End');
  await own.editor.name.pressSequentially(' sale');
  await app.close();
  const state = JSON.parse(await readFile(join(dataDir, 'window.json'), 'utf8')) as { drafts: unknown[] };
  expect(state.drafts).toMatchObject([{ draftId, isOpen: true }]);
  const next = await start();
  await expect.poll(() => titles(next.app)).toEqual(['Drafts · Campaign Desk', 'Summer sale · Campaign Desk']);
});
