import { amount } from './count';

/** The context menus of things in the window; entries that are actions have the actions' names. */
export const contextMenus = {
  draft: (title: string): string => `Draft ${title}`,
  update: (title: string): string => `Update of ${title}`,
  receipt: (title: string): string => `Receipt of ${title}`,
  recipient: (position: number): string => `Recipient ${amount(position)}`,
  change: (field: string): string => `Change of ${field}`,
  open: 'Open',
  openDraft: 'Open draft',
  openReceipt: 'Open receipt',
  copyCampaignId: 'Copy campaign ID',
  copyRow: 'Copy row',
  copyNumber: 'Copy number',
  editCell: 'Edit cell',
  editRow: 'Edit recipient…',
  removeRow: 'Remove recipient',
  removeSelected: (rows: number): string => `Remove ${amount(rows)} recipients`,
  goToField: 'Go to field',
  copyOld: 'Copy old value',
  copyNew: 'Copy new value',
  copied: 'Copied.',
};
