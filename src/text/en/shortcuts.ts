import type { ReservedReason } from '@domain/shortcuts/accelerator';
import { count } from './count';
import { toFile } from './exports';

const reserved: Readonly<Record<ReservedReason, string>> = {
  typing: 'types a character',
  editing: 'edits text or moves in it',
  system: 'belongs to the system or the window',
};

/** The dialog that lists keyboard shortcuts and changes them. */
export const shortcuts = {
  /** What is written on the keys, by the names of accelerators; Apple's keys have signs. */
  keyNames: { CmdOrCtrl: 'Ctrl', Shift: 'Shift', PageDown: 'PgDn', PageUp: 'PgUp' },
  title: 'Keyboard shortcuts',
  lead: 'Letters follow your keyboard layout. On a layout without Latin letters, the key in the same position counts.',
  search: 'Search shortcuts',
  found: (amount: number): string => (amount === 0 ? 'No shortcut matches.' : count(amount, 'shortcut', 'shortcuts')),
  none: 'No keys',
  or: 'or',
  change: (action: string): string => `Change keys of ${action}`,
  changeShort: 'Change',
  remove: (action: string): string => `Remove keys of ${action}`,
  removeShort: 'Remove',
  reset: (action: string): string => `Reset keys of ${action}`,
  resetShort: 'Reset',
  press: 'Press the new keys. Escape cancels.',
  recording: (action: string): string => `Press new keys for ${action}`,
  unusable: 'That key can’t be used. Press another one.',
  reserved: (keys: string, reason: ReservedReason): string => `${keys} ${reserved[reason]}. Press other keys.`,
  conflict: (keys: string, action: string): string => `${keys} runs ${action}.`,
  swap: 'Swap keys',
  changed: (action: string, keys: string): string => `${action}: ${keys}`,
  resetAll: 'Reset all',
  resetDone: 'All shortcuts are reset.',
  export: 'Export…',
  exported: (file: string, holdsUserId: boolean): string => `Shortcuts exported ${toFile(file, holdsUserId)}`,
  import: 'Import…',
  imported: 'Shortcuts imported.',
  importFile: 'File with shortcuts',
  notImported: 'The file doesn’t contain shortcuts of Campaign Desk. Nothing was changed.',
  importConflict: (keys: string): string => `The file gives ${keys} to two actions. Nothing was changed.`,
  importReserved: (keys: string, reason: ReservedReason): string =>
    `The file uses ${keys}, which ${reserved[reason]}. Nothing was changed.`,
};
