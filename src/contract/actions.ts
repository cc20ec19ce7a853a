import type { ActionId, ActionMenu } from './action-ids';

export interface Action {
  readonly id: ActionId;
  readonly menu: ActionMenu;
  /** Separators stand between the sections of a menu, which are in ascending order. */
  readonly section: number;
  /** Listed in the application menu on macOS, where other systems have it in `menu`. */
  readonly isInAppMenu?: boolean;
  /** Shown with a check mark while it is on. */
  readonly isCheck?: boolean;
  /** Not in the command palette, where it would make no sense. */
  readonly isHiddenInPalette?: boolean;
  /** A held key repeats it; every other action runs once for each press. */
  readonly repeats?: boolean;
  /**
   * The keys unless the user has set others, in Electron's notation; `CmdOrCtrl` is Cmd on macOS.
   * Menus and hints show the first.
   */
  readonly keys: readonly string[];
  /** The same on macOS, if its own habits are others. */
  readonly macKeys?: readonly string[];
}

/**
 * Every action, in one table: the menu bar, context menus, the command palette, shortcuts, tooltips
 * and the list of shortcuts are read from it. Texts come from the catalogue (`text.actions`).
 */
export const ACTIONS: readonly Action[] = [
  { id: 'new-draft', menu: 'file', section: 1, keys: ['CmdOrCtrl+N'] },
  { id: 'import-drafts', menu: 'file', section: 1, keys: ['CmdOrCtrl+O'] },
  { id: 'suppress-numbers', menu: 'file', section: 2, keys: ['CmdOrCtrl+Shift+D'] },
  { id: 'export-draft', menu: 'file', section: 3, keys: ['CmdOrCtrl+Shift+E'] },
  { id: 'print-review', menu: 'file', section: 3, keys: ['CmdOrCtrl+P'] },
  { id: 'save-review-pdf', menu: 'file', section: 3, keys: [] },
  { id: 'switch-connection', menu: 'file', section: 4, keys: ['CmdOrCtrl+Shift+K'] },
  { id: 'work-offline', menu: 'file', section: 4, isCheck: true, keys: ['CmdOrCtrl+Shift+O'] },
  { id: 'send-now', menu: 'file', section: 5, keys: ['CmdOrCtrl+Shift+S'] },
  { id: 'pause-queue', menu: 'file', section: 5, isCheck: true, keys: [] },
  { id: 'go-settings', menu: 'file', section: 6, isInAppMenu: true, keys: ['CmdOrCtrl+,'] },
  { id: 'undo', menu: 'edit', section: 1, repeats: true, isHiddenInPalette: true, keys: ['CmdOrCtrl+Z'] },
  {
    id: 'redo',
    menu: 'edit',
    section: 1,
    repeats: true,
    isHiddenInPalette: true,
    // Windows and Linux know both.
    keys: ['CmdOrCtrl+Shift+Z', 'Ctrl+Y'],
  },
  { id: 'find', menu: 'edit', section: 2, keys: ['CmdOrCtrl+F'] },
  { id: 'find-replace', menu: 'edit', section: 2, keys: ['CmdOrCtrl+H'], macKeys: ['CmdOrCtrl+Alt+F'] },
  { id: 'find-next', menu: 'edit', section: 2, repeats: true, keys: ['F3', 'CmdOrCtrl+G'] },
  { id: 'find-previous', menu: 'edit', section: 2, repeats: true, keys: ['Shift+F3'] },
  { id: 'focus-search', menu: 'edit', section: 3, keys: ['CmdOrCtrl+Shift+F'] },
  { id: 'spelling-language', menu: 'edit', section: 4, keys: [] },
  { id: 'push-now', menu: 'draft', section: 1, keys: ['CmdOrCtrl+Enter'] },
  { id: 'queue-for-sync', menu: 'draft', section: 1, keys: ['CmdOrCtrl+Shift+Enter'] },
  { id: 'next-problem', menu: 'draft', section: 2, repeats: true, keys: ['F8'] },
  { id: 'refresh-draft', menu: 'draft', section: 2, keys: ['CmdOrCtrl+R'] },
  { id: 'version-history', menu: 'draft', section: 2, keys: ['CmdOrCtrl+Shift+L'] },
  { id: 'import-recipients', menu: 'draft', section: 3, keys: ['CmdOrCtrl+I'] },
  { id: 'export-recipients', menu: 'draft', section: 3, keys: ['CmdOrCtrl+Shift+X'] },
  { id: 'export-callable', menu: 'draft', section: 3, keys: [] },
  { id: 'split-recipients', menu: 'draft', section: 3, keys: ['CmdOrCtrl+Shift+B'] },
  { id: 'mark-consent', menu: 'draft', section: 3, keys: [] },
  { id: 'upload-list', menu: 'draft', section: 3, keys: ['CmdOrCtrl+Shift+A'] },
  { id: 'duplicate-draft', menu: 'draft', section: 4, keys: ['CmdOrCtrl+D'] },
  { id: 'copy-draft-link', menu: 'draft', section: 4, keys: [] },
  { id: 'open-in-window', menu: 'draft', section: 4, keys: ['CmdOrCtrl+Shift+N'] },
  { id: 'pin-draft', menu: 'draft', section: 4, isCheck: true, keys: ['CmdOrCtrl+Shift+P'] },
  { id: 'edit-tags', menu: 'draft', section: 4, keys: ['CmdOrCtrl+Shift+G'] },
  { id: 'edit-note', menu: 'draft', section: 4, keys: ['CmdOrCtrl+Shift+M'] },
  { id: 'discard-draft', menu: 'draft', section: 5, keys: ['CmdOrCtrl+Shift+Backspace'] },
  { id: 'undo-discard', menu: 'draft', section: 5, keys: ['CmdOrCtrl+Shift+T'] },
  { id: 'command-palette', menu: 'go', section: 1, isHiddenInPalette: true, keys: ['CmdOrCtrl+K'] },
  { id: 'go-drafts', menu: 'go', section: 2, keys: ['CmdOrCtrl+1'] },
  { id: 'go-outbox', menu: 'go', section: 2, keys: ['CmdOrCtrl+2'] },
  { id: 'go-history', menu: 'go', section: 2, keys: ['CmdOrCtrl+3'] },
  { id: 'go-suppression', menu: 'go', section: 2, keys: ['CmdOrCtrl+4'] },
  { id: 'sandbox-faults', menu: 'go', section: 2, keys: ['F9'] },
  { id: 'next-draft', menu: 'go', section: 3, repeats: true, keys: ['CmdOrCtrl+PageDown'] },
  { id: 'previous-draft', menu: 'go', section: 3, repeats: true, keys: ['CmdOrCtrl+PageUp'] },
  { id: 'next-attention', menu: 'go', section: 3, repeats: true, keys: ['F7'] },
  { id: 'next-pane', menu: 'go', section: 4, repeats: true, isHiddenInPalette: true, keys: ['F6'] },
  { id: 'previous-pane', menu: 'go', section: 4, repeats: true, isHiddenInPalette: true, keys: ['Shift+F6'] },
  { id: 'show-review', menu: 'view', section: 1, keys: ['Alt+1'] },
  { id: 'show-request', menu: 'view', section: 1, keys: ['Alt+2'] },
  { id: 'show-history', menu: 'view', section: 1, keys: ['Alt+3'] },
  { id: 'recipients-table', menu: 'view', section: 1, isCheck: true, keys: ['Alt+4'] },
  { id: 'user-guide', menu: 'help', section: 1, keys: ['Shift+F1'] },
  { id: 'whats-new', menu: 'help', section: 1, keys: [] },
  { id: 'first-steps', menu: 'help', section: 1, keys: [] },
  { id: 'show-shortcuts', menu: 'help', section: 1, keys: ['F1', 'CmdOrCtrl+/', '?'] },
  { id: 'open-data-folder', menu: 'help', section: 2, keys: [] },
  { id: 'about', menu: 'help', section: 3, isInAppMenu: true, keys: [] },
];

/** The keys that the user has set, by action; an action that is missing has its usual keys. */
export type Shortcuts = Readonly<Record<string, readonly string[]>>;

/**
 * The keys of an action as they are now; the first is the one to show. Empty: it has none.
 * `platform` is Node's name of the system.
 */
export function keysOf(
  { id, keys, macKeys = keys }: Pick<Action, 'id' | 'keys' | 'macKeys'>,
  shortcuts: Shortcuts,
  platform: string,
): readonly string[] {
  const usual = platform === 'darwin' ? macKeys : keys;
  return (Object.hasOwn(shortcuts, id) ? shortcuts[id] : undefined) ?? usual;
}

const byId: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

/** The row of an action. */
export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  if (action === undefined) throw new Error(`no row for the action ${id}`);
  return action;
}

/**
 * Actions in the context menu of a draft, section by section. Menus of other things have their own
 * entries only, see `src/renderer/state/context-menu.svelte.ts`.
 */
export const DRAFT_MENU: readonly (readonly ActionId[])[] = [
  ['push-now', 'queue-for-sync'],
  ['refresh-draft', 'version-history'],
  ['open-in-window', 'pin-draft', 'edit-tags', 'edit-note'],
  ['duplicate-draft', 'export-draft', 'copy-draft-link'],
  ['discard-draft'],
];
