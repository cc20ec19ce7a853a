import { amount } from './count';

export const common = {
  /** The BCP 47 tag by which the runtime writes, counts and sorts in this language. */
  locale: 'en-GB',
  /** Where lines of these texts begin: from left to right, or from right to left. */
  direction: 'ltr' as 'ltr' | 'rtl',
  appName: 'Campaign Desk',
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  amount,
};
