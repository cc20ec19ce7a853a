import { app, Menu, webContents } from 'electron';
import type { Emit } from '@backend/ipc/handlers';
import type { RecentDraft } from '@backend/start/running-backend';
import type { NativeTexts } from '@text/native';
import type { PasteGestures } from '../window/paste-gesture';
import { menuTemplate } from './menu-template';
import { recentDraftItems, recentDraftsJumpList } from './recent-drafts';

export interface MenuParts {
  readonly text: NativeTexts;
  readonly emit: Emit;
  readonly pasteGestures: PasteGestures;
  readonly openDataFolder: () => void;
  readonly showAbout: () => void;
  readonly recentDrafts: readonly RecentDraft[];
  readonly openDraft: (draftId: string) => void;
}

/** Sets the menu bar of the app. */
export function setAppMenu(parts: MenuParts): void {
  const { text, emit, pasteGestures, openDataFolder, showAbout, recentDrafts, openDraft } = parts;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        development: import.meta.env.DEV,
        text,
        choose: (id) => {
          emit('action', { id });
        },
        openDataFolder,
        showAbout,
        recentDrafts: recentDraftItems(recentDrafts, openDraft),
        paste: (asPlainText) => {
          const contents = webContents.getFocusedWebContents();
          if (contents !== null) pasteGestures.fromMenu(contents, asPlainText);
        },
      }),
    ),
  );
}

/** Shows recent drafts in the menus that the system keeps: the dock's, or the jump list. */
export function setMenusOutside({ text, recentDrafts, openDraft }: MenuParts): void {
  if (process.platform === 'darwin')
    app.dock?.setMenu(Menu.buildFromTemplate(recentDraftItems(recentDrafts, openDraft)));
  if (process.platform !== 'win32') return;
  app.setJumpList(recentDraftsJumpList(recentDrafts, process.execPath, text.window.recentDrafts));
}
