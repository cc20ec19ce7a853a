import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, clipboard, nativeTheme } from 'electron';
import type { CrashRecorder } from '@backend/crashes/crash-recorder';
import { startThread } from '@backend/recipients/thread/node-thread';
import { startSpellThread } from '@backend/spelling/start-spell-thread';
import type { ModulePorts } from '@backend/start/ports';
import { readThisSystem } from '@backend/system/read-this-system';
import { findSaveFolder } from '@backend/system/save-folder';
import type { NativeTexts } from '@text/native';
import { callingWindow } from '../ipc/calling-window';
import { pageFinder } from '../ipc/page-finder';
import { linuxLogin, systemLogin } from '../login/open-at-login';
import type { AppMenu } from '../menu/app-menu';
import { electronNetwork } from '../network/electron-transport';
import { openLink } from '../security/open-link';
import { createUpdateSetup } from '../updates/update-setup';
import type { AppWindows } from '../window/app-windows';
import { clipboardText } from '../window/clipboard-text';
import { fileDragger } from '../window/drag-files';
import { fileDialogs } from '../window/file-dialogs';
import type { MainScreen } from '../window/main-screen';
import { nativeNotifications } from '../window/notifications';
import { createOriginDialog } from '../window/origin-dialog';
import type { PasteGestures } from '../window/paste-gesture';
import { windowPrinter } from '../window/printing';
import type { WindowFile } from '../window/window-file';
import type { Flush } from './flush';
import { forkProgram } from './utility-process';

interface Electron {
  readonly windows: AppWindows;
  readonly mainScreen: MainScreen;
  readonly windowFile: WindowFile;
  readonly pasteGestures: PasteGestures;
  readonly flush: Flush;
  readonly text: NativeTexts;
  readonly applyLanguage: ModulePorts['applyLanguage'];
  readonly menu: AppMenu;
  readonly logFile: string;
  readonly crashRecorder: CrashRecorder;
  readonly consumeLink: () => string | null;
}

/** What the modules of the backend need of Electron. Loaded with them. */
export function createModulePorts(electron: Electron): ModulePorts {
  const { windows, mainScreen, windowFile, pasteGestures, flush, text, menu, logFile, crashRecorder, consumeLink } =
    electron;
  /** Boxes stand in front of the window that asks, or of the one that was used last. */
  const boxParent = () => callingWindow() ?? windows.current;
  const program = (name: string): string => join(app.getAppPath(), 'out', 'main', `${name}.js`);
  const saveFolder = () => findSaveFolder((name) => app.getPath(name));
  return {
    logFile,
    crashRecorder,
    noticesFile: join(app.getAppPath(), 'out', 'third-party-notices.json.br'),
    openNetwork: (proxies) => electronNetwork(proxies, join(app.getAppPath(), 'out', 'preload', 'upload-page.js')),
    programs: {
      forkSandbox: () => forkProgram(program('sandbox'), 'sandbox'),
      forkCopier: () => forkProgram(program('copier'), 'backup'),
      forkEraser: () => forkProgram(program('eraser'), 'erase'),
      forkConverter: () => forkProgram(program('converter'), 'encrypt'),
      startRecipients: (start) => startThread({ recipients: program('recipients'), reader: program('reader') }, start),
      startSpelling: () => startSpellThread(program('spelling'), dictionaryFolder()),
    },
    dialogs: {
      ...fileDialogs(boxParent, text, () => saveFolder().path),
      confirmOrigin: createOriginDialog(boxParent, text),
    },
    consumeLink,
    login:
      process.platform === 'linux'
        ? linuxLogin({ env: process.env, home: homedir(), appName: app.getName(), command: ownCommand() })
        : systemLogin(app, process.platform),
    flushPages: async () => {
      const ends = await Promise.all(windows.all.map((window) => flush.run(window)));
      return !ends.includes('timed-out');
    },
    onPageFlushed: flush.onResponse,
    paste: {
      consumeGesture: () => {
        const window = callingWindow();
        return window === null ? null : pasteGestures.consume(window.webContents);
      },
      readText: clipboardText,
      insert: (pasted) => callingWindow()?.webContents.replace(pasted),
    },
    undoTyping: (direction) => {
      callingWindow()?.webContents[direction]();
    },
    finder: pageFinder(callingWindow),
    readSystem: () =>
      readThisSystem({
        country: app.getLocaleCountryCode(),
        systemLocale: app.getSystemLocale(),
        language: app.getLocale(),
        languages: app.getPreferredSystemLanguages(),
        saveFolder: saveFolder().name,
      }),
    copyText: (copied) => clipboard.writeText(copied),
    startDrag: fileDragger(callingWindow),
    showNotification: nativeNotifications({ text, windows, mainScreen }),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme;
      windowFile.update({ theme });
    },
    applyLanguage: electron.applyLanguage,
    menu: {
      showState: (state) => {
        const window = callingWindow();
        if (window === null) return;
        menu.setState(window, state, window === windows.current);
        mainScreen.noteListening(window);
      },
      showShortcuts: () => {
        menu.build();
      },
      showWordMenu: (wanted, suggestions) => {
        const window = callingWindow();
        if (window !== null) menu.showForWord(window, wanted, suggestions);
      },
    },
    windows: {
      openDraft: (draftId) => {
        windows.showDraft(draftId);
      },
      focusDraft: (draftId) => windows.focusDraft(draftId),
      showInMain: (what) => {
        mainScreen.show(what);
      },
    },
    printer: windowPrinter(callingWindow),
    updates: createUpdateSetup(),
    quit: () => {
      app.quit();
    },
    openLink,
    texts: {
      get sandboxName() {
        return text.window.sandboxName;
      },
      rejections: text.imports.rejections,
      noted: () => ({
        repairs: { ...text.imports.repairs },
        notes: { ...text.imports.notes },
        noted: { ...text.imports.noted },
      }),
      fileNames: text.fileNames,
    },
  };
}

/** Packages have the dictionaries beside the archive, which stays small. */
function dictionaryFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'dictionaries') : join(app.getAppPath(), 'out', 'dictionaries');
}

/** What starts this copy of the app. The program of an AppImage is inside a mount that goes. */
function ownCommand(): readonly string[] {
  return [process.env['APPIMAGE'] ?? process.execPath, ...(app.isPackaged ? [] : [app.getAppPath()])];
}
