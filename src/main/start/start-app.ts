import { join } from 'node:path';
import { app, nativeTheme, powerMonitor, shell } from 'electron';
import { CrashRecorder } from '@backend/crashes/crash-recorder';
import { areThreadsRunning } from '@backend/jobs/threads';
import { createLog, type ReportUnexpectedError } from '@backend/log/log';
import { Backend } from '@backend/start/backend';
import type { StoreFailure } from '@backend/start/ports';
import { systemClock } from '@backend/system/clock';
import { draftLink } from '@domain/links/link-text';
import type { Language } from '@domain/system/languages';
import { createEmit, serveCommands } from '../ipc/serve';
import { AppMenu } from '../menu/app-menu';
import { followRecentDrafts } from '../menu/recent-drafts';
import { isOnline } from '../network/is-online';
import { PAGE_ORIGIN } from '../security/origin';
import { pageSession } from '../security/page-session';
import { followAttention } from '../taskbar/attention-count';
import { TaskProgress } from '../taskbar/task-progress';
import { showAttention, showProgress } from '../taskbar/taskbar';
import { AppWindows } from '../window/app-windows';
import { MainScreen } from '../window/main-screen';
import { showMessageBox } from '../window/message-box';
import { createPasteGestures } from '../window/paste-gesture';
import type { WindowFile } from '../window/window-file';
import { loadAppLanguage } from './app-language';
import type { DataFolder } from './data-folder';
import { showFatalErrorAndQuit, showUnexpectedError } from './fatal-error';
import { createFlush } from './flush';
import { createGracefulShutdown, endAtOnce, type GracefulShutdown } from './graceful-shutdown';
import { watchOnline } from './online-watch';
import type { OpenedFiles } from './opened-files';
import type { OpenedLinks } from './opened-links';
import { startAgain } from './short-arguments';
import { describeStoreFailure } from './store-failure';
import { SystemKeychain } from './system-keychain';
import { catchUnexpectedErrors, createErrorReporter } from './unexpected-errors';
import { createWindowOpeners } from './window-openers';

/** Of the code that this build is made of. */
declare const __BUILD__: string;

const FLUSH_LIMIT_MS = 2_000;
const ONLINE_CHECK_INTERVAL_MS = 2_000;

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
  const language = loadAppLanguage(windowFile.read().language);
  catchUnexpectedErrors(
    reportUnexpectedError,
    (error) => {
      crashRecorder.recordException(error);
    },
    async (reference) => {
      const { text } = await language;
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
  const keychain = new SystemKeychain();
  app.on('quit', () => {
    crashRecorder.end();
    // Either would keep the process.
    if (keychain.isWaiting || areThreadsRunning()) endAtOnce(app);
  });
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });

  const out = join(app.getAppPath(), 'out');
  const { text, current: currentLanguage, choose: chooseLanguage } = await language;
  const page = pageSession(join(out, 'renderer'), process.env['ELECTRON_RENDERER_URL']);
  nativeTheme.themeSource = windowFile.read().theme;
  const pasteGestures = createPasteGestures(process.platform, () => process.uptime() * 1000);
  const windows: AppWindows = new AppWindows(
    createWindowOpeners({
      ...{ session: page.session, windowFile, pasteGestures, log, crashRecorder, text, currentLanguage },
      menu: () => menu,
      isQuitting: () => shutdown.isQuitting(),
      closeGracefully: (opened) => {
        shutdown.closeGracefully(opened);
      },
      onMainFailed: () => void showPageCrashed(),
      onDraftFailed: () => void showDraftCrashed(),
    }),
  );
  const showPageCrashed = async (): Promise<void> => {
    await showFatalErrorAndQuit(text.window.pageCrashed, folder.root, text);
  };
  const showDraftCrashed = async (): Promise<void> => {
    const { draftPageCrashed, keepWorking } = text.window;
    await showMessageBox(windows.current, { type: 'error', ...draftPageCrashed, buttons: [keepWorking] });
  };
  const emitToAll = createEmit(() => windows.all);
  const emitToMain = createEmit(() => [windows.main]);
  const mainScreen = new MainScreen(windows, emitToMain);
  const showDataFolder = (): void => void shell.openPath(folder.root);
  let onDraftsChanged = (): void => undefined;
  const menu: AppMenu = new AppMenu({
    ...{ text, pasteGestures },
    emit: createEmit(() => [windows.current]),
    openDataFolder: showDataFolder,
    showAbout: () => {
      // Until there is a page that can show ours, the system's own says the version.
      if (backend.running === null || windows.main === null) app.showAboutPanel();
      else mainScreen.show({ screen: 'about' });
    },
    openDraft: (draftId: string) => {
      openedLinks.open(draftLink(draftId));
    },
    shortcuts: () => backend.running?.shortcuts() ?? {},
    recentDrafts: () => backend.running?.recentDrafts() ?? [],
  });
  const applyLanguage = async (chosen: Language | null): Promise<void> => {
    windowFile.update({ language: chosen });
    const before = currentLanguage();
    await chooseLanguage(chosen);
    if (currentLanguage() === before) return;
    menu.build();
    menu.buildOutside();
  };
  const flush = createFlush({
    send: (window, token) => {
      const contents = window.webContents;
      // Without a store there is no draft that it may be typed into. Edits wait for the modules, if
      // these are not there yet.
      if (!backend.canStore) return false;
      if (contents.isCrashed() || contents.isLoadingMainFrame()) return false;
      createEmit(() => [window])('flush', { token });
      return true;
    },
    newToken: () => crypto.randomUUID(),
    limitMs: FLUSH_LIMIT_MS,
  });
  const taskProgress = new TaskProgress((progress) => {
    showProgress(windows.all, progress);
  });
  const onAttentionMayChange = followAttention({
    read: () => backend.running?.attentionCount() ?? 0,
    show: (count) => {
      showAttention(windows.all, count, text);
    },
    after: systemClock.after,
  });
  let isNetworkUp = isOnline;
  const backend: Backend = new Backend(
    {
      version: app.getVersion(),
      build: __BUILD__,
      platform: process.platform,
      folder: folder.root,
      origin: PAGE_ORIGIN,
      clock: systemClock,
      log,
      reportUnexpectedError,
      isOnline: () => isNetworkUp(),
      filesToOpen: openedFiles.consume(),
      loadKeychain: () => keychain.load(),
      emit: (name, payload) => {
        // One window is enough to ask for a sign-in.
        if (name === 'proxy' && windows.main !== null) emitToMain(name, payload);
        else emitToAll(name, payload);
        taskProgress.note(name, payload);
        if (name !== 'changed') return;
        onDraftsChanged();
        onAttentionMayChange();
      },
      // The store was exchanged: drafts may be gone, or encrypted.
      reloadPage: () => {
        onDraftsChanged();
        for (const window of windows.all) window.webContents.reload();
      },
      showDataFolder,
      onStoreUnavailable: (failure) => void showStoreFailure(failure),
    },
    async () => {
      const { createModulePorts } = await import('./module-ports');
      return createModulePorts({
        ...{ windows, mainScreen, windowFile, pasteGestures, flush, text, menu },
        applyLanguage: (chosen) => {
          applyLanguage(chosen).catch((error: unknown) => {
            reportUnexpectedError('language', error);
          });
        },
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
  const shutdown: GracefulShutdown = createGracefulShutdown({
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
      backend.keepFirstScreen();
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
  const showWindow = (): void => {
    windows.show();
  };
  showWindow();
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  openedLinks.onLink(() => {
    mainScreen.show({ screen: 'link' });
  });

  isNetworkUp = watchOnline({
    isOnline,
    everyMs: ONLINE_CHECK_INTERVAL_MS,
    onChange: (now) => {
      emitToAll('network', { online: now, connectionId: null, rate: null });
      backend.networkChanged();
    },
  }).online;
  // Sleep may have lasted for days, and locking may have closed the keychain.
  const onWake = (): void => {
    backend.networkChanged();
  };
  powerMonitor.on('resume', onWake);
  powerMonitor.on('unlock-screen', onWake);
  serveCommands(windows, (sender, message) => taskProgress.during(message, () => backend.respond(sender, message)));

  // The page's process starts first, and must not wait for this thread. The store and the modules
  // take as long as the first paint: they come when the page has all of its code, or when something
  // is asked of them.
  await page.load.filesRequested;
  const isEarly = backend.hasFirstScreen();
  log.info('first-screen', { early: isEarly });
  if (!isEarly) {
    await backend.openStore();
    if (backend.store === null) return;
  }
  await page.load.complete;
  await backend.run();
  if (backend.store === null) return;
  menu.build();
  onDraftsChanged();
  onAttentionMayChange();
  reopenDrafts(windows, windowFile, (draftId) => backend.running?.hasDraft(draftId) === true);
  openedFiles.deliver((files) => {
    windows.showMain();
    void backend.running?.importFiles(files).then((imported) => {
      emitToMain('imported', imported);
    });
  });
}

/** Opens the windows of drafts that were open when the app quit, behind the main one. */
function reopenDrafts(windows: AppWindows, file: WindowFile, isThere: (draftId: string) => boolean): void {
  const { drafts } = file.read();
  const wereOpen = drafts.filter(({ isOpen }) => isOpen);
  if (wereOpen.length === 0) return;
  // First of all: a window that ends the app must not do so at each start.
  file.update({ drafts: drafts.map((place) => ({ ...place, isOpen: false })) });
  for (const { draftId } of wereOpen) if (isThere(draftId)) windows.showDraft(draftId, false);
}

/** Starts the app again, as its new version. Nothing may be open any more. */
function startReplacement(report: ReportUnexpectedError): void {
  app.releaseSingleInstanceLock();
  startAgain([]).catch((error: unknown) => {
    report('restart', error);
  });
}
