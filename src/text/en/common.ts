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
  noValue: 'No value',
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  /** Sentences in one line; the last one brings its own full stop, if it has one. */
  sentences: (parts: readonly string[]): string => parts.join('. '),
  amount,
};
