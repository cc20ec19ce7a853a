import { join } from 'node:path';
import { app, nativeTheme, powerMonitor, shell } from 'electron';
import { CrashRecorder } from '@backend/crashes/crash-recorder';
import type { Keychain } from '@backend/credentials/keychain';
import { createLog, type ReportUnexpectedError } from '@backend/log/log';
import { Backend } from '@backend/start/backend';
import type { StoreFailure } from '@backend/start/ports';
import { systemClock } from '@backend/system/clock';
import { draftLink } from '@domain/links/link-text';
import { createEmit, serveCommands } from '../ipc/serve';
import { AppMenu } from '../menu/app-menu';
import { followRecentDrafts } from '../menu/recent-drafts';
import { isOnline } from '../network/is-online';
import { PAGE_ORIGIN } from '../security/origin';
import { pageSession } from '../security/page-session';
import { createAppWindow } from '../window/app-window';
import { openWindow } from '../window/open-window';
import { recoverPage } from '../window/page-failures';
import { createPasteGestures } from '../window/paste-gesture';
import { createUnresponsiveDialog } from '../window/unresponsive-dialog';
import type { WindowFile } from '../window/window-file';
import type { DataFolder } from './data-folder';
import { showFatalErrorAndQuit, showUnexpectedError } from './fatal-error';
import { createFlush } from './flush';
import { createGracefulShutdown } from './graceful-shutdown';
import { watchOnline } from './online-watch';
import type { OpenedFiles } from './opened-files';
import type { OpenedLinks } from './opened-links';
import { startAgain } from './short-arguments';
import { describeStoreFailure } from './store-failure';
import { catchUnexpectedErrors, createErrorReporter } from './unexpected-errors';

const FLUSH_LIMIT_MS = 2_000;
const ONLINE_CHECK_INTERVAL_MS = 2_000;

/** Texts, schemas and modules are loaded once the window is on its way. */
export async function loadText() {
  const { nativeTextsFor } = await import('@text/native');
  return nativeTextsFor(app.getLocale());
}

interface AppParts {
  readonly folder: DataFolder;
  readonly windowFile: WindowFile;
  readonly openedFiles: OpenedFiles;
  readonly openedLinks: OpenedLinks;
}

/** Shows the window, and starts the backend behind it. Call it once the app is ready. */
export async function startApp({ folder, windowFile, openedFiles, openedLinks }: AppParts): Promise<void> {
  const log = createLog({ file: folder.logFile, now: systemClock.now });
  const reportUnexpectedError = createErrorReporter(log);
  const crashRecorder = new CrashRecorder({
    ...{ folder: folder.crashReports, logFile: folder.logFile, clock: systemClock, log },
    version: app.getVersion(),
    platform: process.platform,
  });
  catchUnexpectedErrors(
    reportUnexpectedError,
    (error) => {
      crashRecorder.recordException(error);
    },
    async (reference) => {
      const text = await loadText();
      await showUnexpectedError(text.window.unexpectedError(reference, folder.logFile), text);
    },
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // Our own programs are utility processes; Chromium starts its others again.
    if (type === 'Utility' && reason !== 'clean-exit' && reason !== 'killed') {
      log.error('process-gone', { type, reason, exitCode });
      crashRecorder.record('program');
    }
  });
  crashRecorder.begin();
  // Also after a message box that said why the app ends.
  app.on('quit', () => {
    crashRecorder.end();
  });
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });

  const out = join(app.getAppPath(), 'out');
  const text = await loadText();
  const page = pageSession(join(out, 'renderer'), process.env['ELECTRON_RENDERER_URL']);
  nativeTheme.themeSource = windowFile.read().theme;
  const pasteGestures = createPasteGestures(process.platform, () => process.uptime() * 1000);
  const window = createAppWindow(() => {
    const opened = openWindow({
      session: page.session,
      preload: join(out, 'preload', 'index.js'),
      title: app.getName(),
      dark: nativeTheme.shouldUseDarkColors,
      devTools: !app.isPackaged,
      file: windowFile,
      // Nothing moves when the menu comes.
      beforeShown: () => {
        menu.build();
      },
    });
    closeGracefully(opened);
    pasteGestures.watch(opened.webContents);
    menu.watch(opened);
    recoverPage(opened, {
      log,
      onCrash: (kind) => {
        crashRecorder.record(kind);
      },
      giveUp: () => void showPageCrashed(),
      now: Date.now,
      offerReload: createUnresponsiveDialog(opened, loadText),
    });
    return opened;
  });
  const showPageCrashed = async (): Promise<void> => {
    await showFatalErrorAndQuit(text.window.pageCrashed, folder.root, text);
  };
  const emit = createEmit(window.current);
  const showDataFolder = (): void => void shell.openPath(folder.root);
  let onDraftsChanged = (): void => undefined;
  const menu: AppMenu = new AppMenu({
    ...{ text, emit, pasteGestures },
    openDataFolder: showDataFolder,
    showAbout: () => {
      // Until there is a page that can show ours, the system's own says the version.
      if (backend.running === null || window.current() === null) app.showAboutPanel();
      else emit('show', { screen: 'about' });
    },
    openDraft: (draftId: string) => {
      openedLinks.open(draftLink(draftId));
    },
    shortcuts: () => backend.running?.shortcuts() ?? {},
    recentDrafts: () => backend.running?.recentDrafts() ?? [],
  });
  const flush = createFlush({
    send: (token) => {
      const contents = window.current()?.webContents;
      // Without a store there is no draft that it may be typed into. Edits wait for the modules, if
      // these are not there yet.
      if (backend.store === null || contents === undefined) return false;
      if (contents.isCrashed() || contents.isLoadingMainFrame()) return false;
      emit('flush', { token });
      return true;
    },
    newToken: () => crypto.randomUUID(),
    limitMs: FLUSH_LIMIT_MS,
  });
  let isNetworkUp = isOnline;
  const backend: Backend = new Backend(
    {
      version: app.getVersion(),
      platform: process.platform,
      folder: folder.root,
      origin: PAGE_ORIGIN,
      clock: systemClock,
      log,
      reportUnexpectedError,
      isOnline: () => isNetworkUp(),
      filesToOpen: openedFiles.consume(),
      loadKeychain,
      emit: (name, payload) => {
        emit(name, payload);
        if (name === 'changed') onDraftsChanged();
      },
      // The store was exchanged: drafts may be gone, or encrypted.
      reloadPage: () => {
        onDraftsChanged();
        window.current()?.webContents.reload();
      },
      showDataFolder,
      onStoreUnavailable: (failure) => void showStoreFailure(failure),
    },
    async () => {
      const { createModulePorts } = await import('./module-ports');
      return createModulePorts({
        ...{ window, windowFile, pasteGestures, flush, emit, text, menu },
        logFile: folder.logFile,
        crashRecorder,
        consumeLink: openedLinks.consume,
      });
    },
  );
  const showStoreFailure = async (failure: StoreFailure): Promise<void> => {
    log.error('no-store', failure);
    await showFatalErrorAndQuit(describeStoreFailure(failure, folder.root, text), folder.root, text);
  };
  let restarts = false;
  const closeGracefully = createGracefulShutdown({
    app,
    powerMonitor,
    flush,
    isMac: process.platform === 'darwin',
    drain: () => backend.drain(),
    install: async () => {
      ({ restarts } = await backend.installUpdate());
    },
    onSystemEnd: () => {
      crashRecorder.end();
    },
    stop: () => {
      backend.stop();
      crashRecorder.end();
      log.info('end');
      if (restarts) startReplacement(reportUnexpectedError);
    },
  });

  onDraftsChanged = followRecentDrafts({
    read: () => backend.running?.recentDrafts() ?? [],
    show: () => {
      menu.build();
      menu.buildOutside();
    },
    after: systemClock.after,
  });
  window.show();
  app.on('second-instance', window.show);
  app.on('activate', window.show);
  openedLinks.onLink(() => {
    window.show();
    // A page that is not there yet asks for the link when it is.
    emit('show', { screen: 'link' });
  });

  isNetworkUp = watchOnline({
    isOnline,
    everyMs: ONLINE_CHECK_INTERVAL_MS,
    onChange: (now) => {
      emit('network', { online: now, connectionId: null, rate: null });
      backend.networkChanged();
    },
  }).online;
  // Sleep may have lasted for days, and locking may have closed the keychain.
  const onWake = (): void => {
    backend.networkChanged();
  };
  powerMonitor.on('resume', onWake);
  powerMonitor.on('unlock-screen', onWake);
  serveCommands(window.current, (sender, message) => backend.respond(sender, message));

  // The page's process starts first. The modules take as long to load as the first paint takes:
  // they come when the page has all of its code, or when something is asked of them.
  await page.load.requested;
  await backend.openStore();
  if (backend.store === null) return;
  await page.load.complete;
  await backend.run();
  menu.build();
  onDraftsChanged();
  openedFiles.deliver((files) => {
    window.show();
    void backend.running?.importFiles(files).then((imported) => {
      emit('imported', imported);
    });
  });
}

/** Starts the app again, as its new version. Nothing may be open any more. */
function startReplacement(report: ReportUnexpectedError): void {
  app.releaseSingleInstanceLock();
  startAgain([]).catch((error: unknown) => {
    report('restart', error);
  });
}

/** The keychain of the operating system. */
async function loadKeychain(): Promise<Keychain> {
  const [{ keytarKeychain }, { loadKeytar }] = await Promise.all([
    import('@backend/credentials/keytar-keychain'),
    import('@backend/credentials/keytar'),
  ]);
  return keytarKeychain({ load: loadKeytar, platform: process.platform });
}
