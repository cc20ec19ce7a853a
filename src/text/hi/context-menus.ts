import type { contextMenus as english } from '../en/context-menus';
import { amount } from './count';

/** The context menus of things in the window; entries that are actions have the actions' names. */
export const contextMenus: typeof english = {
  draft: (title) => `ड्राफ़्ट ${title}`,
  update: (title) => `${title} का अपडेट`,
  receipt: (title) => `${title} की रसीद`,
  recipient: (position) => `प्राप्तकर्ता ${amount(position)}`,
  change: (field) => `“${field}” का बदलाव`,
  open: 'खोलें',
  openDraft: 'ड्राफ़्ट खोलें',
  openReceipt: 'रसीद खोलें',
  copyCampaignId: 'अभियान ID कॉपी करें',
  copyRow: 'पंक्ति कॉपी करें',
  copyNumber: 'नंबर कॉपी करें',
  editCell: 'सेल बदलें',
  editRow: 'प्राप्तकर्ता बदलें…',
  removeRow: 'प्राप्तकर्ता हटाएँ',
  removeSelected: (rows) => `${amount(rows)} प्राप्तकर्ता हटाएँ`,
  goToField: 'फ़ील्ड पर जाएँ',
  copyOld: 'पुराना मान कॉपी करें',
  copyNew: 'नया मान कॉपी करें',
  copied: 'कॉपी किया गया।',
};
