import type { ElectronApplication } from '@playwright/test';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { texts } from './support/texts';

interface Notes {
  pressed?: string[];
}

/**
 * Presses a button of the native box about a page that does not respond, or leaves it open where
 * there is none to press.
 */
async function chooseWhenPrompted(app: ElectronApplication, button: string | null): Promise<void> {
  await app.evaluate(
    ({ dialog }, { button, title }) => {
      const notes = globalThis as Notes;
      notes.pressed = [];
      const press = (...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> => {
        const options = args.at(-1) as { message: string; buttons: string[]; cancelId: number; signal: AbortSignal };
        if (options.message !== title) throw new Error(`another box: ${options.message}`);
        notes.pressed?.push(button ?? '');
        if (button !== null)
          return Promise.resolve({ response: options.buttons.indexOf(button), checkboxChecked: false });
        return new Promise((resolve) => {
          options.signal.addEventListener('abort', () => {
            notes.pressed?.push('closed');
            resolve({ response: options.cancelId, checkboxChecked: false });
          });
        });
      };
      dialog.showMessageBox = press;
    },
    { button, title: texts.window.frozen.title },
  );
}

const pressed = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as Notes).pressed ?? []);

/** What Chromium says after half a minute in which a page has taken no input. */
const say = (app: ElectronApplication, what: 'unresponsive' | 'responsive'): Promise<unknown> =>
  app.evaluate(({ BrowserWindow }, what) => BrowserWindow.getAllWindows()[0]?.emit(what), what);

/** What a page shows whose process Playwright lost. */
function shown(appPage: RunningApp): Promise<string> {
  return appPage.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
    return contents.executeJavaScript('document.body.innerText') as Promise<string>;
  });
}

test('reloads a hanging page when the user asks, with everything that was saved', async ({ appPage, server }) => {
  await appPage.connectAndOpen(server, { apiKey: API_KEY, userId: USER_ID }, 'cmp_march_renewals');
  await appPage.editor.name.fill('Saved before it hung');
  await appPage.editor.name.blur();
  await expect(appPage.status).toContainText('Saved');
  await chooseWhenPrompted(appPage.app, texts.window.frozen.reload);
  const before = await appPage.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const hung = appPage.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => 'gone');
  await say(appPage.app, 'unresponsive');
  expect(await hung).toBe('gone');
  expect(await pressed(appPage.app)).toEqual([texts.window.frozen.reload]);
  await expect.poll(() => shown(appPage)).toContain('Saved before it hung');
  const after = await appPage.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(after).not.toBe(before);
});

test('closes the message box when the page responds again, and reloads nothing', async ({ appPage }) => {
  await appPage.firstRun.heading.waitFor();
  await chooseWhenPrompted(appPage.app, null);
  await say(appPage.app, 'unresponsive');
  await expect.poll(() => pressed(appPage.app)).toEqual(['']);
  await say(appPage.app, 'unresponsive');
  await say(appPage.app, 'responsive');
  await expect.poll(() => pressed(appPage.app)).toEqual(['', 'closed']);
  await expect(appPage.firstRun.heading).toBeVisible();
});

test('uses no flag that makes page threads wait for garbage collection, which can hang the page', async ({
  appPage,
}) => {
  expect(await appPage.app.evaluate(({ app }) => app.commandLine.getSwitchValue('js-flags'))).toBe('');
});
