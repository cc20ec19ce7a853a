import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, type Session } from 'electron';
import type { CrashRecorder } from '@backend/crashes/crash-recorder';
import type { Log } from '@backend/log/log';
import { draftHash } from '@contract/draft-window';
import type { Language } from '@domain/system/languages';
import type { NativeTexts } from '@text/native';
import type { AppMenu } from '../menu/app-menu';
import type { WindowOpeners } from '../window/app-windows';
import { openWindow, type WindowOptions } from '../window/open-window';
import { recoverPage } from '../window/page-failures';
import type { PasteGestures } from '../window/paste-gesture';
import { createUnresponsiveDialog } from '../window/unresponsive-dialog';
import type { WindowFile } from '../window/window-file';
import { placeOfDraft, withDraftPlace } from '../window/window-state';
import type { GracefulShutdown } from './graceful-shutdown';

export interface WindowOpenersDeps extends GracefulShutdown {
  readonly session: Session;
  readonly windowFile: WindowFile;
  readonly pasteGestures: PasteGestures;
  readonly log: Log;
  readonly crashRecorder: CrashRecorder;
  readonly text: NativeTexts;
  /** The language that pages show first. */
  readonly currentLanguage: () => Language;
  readonly menu: () => AppMenu;
  /** The page of the main window cannot run. */
  readonly onMainFailed: () => void;
  /** The page of a draft's window cannot run; the window is closed. */
  readonly onDraftFailed: () => void;
}

type Place = Pick<WindowOptions, 'hash' | 'isFocused' | 'readPlace' | 'savePlace'>;

/** Opens windows with all that is around their pages: menu, pasting, crashes, and their end. */
export function createWindowOpeners(deps: WindowOpenersDeps): WindowOpeners {
  const { windowFile } = deps;

  function open(place: Place, giveUp: (window: BrowserWindow) => void): BrowserWindow {
    const opened = openWindow({
      session: deps.session,
      preload: join(app.getAppPath(), 'out', 'preload', 'index.js'),
      title: app.getName(),
      language: deps.currentLanguage(),
      dark: nativeTheme.shouldUseDarkColors,
      devTools: !app.isPackaged,
      // Nothing moves when the menu comes.
      beforeShown: () => {
        deps.menu().build();
      },
      ...place,
    });
    deps.closeGracefully(opened);
    deps.pasteGestures.watch(opened.webContents);
    deps.menu().watch(opened);
    recoverPage(opened, {
      log: deps.log,
      onCrash: (kind) => {
        deps.crashRecorder.record(kind);
      },
      giveUp: () => {
        giveUp(opened);
      },
      now: Date.now,
      offerReload: createUnresponsiveDialog(opened, deps.text),
    });
    return opened;
  }

  return {
    openMain: () =>
      open({ hash: '', isFocused: true, readPlace: windowFile.read, savePlace: windowFile.update }, deps.onMainFailed),
    openDraft: (draftId, isFocused) =>
      open(
        {
          hash: draftHash(draftId),
          isFocused,
          readPlace: () => placeOfDraft(windowFile.read(), draftId),
          savePlace: (place) => {
            const { drafts } = windowFile.read();
            windowFile.update({ drafts: withDraftPlace(drafts, { draftId, ...place, isOpen: deps.isQuitting() }) });
          },
        },
        (window) => {
          window.destroy();
          deps.onDraftFailed();
        },
      ),
  };
}
