import type { MenuItemConstructorOptions } from 'electron';
import { type Action, type ActionId, ACTIONS } from '@contract/actions';
import type { NativeTexts } from '@text/native';

type Item = MenuItemConstructorOptions;
type Role = keyof NativeTexts['window']['roles'];

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly development: boolean;
  readonly text: NativeTexts;
  readonly choose: (id: ActionId) => void;
  readonly openDataFolder: () => void;
  readonly showAbout: () => void;
  /** Entries of File, Open recent, which is there only with them. */
  readonly recentDrafts: readonly Item[];
  /**
   * Pastes into what has the focus. Not on macOS, where the system's own panels need the system's
   * own item.
   */
  readonly paste: (asPlainText: boolean) => void;
}

/** The native menu: our actions from their table, and what every system's own menu has, by role. */
export function menuTemplate(options: MenuOptions): Item[] {
  const { platform, development, text } = options;
  const mac = platform === 'darwin';
  const { menus } = text.actions;
  const role = (name: Role): Item => ({ role: name, label: text.window.roles[name] });
  const roles = (...names: (Role | '-')[]): Item[] => names.map((name) => (name === '-' ? SEPARATOR : role(name)));
  const about: Item = { label: text.window.about, click: options.showAbout };
  const actionsOf = (menu: Action['menu']): Item[] => actionItems(menu, options);

  return [
    ...(mac
      ? [
          {
            label: text.common.appName,
            submenu: [about, SEPARATOR, ...roles('services', '-', 'hide', 'hideOthers', 'unhide', '-', 'quit')],
          },
        ]
      : []),
    {
      label: menus.file,
      submenu: [
        ...actionsOf('file'),
        SEPARATOR,
        ...(options.recentDrafts.length === 0
          ? []
          : [{ label: text.window.openRecent, submenu: [...options.recentDrafts] }, SEPARATOR]),
        role(mac ? 'close' : 'quit'),
      ],
    },
    {
      label: menus.edit,
      role: 'editMenu',
      submenu: [
        ...actionsOf('edit'),
        SEPARATOR,
        ...roles('cut', 'copy'),
        ...(mac ? roles('paste', 'pasteAndMatchStyle') : pasteItems(options)),
        ...roles('-', 'selectAll'),
      ],
    },
    { label: menus.draft, submenu: actionsOf('draft') },
    { label: menus.go, submenu: actionsOf('go') },
    {
      label: menus.view,
      submenu: [
        ...(development ? roles('reload', 'toggleDevTools', '-') : []),
        ...roles('resetZoom', 'zoomIn', 'zoomOut', '-', 'togglefullscreen'),
      ],
    },
    {
      label: menus.window,
      role: 'windowMenu',
      submenu: mac ? roles('minimize', 'zoom', '-', 'front') : roles('minimize', 'close'),
    },
    {
      label: menus.help,
      role: 'help',
      submenu: [
        { label: text.window.openDataFolder, click: options.openDataFolder },
        ...(mac ? [] : [SEPARATOR, about]),
      ],
    },
  ];
}

function pasteItems({ text, paste }: MenuOptions): Item[] {
  const { roles } = text.window;
  const item = (label: string, accelerator: string, asPlainText: boolean): Item => ({
    label,
    accelerator,
    // Shown only: the page handles the keys.
    registerAccelerator: false,
    click: () => {
      paste(asPlainText);
    },
  });
  return [item(roles.paste, 'CmdOrCtrl+V', false), item(roles.pasteAndMatchStyle, 'CmdOrCtrl+Shift+V', true)];
}

const SEPARATOR: Item = { type: 'separator' };

function actionItems(menu: Action['menu'], { text, choose }: MenuOptions): Item[] {
  return ACTIONS.filter((action) => action.menu === menu).map((action) => ({
    id: action.id,
    label: text.actions.names[action.id],
    accelerator: action.accelerator,
    // Shown only: the page handles the keys, so that an action never runs twice. macOS asks the
    // page first anyway.
    registerAccelerator: false,
    click: () => {
      choose(action.id);
    },
  }));
}
