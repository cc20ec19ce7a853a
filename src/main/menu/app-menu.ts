import {
  app,
  type BrowserWindow,
  clipboard,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  webContents,
} from 'electron';
import type { Emit } from '@backend/ipc/handlers';
import type { ShowWordMenu } from '@backend/spelling/spelling-module';
import type { RecentDraft } from '@backend/start/running-backend';
import { ACTION_IDS, type ActionId } from '@contract/action-ids';
import type { Shortcuts } from '@contract/actions';
import type { MenuState } from '@contract/menu';
import type { NativeTexts } from '@text/native';
import type { PasteGestures } from '../window/paste-gesture';
import { menuTemplate } from './menu-template';
import { recentDraftItems, recentDraftsJumpList } from './recent-drafts';
import { spellingItems } from './spelling-items';
import { type Clicked, textMenu } from './text-menu';

type ClickedAt = Clicked & Pick<ContextMenuParams, 'x' | 'y' | 'menuSourceType'>;
type WantedWordMenu = Parameters<ShowWordMenu>[0];

export interface AppMenuPorts {
  readonly text: NativeTexts;
  /** Sends an event to the window that has the focus. */
  readonly emit: Emit;
  readonly pasteGestures: PasteGestures;
  readonly openDataFolder: () => void;
  readonly showAbout: () => void;
  readonly openDraft: (draftId: string) => void;
  readonly shortcuts: () => Shortcuts;
  readonly recentDrafts: () => readonly RecentDraft[];
}

/** The menu bar, and the menus that the system keeps outside of the app. */
export class AppMenu {
  readonly #ports: AppMenuPorts;
  /** What the page of each window reported last. */
  readonly #states = new WeakMap<BrowserWindow, MenuState>();
  /** Of the window that has the focus; `null` before its page reported it. */
  #state: MenuState | null = null;

  constructor(ports: AppMenuPorts) {
    this.#ports = ports;
  }

  /** Builds the menu bar again, because recent drafts or shortcuts may be others. */
  build(): void {
    const { text, pasteGestures, openDraft, shortcuts, recentDrafts } = this.#ports;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          platform: process.platform,
          development: import.meta.env.DEV,
          text,
          choose: (id) => {
            this.choose(id);
          },
          shortcuts: shortcuts(),
          state: this.#state,
          recentDrafts: recentDraftItems(recentDrafts(), openDraft),
          paste: (asPlainText) => {
            const contents = webContents.getFocusedWebContents();
            if (contents !== null) pasteGestures.fromMenu(contents, asPlainText);
          },
        }),
      ),
    );
  }

  /** Notes what can run in a window now, and shows it if the window has the focus. */
  setState(window: BrowserWindow, state: MenuState, isCurrent: boolean): void {
    this.#states.set(window, state);
    if (isCurrent) this.#show(state);
  }

  /** Shows what can run now. Entries change in place, also in a menu that is open. */
  #show(state: MenuState | null): void {
    this.#state = state;
    const menu = Menu.getApplicationMenu();
    for (const id of ACTION_IDS) {
      const item = menu?.getMenuItemById(id);
      if (item == null) continue;
      item.enabled = state === null || state.enabled.includes(id);
      if (item.type === 'checkbox') item.checked = state?.checked.includes(id) === true;
    }
  }

  /** Runs an action: here if it needs no page, else in the page. */
  choose(id: ActionId): void {
    if (id === 'about') this.#ports.showAbout();
    else if (id === 'open-data-folder') this.#ports.openDataFolder();
    else this.#ports.emit('action', { id });
    // Electron checks an entry that is chosen; only what the page reports counts.
    this.#show(this.#state);
  }

  /**
   * Shows the context menu of text in a window, by the right button and by the keyboard, and what
   * can run in the window while it has the focus.
   */
  watch(window: BrowserWindow): void {
    window.on('focus', () => {
      this.#show(this.#states.get(window) ?? null);
    });
    window.webContents.on('context-menu', (_event, clicked) => {
      this.#showTextMenu(window, clicked);
    });
  }

  /** Shows the menu of an editable text in a window, with corrections of a misspelled word. */
  showForWord(window: BrowserWindow, { x, y, ...wanted }: WantedWordMenu, suggestions: readonly string[]): void {
    const { text, emit } = this.#ports;
    const zoom = window.webContents.getZoomFactor();
    this.#showTextMenu(
      window,
      {
        x: Math.round(x * zoom),
        y: Math.round(y * zoom),
        menuSourceType: wanted.isByKeyboard ? 'keyboard' : 'mouse',
        isEditable: true,
        selectionText: '',
        linkURL: '',
        editFlags: {
          canCut: wanted.hasSelection,
          canCopy: wanted.hasSelection,
          canPaste: true,
          canSelectAll: true,
        },
      },
      spellingItems({
        platform: process.platform,
        text,
        suggestions,
        choose: (chosen) => {
          emit('chosenForWord', chosen);
        },
      }),
    );
  }

  /** Shows recent drafts in the menus that the system keeps: the dock's, or the jump list. */
  buildOutside(): void {
    const { text, openDraft, recentDrafts } = this.#ports;
    if (process.platform === 'darwin')
      app.dock?.setMenu(Menu.buildFromTemplate(recentDraftItems(recentDrafts(), openDraft)));
    if (process.platform !== 'win32') return;
    app.setJumpList(recentDraftsJumpList(recentDrafts(), process.execPath, text.window.recentDrafts));
  }

  #showTextMenu(window: BrowserWindow, clicked: ClickedAt, first: readonly MenuItemConstructorOptions[] = []): void {
    const { text, pasteGestures } = this.#ports;
    const items = textMenu(clicked, {
      platform: process.platform,
      text,
      first,
      choose: (id) => {
        this.choose(id);
      },
      paste: (asPlainText) => {
        pasteGestures.fromMenu(window.webContents, asPlainText);
      },
      copyText: (copied) => {
        void clipboard.writeText(copied);
      },
    });
    if (items.length === 0) return;
    const { x, y, menuSourceType } = clicked;
    Menu.buildFromTemplate(items).popup({ window, x, y, sourceType: menuSourceType });
  }
}
