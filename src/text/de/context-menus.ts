import type { contextMenus as english } from '../en/context-menus';
import { amount } from './count';

/** The context menus of things in the window; entries that are actions have the actions' names. */
export const contextMenus: typeof english = {
  draft: (title) => `Entwurf ${title}`,
  update: (title) => `Aktualisierung von ${title}`,
  receipt: (title) => `Beleg von ${title}`,
  recipient: (position) => `Empfänger ${amount(position)}`,
  change: (field) => `Änderung von ${field}`,
  open: 'Öffnen',
  openDraft: 'Entwurf öffnen',
  openReceipt: 'Beleg öffnen',
  copyCampaignId: 'Kampagnen-ID kopieren',
  copyRow: 'Zeile kopieren',
  copyNumber: 'Nummer kopieren',
  editCell: 'Zelle bearbeiten',
  editRow: 'Empfänger bearbeiten…',
  removeRow: 'Empfänger entfernen',
  removeSelected: (rows) => `${amount(rows)} Empfänger entfernen`,
  goToField: 'Zum Feld gehen',
  copyOld: 'Alten Wert kopieren',
  copyNew: 'Neuen Wert kopieren',
  copied: 'Kopiert.',
};
