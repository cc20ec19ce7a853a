import { amount } from './count';

export const common = {
  /**
   * How dates are written where the system's own components write them: day before month, 24 hours,
   * as everywhere in these texts.
   */
  locale: 'en-GB',
  appName: 'Campaign Desk',
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  amount,
};
