import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, clipboard, nativeTheme } from 'electron';
import type { CrashRecorder } from '@backend/crashes/crash-recorder';
import type { Emit } from '@backend/ipc/handlers';
import { startThread } from '@backend/recipients/thread/node-thread';
import type { ModulePorts } from '@backend/start/ports';
import { readThisSystem } from '@backend/system/read-this-system';
import { findSaveFolder } from '@backend/system/save-folder';
import type { NativeTexts } from '@text/native';
import { linuxLogin, systemLogin } from '../login/open-at-login';
import type { AppMenu } from '../menu/app-menu';
import { electronNetwork } from '../network/electron-transport';
import { openLink } from '../security/open-link';
import { createUpdateSetup } from '../updates/update-setup';
import type { AppWindow } from '../window/app-window';
import { clipboardText } from '../window/clipboard-text';
import { fileDialogs } from '../window/file-dialogs';
import { nativeNotifications } from '../window/notifications';
import { createOriginDialog } from '../window/origin-dialog';
import type { PasteGestures } from '../window/paste-gesture';
import type { WindowFile } from '../window/window-file';
import type { Flush } from './flush';
import { forkProgram } from './utility-process';

interface Electron {
  readonly window: AppWindow;
  readonly windowFile: WindowFile;
  readonly pasteGestures: PasteGestures;
  readonly flush: Flush;
  readonly emit: Emit;
  readonly text: NativeTexts;
  readonly menu: AppMenu;
  readonly logFile: string;
  readonly crashRecorder: CrashRecorder;
  readonly consumeLink: () => string | null;
}

/** What the modules of the backend need of Electron. Loaded with them. */
export function createModulePorts(electron: Electron): ModulePorts {
  const { window, windowFile, pasteGestures, flush, emit, text, menu, logFile, crashRecorder, consumeLink } = electron;
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
      startRecipients: (start) => startThread(program('recipients'), start),
    },
    dialogs: {
      ...fileDialogs(window.current, text, () => saveFolder().path),
      confirmOrigin: createOriginDialog(window.current, text),
    },
    consumeLink,
    login:
      process.platform === 'linux'
        ? linuxLogin({ env: process.env, home: homedir(), appName: app.getName(), command: ownCommand() })
        : systemLogin(app, process.platform),
    flushPage: async () => (await flush.run()) !== 'timed-out',
    onPageFlushed: flush.onResponse,
    paste: {
      consumeGesture: pasteGestures.consume,
      readText: clipboardText,
      insert: (pasted) => window.current()?.webContents.replace(pasted),
    },
    undoTyping: (direction) => {
      window.current()?.webContents[direction]();
    },
    readSystem: () =>
      readThisSystem({
        country: app.getLocaleCountryCode(),
        systemLocale: app.getSystemLocale(),
        language: app.getLocale(),
        saveFolder: saveFolder().name,
      }),
    copyText: (copied) => clipboard.writeText(copied),
    showNotification: nativeNotifications({ text, emit, showWindow: window.show }),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme;
      windowFile.update({ theme });
    },
    menu: {
      showState: (state) => {
        menu.setState(state);
      },
      showShortcuts: () => {
        menu.build();
      },
    },
    updates: createUpdateSetup(),
    quit: () => {
      app.quit();
    },
    openLink,
    texts: { sandboxName: text.window.sandboxName, rejections: text.imports.rejections },
  };
}

/** What starts this copy of the app. The program of an AppImage is inside a mount that goes. */
function ownCommand(): readonly string[] {
  return [process.env['APPIMAGE'] ?? process.execPath, ...(app.isPackaged ? [] : [app.getAppPath()])];
}
