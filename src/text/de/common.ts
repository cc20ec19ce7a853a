import type { common as english } from '../en/common';
import { amount } from './count';

export const common: typeof english = {
  locale: 'de-DE',
  direction: 'ltr',
  appName: 'Campaign Desk',
  ok: 'OK',
  cancel: 'Abbrechen',
  close: 'Schließen',
  noValue: 'Kein Wert',
  copy: 'Kopieren',
  copied: 'Kopiert',
  undo: 'Rückgängig',
  sentences: (parts) => parts.join('. '),
  amount,
};
