import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, clipboard, Menu, nativeTheme, net, powerMonitor, shell } from 'electron';
import { catalogueFor } from '@shared/text';
import { createEmit, serveCommands } from './ipc/serve';
import { electronFetch } from './kathan/electron-transport';
import { claimFolder } from './lifecycle/claim-folder';
import { dataFolder, type DataFolder } from './lifecycle/data-folder';
import { createFlush } from './lifecycle/flush';
import { catchMistakes, mistakeLogger } from './lifecycle/mistakes';
import { watchOnline } from './lifecycle/online-watch';
import { endOrderly } from './lifecycle/orderly-end';
import { sayAndEnd, sayMistake } from './lifecycle/say';
import { whyNoStore } from './lifecycle/why-no-store';
import { createLog } from './log/log';
import { menuTemplate } from './menu/menu-template';
import { forkSandbox } from './sandbox-host/utility-process';
import { PAGE_ORIGIN } from './security/origin';
import { registerPageScheme } from './security/page-protocol';
import { pageSession } from './security/page-session';
import { raiseWalls } from './security/walls';
import { openWindow } from './window/open-window';
import { reloadWhenGone } from './window/page-failures';
import { theWindow } from './window/the-window';
import { windowFile } from './window/window-file';

const FLUSH_LIMIT_MS = 2_000;
const ONLINE_EVERY_MS = 2_000;

const folder = dataFolder(process.env['CAMPAIGN_DESK_DATA_DIR'], process.cwd(), () => app.getPath('userData'));
const isUsable = claimFolder(app, folder);
registerPageScheme();
raiseWalls(app, import.meta.env.DEV);

if (!isUsable) {
  void app.whenReady().then(() => {
    const text = catalogueFor(app.getLocale()).window;
    return sayAndEnd({ title: text.noFolder.title, detail: text.noFolder.detail(folder.root) }, folder.root, text);
  });
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => start(folder));
} else {
  // The instance that is there has been told, and comes to the front.
  app.exit(0);
}

async function start(folder: DataFolder): Promise<void> {
  const text = catalogueFor(app.getLocale());
  const log = createLog({ file: folder.logFile, now: () => new Date() });
  const noteMistake = mistakeLogger(log);
  catchMistakes(noteMistake, (reference) =>
    sayMistake(
      { title: text.window.mistake.title, detail: text.window.mistake.detail(reference, folder.logFile) },
      text.window,
    ),
  );
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });

  const out = join(app.getAppPath(), 'out');
  const page = pageSession(join(out, 'renderer'), process.env['ELECTRON_RENDERER_URL']);
  const file = windowFile(folder.windowFile);
  nativeTheme.themeSource = file.read().theme;
  let endDesk = (): void => undefined;

  const window = theWindow(() => {
    const opened = openWindow({
      session: page,
      preload: join(out, 'preload', 'index.js'),
      title: text.common.appName,
      dark: nativeTheme.shouldUseDarkColors,
      devTools: !app.isPackaged,
      file,
    });
    closeOrderly(opened);
    reloadWhenGone(opened, log, () => void sayAndEnd(text.window.pageGone, folder.root, text.window), Date.now);
    return opened;
  });
  const emit = createEmit(window.current);
  const flush = createFlush({
    ask: (token) => {
      const contents = window.current()?.webContents;
      if (contents === undefined || contents.isCrashed() || contents.isLoadingMainFrame()) return false;
      emit('flush', { token });
      return true;
    },
    newToken: randomUUID,
    limitMs: FLUSH_LIMIT_MS,
  });
  const closeOrderly = endOrderly({
    app,
    powerMonitor,
    flush,
    isMac: process.platform === 'darwin',
    end: () => {
      endDesk();
      log.info('end');
    },
  });
  window.show();

  const { online } = watchOnline({
    isOnline: () => net.isOnline(),
    everyMs: ONLINE_EVERY_MS,
    onChange: (now) => {
      emit('network', { online: now, connectionId: null, rate: null });
    },
  });
  const showDataFolder = (): void => void shell.openPath(folder.root);

  const desk = import('./desk').then(({ buildDesk }) =>
    buildDesk({
      version: app.getVersion(),
      platform: process.platform,
      folder: folder.root,
      origin: PAGE_ORIGIN,
      log,
      emit,
      online,
      fetch: electronFetch,
      forkSandbox: () => forkSandbox(join(out, 'main', 'sandbox.js')),
      sandboxName: text.window.sandboxName,
      systemTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      flushed: flush.answered,
      showDataFolder,
      copy: (copied) => {
        clipboard.writeText(copied);
      },
      applyTheme: (theme) => {
        nativeTheme.themeSource = theme;
        file.update({ theme });
      },
      onMistake: noteMistake,
    }),
  );
  const answering = desk.then((built) => (built.kind === 'ready' ? built : new Promise<never>(() => undefined)));
  serveCommands(window.current, async (sender, message) => (await answering).answer(sender, message));

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
  app.on('second-instance', window.show);
  app.on('activate', window.show);

  const built = await desk;
  if (built.kind === 'ready') endDesk = built.end;
  else await sayAndEnd(whyNoStore(built, folder.root, text.window), folder.root, text.window);
}
