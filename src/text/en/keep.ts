import { amount, count } from './count';

const days = (amount: number): string => count(amount, 'day', 'days');

const lastDaily = (backups: number): string =>
  backups === 1 ? 'newest daily backup is' : `last ${amount(backups)} daily backups are`;

/** For how long receipts, discarded drafts and backups are kept. */
export const keep = {
  forEver: 'For ever',
  someDays: 'For a number of days',
  badDays: 'Enter a whole number from 1 to 3650.',
  apply: 'Apply',
  remove: 'Delete',
  receipts: {
    label: 'Keep receipts',
    hint: 'Older receipts are deleted automatically. The last receipt of a draft stays as long as the draft.',
    days: 'Days to keep receipts',
    apply: 'Apply days to keep receipts',
    kept: (limit: number | null): string =>
      limit === null ? 'Receipts are kept for ever.' : `Receipts are kept for ${days(limit)}.`,
    removeTitle: (receipts: number): string => `Delete ${count(receipts, 'receipt', 'receipts')}?`,
    removeText: (limit: number): string =>
      `They are older than ${days(limit)} and cannot be brought back. Export them in History first if you want to keep a copy. Drafts stay as they are.`,
  },
  discarded: {
    label: 'Keep discarded drafts',
    hint: 'Then they are deleted automatically, at most two days later. Their receipts stay in History. Backups that hold them keep them until the backups are deleted.',
    days: 'Days to keep discarded drafts',
    apply: 'Apply days to keep discarded drafts',
    kept: (limit: number | null): string =>
      limit === null
        ? 'Discarded drafts are kept until you delete them.'
        : `Discarded drafts are deleted after ${days(limit)}.`,
    removeTitle: (drafts: number): string => `Delete ${count(drafts, 'discarded draft', 'discarded drafts')}?`,
    removeText: (limit: number): string =>
      `They were discarded more than ${days(limit)} ago. They cannot be restored then, except from a backup that holds them.`,
  },
  backups: {
    label: 'Keep backups',
    hint: 'Older backups of every kind are deleted automatically, but never the newest one.',
    days: 'Days to keep backups',
    apply: 'Apply days to keep backups',
    kept: (limit: number | null): string =>
      limit === null ? 'Backups are not deleted because of their age.' : `Backups are kept for ${days(limit)}.`,
    removeTitle: (backups: number): string => `Delete ${count(backups, 'backup', 'backups')}?`,
    removeText: (limit: number): string =>
      `They are older than ${days(limit)}, or more than the number that is kept. They cannot be brought back.`,
    daily: 'Daily backups to keep',
    applyDaily: 'Apply daily backups to keep',
    badDaily: 'Enter a whole number from 1 to 60.',
    keptDaily: (backups: number): string => `The ${lastDaily(backups)} kept.`,
    removeDailyText: (backups: number): string =>
      `Only the ${lastDaily(backups)} kept then. What is deleted cannot be brought back.`,
  },
};
