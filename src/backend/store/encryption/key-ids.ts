import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backupsIn } from '../backups/shelf';
import type { DataPaths } from '../core/data-paths';
import { openDatabase } from '../core/database';
import { sizeOf } from '../core/files';

/**
 * The key that a database file says it is encrypted with; `null`: it is not; `undefined`: that
 * cannot be read. Changes nothing.
 */
export function keyIdIn(file: string): string | null | undefined {
  if (!existsSync(file) || sizeOf(file) === 0) return undefined;
  try {
    const db = openDatabase({ file, onDamage: () => undefined, readOnly: true, asStored: true });
    try {
      return db.markedKeyId();
    } finally {
      db.close();
    }
  } catch {
    // Damaged, or something else has it: whoever uses the file finds out why.
    return undefined;
  }
}

/**
 * The keys of all backups that can be read, newest first; `null` for those that are not encrypted.
 */
export function backupKeyIds({ backups }: Pick<DataPaths, 'backups'>): readonly (string | null)[] {
  return backupsIn(backups).flatMap(({ name }) => {
    const found = keyIdIn(join(backups, name));
    return found === undefined ? [] : [found];
  });
}

/**
 * With which key a store was encrypted whose database cannot say so (any more): as its newest
 * readable backup.
 */
export function expectedKeyId(dataPaths: DataPaths, file = dataPaths.database): string | null {
  return keyIdIn(file) ?? backupKeyIds(dataPaths)[0] ?? null;
}
