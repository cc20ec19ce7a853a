import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, clipboard, Menu, nativeTheme, powerMonitor, shell, webContents } from 'electron';
import type { FilesToOpen } from '@backend/draft-files/files-to-open';
import type { Sender } from '@backend/ipc/sender';
import { preferLessMemory } from '@backend/jobs/less-memory';
import { createLog } from '@backend/log/log';
import { openingNote } from '@backend/start/opening-note';
import type { RestorableDesk } from '@backend/start/restorable-desk';
import type { Opened } from '@backend/store';
import type { Result } from '@domain/errors/errors';
import type { SystemFacts } from '@domain/system/system-facts';
import { lazily } from '@kernel/lazily';
import { createEmit, serveCommands } from './ipc/serve';
import { menuTemplate } from './menu/menu-template';
import { electronNetwork, isOnline } from './network/electron-transport';
import { disableBackgroundNetwork } from './security/background-network';
import { PAGE_ORIGIN } from './security/origin';
import { registerPageScheme } from './security/page-protocol';
import { pageSession } from './security/page-session';
import { ignoreDangerousSwitches } from './security/switches';
import { raiseWalls } from './security/walls';
import { claimFolder } from './start/claim-folder';
import { type DataFolder, dataFolder, systemFolder } from './start/data-folder';
import { createFlush } from './start/flush';
import { skipMissingGraphics } from './start/graphics';
import { catchMistakes, mistakeLogger } from './start/mistakes';
import { watchOnline } from './start/online-watch';
import { isEmpty, openedFiles } from './start/opened-files';
import { endOrderly } from './start/orderly-end';
import { sayAndEnd, sayMistake } from './start/say';
import { shortenArguments, startAgain } from './start/short-arguments';
import { forkProgram } from './start/utility-process';
import { whyNoStore } from './start/why-no-store';
import { clipboardText } from './window/clipboard-text';
import { fileDialogs } from './window/file-dialogs';
import { frozenQuestion } from './window/frozen-question';
import { nativeNotifications } from './window/notifications';
import { openWindow } from './window/open-window';
import { originQuestion } from './window/origin-question';
import { recoverPage } from './window/page-failures';
import { createPasteGestures } from './window/paste-gesture';
import { theWindow } from './window/the-window';
import { type WindowFile, windowFile } from './window/window-file';

type Present = Extract<Opened, { kind: 'open' }> & { readonly keys: readonly Uint8Array[] };
type NotOpen = Exclude<Opened, { kind: 'open' }>;
type Answer = (sender: Sender, message: unknown) => Promise<Result<unknown>>;

const FLUSH_LIMIT_MS = 2_000;
const ONLINE_EVERY_MS = 2_000;

ignoreDangerousSwitches(app);
preferLessMemory();
disableBackgroundNetwork(app);
const folder = dataFolder(process.env['CAMPAIGN_DESK_DATA_DIR'], process.cwd(), () =>
  systemFolder(() => app.getPath('userData'), {
    env: process.env,
    platform: process.platform,
    homeOfUser: () => userInfo().homedir,
    appName: app.getName(),
  }),
);
const claim = claimFolder(app, folder);
registerPageScheme();
// Or Electron makes one of its own while it starts, which ours would take the place of.
Menu.setApplicationMenu(null);
raiseWalls(app, import.meta.env.DEV);
const shortArguments = shortenArguments(process.argv.slice(1));
const opened = openedFiles(app, process.argv, process.cwd());

if (claim !== 'usable') {
  void app.whenReady().then(async () => {
    const text = await loadText();
    const { noFolder, foreignFolder } = text.window;
    await sayAndEnd((claim === 'foreign' ? foreignFolder : noFolder)(folder.root), folder.root, text);
  });
} else if (shortArguments !== null) {
  // Asking for the lock would hand these arguments to the instance that is there, and end it.
  void startAgain(shortArguments).then(
    () => {
      app.exit(0);
    },
    () => {
      app.exit(1);
    },
  );
} else if (app.requestSingleInstanceLock()) {
  const file = windowFile(folder.windowFile);
  skipMissingGraphics(app, file, Date.now);
  void app.whenReady().then(() => start(folder, file));
} else {
  // The instance that is there has been told, and comes to the front.
  app.exit(0);
}

/** Texts, schemas and modules are loaded once the window is on its way. */
async function loadText() {
  const { nativeTextsFor } = await import('@text/native');
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
  const pasteGestures = createPasteGestures(process.platform, () => process.uptime() * 1000);
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
    pasteGestures.watch(opened.webContents);
    recoverPage(opened, {
      log,
      giveUp: () => void pageGone(),
      now: Date.now,
      askToReload: frozenQuestion(opened, loadText),
    });
    return opened;
  });
  const emit = createEmit(window.current);
  const flush = createFlush({
    ask: (token) => {
      const contents = window.current()?.webContents;
      if (!isOpen || contents === undefined || contents.isCrashed() || contents.isLoadingMainFrame()) {
        return false;
      }
      emit('flush', { token });
      return true;
    },
    newToken: () => crypto.randomUUID(),
    limitMs: FLUSH_LIMIT_MS,
  });
  /**
   * Whether the page has a draft that it may be typed into: its edits wait for the modules, where
   * these are not there yet.
   */
  let isOpen = false;
  let desk: RestorableDesk | null = null;
  const closeOrderly = endOrderly({
    app,
    powerMonitor,
    flush,
    isMac: process.platform === 'darwin',
    settle: async () => desk?.settle(),
    end: () => {
      desk?.end();
      log.info('end');
    },
  });
  const showDataFolder = (): void => void shell.openPath(folder.root);
  const reloadPage = (): void => {
    window.current()?.webContents.reload();
  };
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
          paste: (asPlainText) => {
            const contents = webContents.getFocusedWebContents();
            if (contents !== null) pasteGestures.fromMenu(contents, asPlainText);
          },
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
      desk?.networkChanged();
    },
  });
  // Sleep may have lasted for days, and locking may have closed the keychain.
  const woken = (): void => {
    desk?.networkChanged();
  };
  powerMonitor.on('resume', woken);
  powerMonitor.on('unlock-screen', woken);
  const noStore = async (why: NotOpen): Promise<void> => {
    log.error('no-store', why);
    const text = await loadText();
    await sayAndEnd(whyNoStore(why, folder.root, text), folder.root, text);
  };
  const note = openingNote(folder.root);
  const about = {
    version: app.getVersion(),
    platform: process.platform,
    folder: folder.root,
    origin: PAGE_ORIGIN,
    online,
    opening: note,
    onMistake: noteMistake,
  };
  const open = async () => {
    // While the page's process starts, in pieces: then its files are asked for, which wait on this
    // thread.
    await page.asked;
    await import('@kernel/jitless');
    await import('@contract/index');
    await setImmediate();
    const { openDesk, withFirstAnswers } = await import('@backend/start/first-answer');
    await setImmediate();
    const found = openDesk(folder.root, []);
    const { opened, keys } =
      found.kind === 'locked' ? await unlockWith(found.keyId, openDesk) : { opened: found, keys: [] };
    if (opened.kind !== 'open') return opened;
    const started = withFirstAnswers(about, opened, () => openDesk(folder.root, keys));
    if (started.kind !== 'open') return started;
    isOpen = true;
    return { ...started, keys };
  };
  /** Returns the page while the store waits for its key. */
  let answerLocked: Answer | null = null;
  let sayLocked = (): void => undefined;
  const locked = new Promise<'locked'>((resolve) => {
    sayLocked = () => {
      resolve('locked');
    };
  });
  const unlockWith = async (keyId: string, openDesk: (folder: string, keys: readonly Uint8Array[]) => Opened) => {
    const { systemKeyStore, unlock } = await import('@backend/encryption/unlock');
    const { opened, key } = await unlock({
      ...about,
      keyId,
      keyStore: systemKeyStore(process.platform),
      open: (keys) => openDesk(folder.root, keys),
      showDataFolder,
      reloadPage,
      onLocked: (answer) => {
        log.info('locked');
        answerLocked = answer;
        sayLocked();
      },
    });
    return { opened, keys: [key] };
  };
  const failedAt = (where: string, error: unknown): NotOpen => {
    noteMistake(where, error);
    return { kind: 'unusable', reason: 'failed', detail: '' };
  };
  const opening = open().catch((error: unknown) => failedAt('open', error));

  /**
   * All modules, which take as long to load as the first picture takes to be drawn: they come when
   * that is on the screen, or when something is asked of them.
   */
  const build = async (present: Present, startFiles: FilesToOpen): Promise<RestorableDesk> => {
    const [{ restorableDesk }, { readThisSystem }, { findSaveFolder }, { startThread }, text] = await Promise.all([
      import('@backend/start/restorable-desk'),
      import('@backend/system/read-this-system'),
      import('@backend/system/save-folder'),
      import('@backend/recipients/thread/node-thread'),
      loadText(),
    ]);
    await setImmediate();
    const saveFolder = () => findSaveFolder((name) => app.getPath(name));
    const systemFacts = (): SystemFacts =>
      readThisSystem({
        country: app.getLocaleCountryCode(),
        systemLocale: app.getSystemLocale(),
        language: app.getLocale(),
        saveFolder: saveFolder().name,
      });
    const built = restorableDesk({
      ...about,
      opened: present,
      dialogs: fileDialogs(window.current, text, () => saveFolder().path),
      log,
      logFile: folder.logFile,
      emit,
      openNetwork: (proxies) => electronNetwork(proxies, () => forkProgram(join(out, 'main', 'uploader.js'), 'upload')),
      forkSandbox: () => forkProgram(join(out, 'main', 'sandbox.js'), 'sandbox'),
      forkCopier: () => forkProgram(join(out, 'main', 'copier.js'), 'backup'),
      forkEraser: () => forkProgram(join(out, 'main', 'eraser.js'), 'erase'),
      forkConverter: () => forkProgram(join(out, 'main', 'converter.js'), 'encrypt'),
      keys: present.keys,
      recipients: {
        startThread: (start) => startThread(join(out, 'main', 'recipients.js'), start),
        homeCountry: () => systemFacts().country,
        rejectionWords: text.imports.rejections,
      },
      flush: async () => (await flush.run()) !== 'timed-out',
      reloadPage,
      onLost: (why) => void noStore(why),
      sandboxName: text.window.sandboxName,
      askToConnect: originQuestion(window.current, text),
      flushed: (token) => {
        // A page that answers is alive, also in a window that nobody sees.
        note.clear();
        flush.answered(token);
      },
      readSystem: systemFacts,
      showDataFolder,
      copy: (copied) => clipboard.writeText(copied),
      paste: {
        takeGesture: pasteGestures.take,
        readText: clipboardText,
        insert: (pasted) => window.current()?.webContents.replace(pasted),
      },
      undoTyping: (direction) => {
        window.current()?.webContents[direction]();
      },
      notify: nativeNotifications({ text, emit, showWindow: window.show }),
      applyTheme: (theme) => {
        nativeTheme.themeSource = theme;
        file.update({ theme });
      },
    });
    // Before the page asks for anything, so that it begins with the draft of the file that was
    // opened.
    await built.importFiles(startFiles);
    desk = built;
    return built;
  };
  const startFiles = opened.take();
  const building = lazily(async (): Promise<RestorableDesk | NotOpen> => {
    const present = await opening;
    if (present.kind !== 'open') return present;
    return build(present, startFiles).catch((error: unknown) => failedAt('build', error));
  });
  // Without a store there is nothing to answer with; the message box says why, and the app ends.
  const nothing = (): Promise<never> => new Promise(() => undefined);
  const answerEarly = async (sender: Sender, message: unknown): Promise<Result<unknown>> => {
    const present = await Promise.race([opening, locked]);
    if (present === 'locked') return answerLocked?.(sender, message) ?? nothing();
    if (present.kind !== 'open') return nothing();
    const first = isEmpty(startFiles) ? present.first.answer(sender, message) : null;
    if (first !== null) return first;
    const built = await building();
    return 'answer' in built ? built.answer(sender, message) : nothing();
  };
  serveCommands(window.current, (sender, message) =>
    desk === null ? answerEarly(sender, message) : desk.answer(sender, message),
  );

  if ((await opening).kind === 'open') await page.moreAsked;
  const built = await building();
  if ('answer' in built) {
    opened.deliver((files) => {
      window.show();
      void built.importFiles(files).then((imported) => {
        emit('imported', imported);
      });
    });
  } else {
    await noStore(built);
  }
}
