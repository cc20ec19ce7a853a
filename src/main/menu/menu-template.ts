import type { MenuItemConstructorOptions } from 'electron';
import type { ActionId, ActionMenu } from '@contract/action-ids';
import { type Action, ACTIONS, keysOf, type Shortcuts } from '@contract/actions';
import type { MenuState } from '@contract/menu';
import type { NativeTexts } from '@text/native';

type Item = MenuItemConstructorOptions;
type Role = keyof NativeTexts['window']['roles'];

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly development: boolean;
  readonly text: NativeTexts;
  readonly choose: (id: ActionId) => void;
  /** The keys that the user has set. */
  readonly shortcuts: Shortcuts;
  /** What can run now; `null` until the page has reported it, when everything counts as enabled. */
  readonly state: MenuState | null;
  /** Entries of File, Open recent, which is there only with them. */
  readonly recentDrafts: readonly Item[];
  /**
   * Pastes into what has the focus. Not on macOS, where the system's own panels need the system's
   * own item.
   */
  readonly paste: (asPlainText: boolean) => void;
}

/** The section of File after which recent drafts are listed. */
const OPEN_RECENT_AFTER = 1;

/**
 * The native menu: our actions from their table, and what every system's own menu has, by role.
 * Labels are in the letter case of the system.
 */
export function menuTemplate(options: MenuOptions): Item[] {
  const { platform, development, text } = options;
  const isMac = platform === 'darwin';
  const { menus } = text.actions;
  const label = labelling(options);
  const role = (name: Role): Item => ({ role: name, label: label(text.window.roles[name]) });
  const roles = (...names: readonly (Role | '-')[]): Item[] =>
    names.map((name) => (name === '-' ? SEPARATOR : role(name)));
  const ofMenu = (menu: ActionMenu): readonly Item[][] => sectionsOf(menu, options);
  const appActions = isMac ? ACTIONS.filter(({ isInAppMenu }) => isInAppMenu === true) : [];
  const appItem = (id: ActionId): Item[] => appActions.filter((action) => action.id === id).map(itemOf(options));

  return [
    ...(isMac
      ? [
          {
            label: text.common.appName,
            submenu: [
              ...appItem('about'),
              SEPARATOR,
              ...appItem('go-settings'),
              SEPARATOR,
              ...roles('services', '-', 'hide', 'hideOthers', 'unhide', '-', 'quit'),
            ],
          },
        ]
      : []),
    {
      label: menus.file,
      submenu: separated([
        ...sectionsOf('file', options, (section) => section <= OPEN_RECENT_AFTER),
        recentSection(options, label),
        ...sectionsOf('file', options, (section) => section > OPEN_RECENT_AFTER),
        [role(isMac ? 'close' : 'quit')],
      ]),
    },
    {
      label: menus.edit,
      role: 'editMenu',
      submenu: separated([
        ...sectionsOf('edit', options, (section) => section === 1),
        [...roles('cut', 'copy'), ...(isMac ? roles('paste', 'pasteAndMatchStyle') : pasteItems(options))],
        roles('selectAll'),
        ...sectionsOf('edit', options, (section) => section > 1),
      ]),
    },
    { label: menus.draft, submenu: separated(ofMenu('draft')) },
    {
      label: menus.view,
      submenu: separated([
        ...ofMenu('view'),
        development ? roles('reload', 'toggleDevTools') : [],
        roles('resetZoom', 'zoomIn', 'zoomOut'),
        roles('togglefullscreen'),
      ]),
    },
    { label: menus.go, submenu: separated(ofMenu('go')) },
    {
      label: menus.window,
      role: 'windowMenu',
      submenu: isMac ? roles('minimize', 'zoom', '-', 'front') : roles('minimize', 'close'),
    },
    { label: menus.help, role: 'help', submenu: separated(ofMenu('help')) },
  ];
}

const SEPARATOR: Item = { type: 'separator' };

/** One list of all sections, with a separator between those that have entries. */
export function separated(sections: readonly (readonly Item[])[]): Item[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [SEPARATOR, ...section]));
}

function recentSection({ text, recentDrafts }: MenuOptions, label: (words: string) => string): Item[] {
  return recentDrafts.length === 0 ? [] : [{ label: label(text.window.openRecent), submenu: [...recentDrafts] }];
}

/** The sections of a menu in their order. */
function sectionsOf(
  menu: ActionMenu,
  options: MenuOptions,
  isWanted: (section: number) => boolean = () => true,
): Item[][] {
  const isElsewhere = ({ isInAppMenu }: Action): boolean => options.platform === 'darwin' && isInAppMenu === true;
  const actions = ACTIONS.filter((action) => action.menu === menu && !isElsewhere(action) && isWanted(action.section));
  const sections = [...new Set(actions.map(({ section }) => section))];
  return sections.map((wanted) => actions.filter(({ section }) => section === wanted).map(itemOf(options)));
}

function itemOf(options: MenuOptions): (action: Action) => Item {
  const { platform, text, choose, shortcuts, state } = options;
  const label = labelling(options);
  return (action) => {
    const [keys] = keysOf(action, shortcuts, platform);
    const isSettingsOfMac = platform === 'darwin' && action.id === 'go-settings';
    return {
      id: action.id,
      label: label(isSettingsOfMac ? text.actions.settingsOnMac : text.actions.names[action.id]),
      enabled: state === null || state.enabled.includes(action.id),
      ...(action.isCheck === true && { type: 'checkbox', checked: state?.checked.includes(action.id) === true }),
      // Shown only: the page handles the keys, so that an action never runs twice. macOS asks the
      // page first anyway.
      ...(keys !== undefined && { accelerator: keys, registerAccelerator: false }),
      click: () => {
        choose(action.id);
      },
    };
  };
}

/** How a label is written in menus of the system. */
export function labelling({ platform, text }: Pick<MenuOptions, 'platform' | 'text'>): (words: string) => string {
  return platform === 'darwin' ? text.actions.inTitleCase : (words) => words;
}

/** The two entries that paste, with the page's guard around it. */
export function pasteItems({ platform, text, paste }: Pick<MenuOptions, 'platform' | 'text' | 'paste'>): Item[] {
  const { roles } = text.window;
  const label = labelling({ platform, text });
  const item = (words: string, accelerator: string, asPlainText: boolean): Item => ({
    label: label(words),
    accelerator,
    // Shown only: the page handles the keys.
    registerAccelerator: false,
    click: () => {
      paste(asPlainText);
    },
  });
  return [item(roles.paste, 'CmdOrCtrl+V', false), item(roles.pasteAndMatchStyle, 'CmdOrCtrl+Shift+V', true)];
}
