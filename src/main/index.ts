import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, clipboard, Menu, nativeTheme, powerMonitor, shell } from 'electron';
import { createEmit, serveCommands } from './ipc/serve';
import { electronFetch, isOnline } from './kathan/electron-transport';
import { claimFolder } from './lifecycle/claim-folder';
import { dataFolder, type DataFolder } from './lifecycle/data-folder';
import { createFlush } from './lifecycle/flush';
import { openedFiles } from './lifecycle/opened-files';
import { skipMissingGraphics } from './lifecycle/graphics';
import { preferLessMemory } from './lifecycle/less-memory';
import { catchMistakes, mistakeLogger } from './lifecycle/mistakes';
import { watchOnline } from './lifecycle/online-watch';
import { endOrderly } from './lifecycle/orderly-end';
import { sayAndEnd, sayMistake } from './lifecycle/say';
import { forkProgram } from './lifecycle/utility-process';
import { whyNoStore } from './lifecycle/why-no-store';
import { createLog } from './log/log';
import { menuTemplate } from './menu/menu-template';
import type { RestorableDesk } from './restorable-desk';
import { PAGE_ORIGIN } from './security/origin';
import { registerPageScheme } from './security/page-protocol';
import { pageSession } from './security/page-session';
import { raiseWalls } from './security/walls';
import { fileDialogs } from './window/file-dialogs';
import { nativeNotifications } from './window/notifications';
import { openWindow } from './window/open-window';
import { reloadWhenGone } from './window/page-failures';
import { theWindow } from './window/the-window';
import { windowFile, type WindowFile } from './window/window-file';

const FLUSH_LIMIT_MS = 2_000;
const ONLINE_EVERY_MS = 2_000;

preferLessMemory(app);
const folder = dataFolder(process.env['CAMPAIGN_DESK_DATA_DIR'], process.cwd(), () => app.getPath('userData'));
const isUsable = claimFolder(app, folder);
registerPageScheme();
// Or Electron makes one of its own while it starts, which ours would take the place of.
Menu.setApplicationMenu(null);
raiseWalls(app, import.meta.env.DEV);
const opened = openedFiles(app, process.argv, process.cwd());

if (!isUsable) {
  void app
    .whenReady()
    .then(async () => sayAndEnd((await loadText()).window.noFolder(folder.root), folder.root, await loadText()));
} else if (app.requestSingleInstanceLock()) {
  const file = windowFile(folder.windowFile);
  skipMissingGraphics(app, file, Date.now);
  void app.whenReady().then(() => start(folder, file));
} else {
  // The instance that is there has been told, and comes to the front.
  app.exit(0);
}

/** Texts, schemas and rooms are loaded once the window is on its way. */
async function loadText() {
  const { nativeTextsFor } = await import('@shared/text/native');
  return nativeTextsFor(app.getLocale());
}

async function start(folder: DataFolder, file: WindowFile): Promise<void> {
  const log = createLog({ file: folder.logFile, now: () => new Date() });
  const noteMistake = mistakeLogger(log);
  catchMistakes(noteMistake, async (reference) => {
    const text = await loadText();
    await sayMistake(text.window.mistake(reference, folder.logFile), text);
  });
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });

  const out = join(app.getAppPath(), 'out');
  const page = pageSession(join(out, 'renderer'), process.env['ELECTRON_RENDERER_URL']);
  nativeTheme.themeSource = file.read().theme;

  const pageGone = async (): Promise<void> => {
    const text = await loadText();
    await sayAndEnd(text.window.pageGone, folder.root, text);
  };
  const window = theWindow(() => {
    const opened = openWindow({
      session: page.session,
      preload: join(out, 'preload', 'index.js'),
      title: app.getName(),
      dark: nativeTheme.shouldUseDarkColors,
      devTools: !app.isPackaged,
      file,
    });
    closeOrderly(opened);
    reloadWhenGone(opened, log, () => void pageGone(), Date.now);
    return opened;
  });
  const emit = createEmit(window.current);
  const flush = createFlush({
    ask: (token) => {
      const contents = window.current()?.webContents;
      if (endDesk === null || contents === undefined || contents.isCrashed() || contents.isLoadingMainFrame()) {
        return false;
      }
      emit('flush', { token });
      return true;
    },
    newToken: () => crypto.randomUUID(),
    limitMs: FLUSH_LIMIT_MS,
  });
  let endDesk: (() => void) | null = null;
  let settleDesk = (): Promise<void> => Promise.resolve();
  let networkChanged = (): void => undefined;
  const closeOrderly = endOrderly({
    app,
    powerMonitor,
    flush,
    isMac: process.platform === 'darwin',
    settle: () => settleDesk(),
    end: () => {
      endDesk?.();
      log.info('end');
    },
  });
  const showDataFolder = (): void => void shell.openPath(folder.root);
  const showMenu = async (): Promise<void> => {
    const text = await loadText();
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          platform: process.platform,
          development: import.meta.env.DEV,
          text,
          choose: (id) => {
            emit('action', { id });
          },
          openDataFolder: showDataFolder,
        }),
      ),
    );
  };
  // With its menu, so that nothing moves when it comes.
  await showMenu();
  window.show();
  app.on('second-instance', window.show);
  app.on('activate', window.show);

  const { online } = watchOnline({
    isOnline,
    everyMs: ONLINE_EVERY_MS,
    onChange: (now) => {
      emit('network', { online: now, connectionId: null, rate: null });
      networkChanged();
    },
  });
  // Sleep may have lasted for days, and locking may have closed the keychain.
  const woken = (): void => {
    networkChanged();
  };
  powerMonitor.on('resume', woken);
  powerMonitor.on('unlock-screen', woken);
  const noStore = async (desk: Exclude<RestorableDesk, { kind: 'ready' }>): Promise<void> => {
    log.error('no-store', desk);
    const text = await loadText();
    await sayAndEnd(whyNoStore(desk, folder.root, text), folder.root, text);
  };
  const build = async (): Promise<RestorableDesk> => {
    // The page first: its files wait on this thread, which each of these pieces holds. Two fit in while its process starts.
    await page.asked;
    const text = await loadText();
    await import('@shared/ipc/contract');
    await setImmediate();
    await import('./store');
    await page.filesAsked;
    const [{ restorableDesk }, { startThread }] = await Promise.all([
      import('./restorable-desk'),
      import('./recipients/node-thread'),
    ]);
    await setImmediate();
    const desk = restorableDesk({
      version: app.getVersion(),
      platform: process.platform,
      folder: folder.root,
      dialogs: fileDialogs(window.current, text),
      origin: PAGE_ORIGIN,
      log,
      emit,
      online,
      fetch: electronFetch,
      forkSandbox: () => forkProgram(join(out, 'main', 'sandbox.js'), 'sandbox'),
      forkCopier: () => forkProgram(join(out, 'main', 'copier.js'), 'backup'),
      recipients: {
        startThread: (start) => startThread(join(out, 'main', 'recipients.js'), start),
        homeCountry: () => app.getLocaleCountryCode() || null,
        rejectionWords: text.imports.rejections,
      },
      flush: async () => (await flush.run()) !== 'timed-out',
      reloadPage: () => {
        window.current()?.webContents.reload();
      },
      onLost: (why) => void noStore(why),
      sandboxName: text.window.sandboxName,
      systemTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      flushed: flush.answered,
      showDataFolder,
      copy: (copied) => clipboard.writeText(copied),
      undoTyping: (direction) => {
        window.current()?.webContents[direction]();
      },
      notify: nativeNotifications({ text, emit, showWindow: window.show }),
      applyTheme: (theme) => {
        nativeTheme.themeSource = theme;
        file.update({ theme });
      },
      onMistake: noteMistake,
    });
    // Before the page asks for anything, so that it begins with the draft of the file that was opened.
    if (desk.kind === 'ready') await desk.importFiles(opened.take());
    return desk;
  };
  const building = build().catch((error: unknown): RestorableDesk => {
    noteMistake('build', error);
    return { kind: 'unusable', reason: 'failed', detail: '' };
  });
  serveCommands(window.current, async (sender, message) => {
    const desk = await building;
    // Without a store there is nothing to answer with; the message box says why, and the app ends.
    return desk.kind === 'ready' ? desk.answer(sender, message) : new Promise<never>(() => undefined);
  });

  const desk = await building;
  if (desk.kind === 'ready') {
    endDesk = desk.end;
    settleDesk = desk.settle;
    networkChanged = desk.networkChanged;
    opened.deliver((paths) => {
      window.show();
      void desk.importFiles(paths).then((imported) => {
        emit('imported', imported);
      });
    });
  }
  if (desk.kind !== 'ready') await noStore(desk);
}
