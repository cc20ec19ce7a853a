import type { ReservedReason } from '@domain/shortcuts/accelerator';
import type { shortcuts as english } from '../en/shortcuts';
import { count } from './count';
import { toFile } from './exports';

/** After the keys and before "Drücken Sie". */
const reserved: Readonly<Record<ReservedReason, string>> = {
  typing: 'gibt ein Zeichen ein',
  editing: 'bearbeitet Text oder bewegt sich darin',
  system: 'gehört dem System oder dem Fenster',
};

/** The same in a clause that begins with "das". */
const reservedThat: Readonly<Record<ReservedReason, string>> = {
  typing: 'das ein Zeichen eingibt',
  editing: 'das Text bearbeitet oder sich darin bewegt',
  system: 'das dem System oder dem Fenster gehört',
};

/** The dialog that lists keyboard shortcuts and changes them. */
export const shortcuts: typeof english = {
  keyNames: { CmdOrCtrl: 'Strg', Shift: 'Umschalt', PageDown: 'Bild↓', PageUp: 'Bild↑' },
  title: 'Tastenkürzel',
  lead: 'Buchstaben richten sich nach Ihrer Tastaturbelegung. Bei einer Belegung ohne lateinische Buchstaben zählt die Taste an derselben Stelle.',
  search: 'Tastenkürzel durchsuchen',
  found: (found) => (found === 0 ? 'Kein Tastenkürzel gefunden.' : count(found, 'Tastenkürzel', 'Tastenkürzel')),
  none: 'Keine Tasten',
  or: 'oder',
  change: (action) => `Tasten für „${action}“ ändern`,
  changeShort: 'Ändern',
  remove: (action) => `Tasten für „${action}“ entfernen`,
  removeShort: 'Entfernen',
  reset: (action) => `Tasten für „${action}“ zurücksetzen`,
  resetShort: 'Zurücksetzen',
  press: 'Drücken Sie die neuen Tasten. Esc bricht ab.',
  recording: (action) => `Neue Tasten für „${action}“ drücken`,
  unusable: 'Diese Taste kann nicht verwendet werden. Drücken Sie eine andere.',
  reserved: (keys, reason) => `${keys} ${reserved[reason]}. Drücken Sie andere Tasten.`,
  conflict: (keys, action) => `${keys} gehört schon zu „${action}“.`,
  swap: 'Tasten tauschen',
  changed: (action, keys) => `${action}: ${keys}`,
  resetAll: 'Alle zurücksetzen',
  resetDone: 'Alle Tastenkürzel wurden zurückgesetzt.',
  export: 'Exportieren…',
  exported: (file, holdsUserId) => `Tastenkürzel exportiert ${toFile(file, holdsUserId)}`,
  import: 'Importieren…',
  imported: 'Tastenkürzel importiert.',
  importFile: 'Datei mit Tastenkürzeln',
  notImported: 'Die Datei enthält keine Tastenkürzel von Campaign Desk. Es wurde nichts geändert.',
  importConflict: (keys) => `Die Datei weist ${keys} zwei Aktionen zu. Es wurde nichts geändert.`,
  importReserved: (keys, reason) => `Die Datei verwendet ${keys}, ${reservedThat[reason]}. Es wurde nichts geändert.`,
};
