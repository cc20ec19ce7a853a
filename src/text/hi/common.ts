import type { common as english } from '../en/common';
import { amount } from './count';

export const common: typeof english = {
  locale: 'hi-IN',
  direction: 'ltr',
  appName: 'Campaign Desk',
  ok: 'ठीक है',
  cancel: 'रद्द करें',
  close: 'बंद करें',
  noValue: 'कोई मान नहीं',
  copy: 'कॉपी करें',
  copied: 'कॉपी किया गया',
  undo: 'पूर्ववत करें',
  sentences: (parts) => parts.join('। '),
  amount,
};
