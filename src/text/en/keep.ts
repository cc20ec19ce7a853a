import { amount, count } from './count';

const days = (amount: number): string => count(amount, 'day', 'days');

const lastDaily = (backups: number): string =>
  backups === 1 ? 'newest daily backup is' : `last ${amount(backups)} daily backups are`;

/** For how long receipts, discarded drafts and backups are kept. */
export const keep = {
  forEver: 'Forever',
  someDays: 'For a number of days',
  badDays: 'Enter a whole number from 1 to 3650.',
  apply: 'Apply',
  remove: 'Delete',
  receipts: {
    label: 'Keep receipts',
    hint: 'Older receipts are deleted automatically. The last receipt of a draft is kept as long as the draft.',
    days: 'Days to keep receipts',
    apply: 'Apply days to keep receipts',
    kept: (limit: number | null): string =>
      limit === null ? 'Receipts are kept forever.' : `Receipts are kept for ${days(limit)}.`,
    removeTitle: (receipts: number): string => `Delete ${count(receipts, 'receipt', 'receipts')}?`,
    removeText: (limit: number): string =>
      `They are older than ${days(limit)} and can’t be restored. To keep a copy, export them in History first. Drafts aren’t affected.`,
  },
  discarded: {
    label: 'Keep discarded drafts',
    hint: 'After this time they’re deleted automatically, within two days. Their receipts stay in History. Backups still contain them until those backups are deleted.',
    days: 'Days to keep discarded drafts',
    apply: 'Apply days to keep discarded drafts',
    kept: (limit: number | null): string =>
      limit === null
        ? 'Discarded drafts are kept until you delete them.'
        : `Discarded drafts are deleted after ${days(limit)}.`,
    removeTitle: (drafts: number): string => `Delete ${count(drafts, 'discarded draft', 'discarded drafts')}?`,
    removeText: (limit: number): string =>
      `They were discarded more than ${days(limit)} ago. You won’t be able to restore them, except from a backup that contains them.`,
  },
  backups: {
    label: 'Keep backups',
    hint: 'Older backups of every type are deleted automatically, but never the newest one.',
    days: 'Days to keep backups',
    apply: 'Apply days to keep backups',
    kept: (limit: number | null): string =>
      limit === null ? 'Backups aren’t deleted because of their age.' : `Backups are kept for ${days(limit)}.`,
    removeTitle: (backups: number): string => `Delete ${count(backups, 'backup', 'backups')}?`,
    removeText: (limit: number): string =>
      `They are older than ${days(limit)}, or exceed the number of backups to keep. They can’t be restored.`,
    daily: 'Daily backups to keep',
    applyDaily: 'Apply daily backups to keep',
    badDaily: 'Enter a whole number from 1 to 60.',
    dailyBackupsSet: (backups: number): string => `The ${lastDaily(backups)} kept.`,
    removeDailyText: (backups: number): string =>
      `After that, only the ${lastDaily(backups)} kept. Deleted backups can’t be restored.`,
  },
};
