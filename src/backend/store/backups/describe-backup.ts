import { join } from 'node:path';
import { z } from 'zod';
import type { Backup } from '@domain/backup/backup';
import { openDatabase } from '../core/database';
import { sizeOf } from '../core/files';
import type { BackupName } from './names';
import { schemaOf } from './schema-of';

const countsRow = z.object({ drafts: z.number(), receipts: z.number() });
const COUNTS = `SELECT (SELECT count(*) FROM drafts WHERE discarded_at IS NULL) AS drafts,
  (SELECT count(*) FROM receipts) AS receipts`;

/** What stands in the list about a copy. Opens it to look inside, without changing it. */
export function describeBackup(folder: string, backup: BackupName): Backup {
  const file = join(folder, backup.name);
  return { ...backup, bytes: sizeOf(file), content: contentOf(file) };
}

function contentOf(file: string): Backup['content'] {
  try {
    const db = openDatabase({ file, onDamage: () => undefined, readOnly: true, asStored: true });
    try {
      const { kind } = schemaOf(db);
      if (kind !== 'ours') return { kind: kind === 'newer' ? 'newer' : 'damaged' };
      const counts = db.get(countsRow, COUNTS);
      return counts === null ? { kind: 'damaged' } : { kind: 'readable', ...counts };
    } finally {
      db.close();
    }
  } catch {
    // Whatever keeps it from being read here keeps it from being restored.
    return { kind: 'damaged' };
  }
}
