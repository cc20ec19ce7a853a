/**
 * Every action that has a key and a menu entry, in one table: the native menu, the page's shortcuts
 * and the hints beside buttons are read from it. Names come from the catalogue (`text.actions`).
 * `accelerator` is Electron's notation; `CmdOrCtrl` is Cmd on macOS.
 */
export const ACTION_IDS = [
  'undo',
  'redo',
  'version-history',
  'new-draft',
  'import-drafts',
  'export-draft',
  'duplicate-draft',
  'push-now',
  'queue-for-sync',
  'send-now',
  'work-offline',
  'refresh-draft',
  'import-recipients',
  'export-recipients',
  'upload-list',
  'discard-draft',
  'undo-discard',
  'next-draft',
  'previous-draft',
  'focus-search',
  'go-drafts',
  'go-outbox',
  'go-history',
  'go-settings',
  'next-problem',
  'show-review',
  'show-request',
  'show-history',
  'switch-connection',
  'sandbox-faults',
] as const;
export type ActionId = (typeof ACTION_IDS)[number];

export interface Action {
  readonly id: ActionId;
  readonly menu: 'file' | 'edit' | 'draft' | 'go';
  readonly accelerator: string;
  /** A second one that people of Windows and Linux expect; the menu shows the first. */
  readonly also?: string;
}

export const ACTIONS: readonly Action[] = [
  { id: 'new-draft', menu: 'file', accelerator: 'CmdOrCtrl+N' },
  { id: 'import-drafts', menu: 'file', accelerator: 'CmdOrCtrl+O' },
  { id: 'export-draft', menu: 'file', accelerator: 'CmdOrCtrl+Shift+E' },
  { id: 'switch-connection', menu: 'file', accelerator: 'CmdOrCtrl+Shift+K' },
  { id: 'send-now', menu: 'file', accelerator: 'CmdOrCtrl+Shift+S' },
  { id: 'work-offline', menu: 'file', accelerator: 'CmdOrCtrl+Shift+O' },
  { id: 'undo', menu: 'edit', accelerator: 'CmdOrCtrl+Z' },
  { id: 'redo', menu: 'edit', accelerator: 'CmdOrCtrl+Shift+Z', also: 'Ctrl+Y' },
  { id: 'push-now', menu: 'draft', accelerator: 'CmdOrCtrl+Enter' },
  { id: 'queue-for-sync', menu: 'draft', accelerator: 'CmdOrCtrl+Shift+Enter' },
  { id: 'next-problem', menu: 'draft', accelerator: 'F8' },
  { id: 'duplicate-draft', menu: 'draft', accelerator: 'CmdOrCtrl+D' },
  { id: 'version-history', menu: 'draft', accelerator: 'CmdOrCtrl+Shift+L' },
  { id: 'refresh-draft', menu: 'draft', accelerator: 'CmdOrCtrl+R' },
  { id: 'import-recipients', menu: 'draft', accelerator: 'CmdOrCtrl+I' },
  { id: 'export-recipients', menu: 'draft', accelerator: 'CmdOrCtrl+Shift+X' },
  { id: 'upload-list', menu: 'draft', accelerator: 'CmdOrCtrl+Shift+A' },
  { id: 'discard-draft', menu: 'draft', accelerator: 'CmdOrCtrl+Shift+Backspace' },
  { id: 'undo-discard', menu: 'draft', accelerator: 'CmdOrCtrl+Shift+T' },
  { id: 'go-drafts', menu: 'go', accelerator: 'CmdOrCtrl+1' },
  { id: 'go-outbox', menu: 'go', accelerator: 'CmdOrCtrl+2' },
  { id: 'go-history', menu: 'go', accelerator: 'CmdOrCtrl+3' },
  { id: 'go-settings', menu: 'go', accelerator: 'CmdOrCtrl+,' },
  { id: 'sandbox-faults', menu: 'go', accelerator: 'F9' },
  { id: 'focus-search', menu: 'go', accelerator: 'CmdOrCtrl+K' },
  { id: 'next-draft', menu: 'go', accelerator: 'CmdOrCtrl+PageDown' },
  { id: 'previous-draft', menu: 'go', accelerator: 'CmdOrCtrl+PageUp' },
  { id: 'show-review', menu: 'go', accelerator: 'Alt+1' },
  { id: 'show-request', menu: 'go', accelerator: 'Alt+2' },
  { id: 'show-history', menu: 'go', accelerator: 'Alt+3' },
];
