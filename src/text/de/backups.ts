import type { BackupReason } from '@domain/backup/backup';
import type { backups as english } from '../en/backups';
import { count, decimal } from './count';

const contents = (drafts: number, receipts: number): string =>
  `${count(drafts, 'Entwurf', 'Entwürfe')}, ${count(receipts, 'Beleg', 'Belege')}`;

const reasons: Readonly<Record<BackupReason, string>> = {
  daily: 'Täglich',
  'by-hand': 'Manuell',
  'before-update': 'Vor App-Update',
  'before-restore': 'Vor Wiederherstellung',
};

function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${decimal(bytes / 1024 / 1024, bytes < 100 * 1024 * 1024 ? 1 : 0)} MB`;
}

/** Copies of the database: the section in the settings, and the question before one is restored. */
export const backups: typeof english = {
  title: 'Backups',
  lead: 'Campaign Desk sichert Ihre Daten an jedem Tag, an dem sich etwas ändert, sowie vor jedem App-Update und jeder Wiederherstellung. Abgesehen von den täglichen Backups werden von jedem Typ die letzten 3 aufbewahrt. Backups liegen im Datenordner und enthalten nie API-Schlüssel oder Benutzer-IDs.',
  none: 'Noch keine Backups. Das erste wird angelegt, kurz nachdem Sie einen Entwurf erstellt haben.',
  make: 'Backup jetzt erstellen',
  made: 'Backup erstellt.',
  unchanged: 'Seit dem letzten Backup hat sich nichts geändert, daher wurde kein neues erstellt.',
  failed: (time) => `Letztes Backup fehlgeschlagen (${time})`,
  table: 'Backups',
  columns: { made: 'Erstellt', reason: 'Typ', content: 'Inhalt', size: 'Größe', restore: 'Wiederherstellen' },
  reasons,
  size,
  content: (content) => {
    switch (content.kind) {
      case 'readable':
        return contents(content.drafts, content.receipts);
      case 'damaged':
        return 'Beschädigt, nicht wiederherstellbar';
      case 'newer':
        return 'Mit einer neueren Version erstellt';
    }
  },
  restore: 'Wiederherstellen…',
  restoreOf: (time) => `Backup vom ${time} wiederherstellen`,
  ask: {
    title: (time) => `Backup vom ${time} wiederherstellen?`,
    brings: (drafts, receipts) =>
      `Stellt Entwürfe, Belege, Verbindungen und Einstellungen aus diesem Backup wieder her: ${contents(drafts, receipts)}.`,
    keeps: 'Ihre aktuellen Daten werden vorher gesichert, Sie können diesen Schritt also rückgängig machen.',
    credentials:
      'API-Schlüssel und Benutzer-IDs bleiben im Schlüsselbund, außer bei Verbindungen, die damals auf einen anderen Server zeigten.',
    server: 'An Server wird nichts gesendet, und dort ändert sich nichts.',
    confirm: 'Wiederherstellen',
  },
};
