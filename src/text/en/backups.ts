import type { Backup, BackupReason } from '@domain/backup/backup';
import { count } from './count';

const contents = (drafts: number, receipts: number): string =>
  `${count(drafts, 'draft', 'drafts')}, ${count(receipts, 'receipt', 'receipts')}`;

const reasons: Readonly<Record<BackupReason, string>> = {
  daily: 'Daily',
  'by-hand': 'Manual',
  'before-update': 'Before app update',
  'before-restore': 'Before restore',
};

function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(bytes < 100 * 1024 * 1024 ? 1 : 0)} MB`;
}

/** Copies of the database: the section in the settings, and the question before one is restored. */
export const backups = {
  title: 'Backups',
  lead: 'Campaign Desk backs up your data every day that something changes, and before each app update and restore. Apart from daily backups, the last 3 of each type are kept. Backups are stored in the data folder and never contain API keys or user IDs.',
  none: 'No backups yet. The first one is created shortly after you create a draft.',
  make: 'Back up now',
  made: 'Backup created.',
  unchanged: 'Nothing has changed since the last backup, so no new one was created.',
  failed: (time: string): string => `Last backup failed (${time})`,
  table: 'Backups',
  columns: { made: 'Created', reason: 'Type', content: 'Contents', size: 'Size', restore: 'Restore' },
  reasons,
  size,
  content: (content: Backup['content']): string => {
    switch (content.kind) {
      case 'readable':
        return contents(content.drafts, content.receipts);
      case 'damaged':
        return 'Damaged, can’t be restored';
      case 'newer':
        return 'Created by a newer version';
    }
  },
  restore: 'Restore…',
  restoreOf: (time: string): string => `Restore the backup of ${time}`,
  ask: {
    title: (time: string): string => `Restore the backup of ${time}?`,
    brings: (drafts: number, receipts: number): string =>
      `Restores drafts, receipts, connections and settings from this backup: ${contents(drafts, receipts)}.`,
    keeps: 'Your current data is backed up first, so you can undo this.',
    credentials:
      'API keys and user IDs stay in the keychain, except for connections that pointed to a different server at that time.',
    server: 'Nothing is sent to a server, and nothing changes there.',
    confirm: 'Restore',
  },
};
