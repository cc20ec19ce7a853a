import type { Backup, BackupReason } from '@domain/backup/backup';
import { count } from './count';

const contents = (drafts: number, receipts: number): string =>
  `${count(drafts, 'draft', 'drafts')}, ${count(receipts, 'receipt', 'receipts')}`;

const reasons: Readonly<Record<BackupReason, string>> = {
  daily: 'Daily',
  'by-hand': 'By hand',
  'before-update': 'Before an update',
  'before-restore': 'Before a restore',
};

function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(bytes < 100 * 1024 * 1024 ? 1 : 0)} MB`;
}

/** Copies of the database: the section in the settings, and the question before one is restored. */
export const backups = {
  title: 'Backups',
  lead: 'A copy is made every day on which something changed, and before each update and restore. Of each other kind than daily, the last 3 are kept. They lie in the data folder and hold no API keys or user IDs.',
  none: 'There is no backup yet. The first one is made soon after the first draft.',
  make: 'Back up now',
  made: 'A backup was made.',
  unchanged: 'Nothing has changed since the newest backup, so no other one was made.',
  failed: (time: string): string => `The last backup could not be made (${time})`,
  table: 'Backups',
  columns: { made: 'Made', reason: 'Reason', content: 'Holds', size: 'Size', restore: 'Restore' },
  reasons,
  size,
  content: (content: Backup['content']): string => {
    switch (content.kind) {
      case 'readable':
        return contents(content.drafts, content.receipts);
      case 'damaged':
        return 'Damaged, cannot be restored';
      case 'newer':
        return 'Made by a newer version';
    }
  },
  restore: 'Restore…',
  restoreOf: (time: string): string => `Restore the backup of ${time}`,
  ask: {
    title: (time: string): string => `Restore the backup of ${time}?`,
    brings: (drafts: number, receipts: number): string =>
      `Drafts, receipts, connections and settings go back to how they were then: ${contents(drafts, receipts)}.`,
    keeps: 'What is there now is kept as a backup first, so you can come back to it.',
    credentials:
      'API keys and user IDs stay in the keychain. They are removed only from connections that had another server then.',
    server: 'Nothing is sent to a server, and nothing there changes.',
    confirm: 'Restore',
  },
};
