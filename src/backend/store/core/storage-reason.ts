import type { StorageReason } from '@domain/errors/errors';
import { DatabaseGone, DatabaseLocked, UnreadableRow } from './storage-errors';

/**
 * The primary result codes of SQLite that have a reason of their own (source:
 * sqlite.org/rescode.html).
 */
const REASON_OF_SQLITE: Readonly<Record<number, StorageReason>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  11: 'damaged',
  13: 'disk-full',
  26: 'damaged',
};

const REASON_OF_SYSTEM: Readonly<Record<string, StorageReason>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'busy',
};

/** SQLite could not make room in its shared-memory index: the disk is full. */
const IOERR_SHMSIZE = 4874;

/**
 * Why the driver or the file system failed; `null` for an exception that is neither's, and so a
 * bug.
 */
export function storageReasonOf(error: unknown): StorageReason | null {
  if (error instanceof DatabaseGone) return 'gone';
  if (error instanceof DatabaseLocked) return 'failed';
  if (error instanceof UnreadableRow) return 'damaged';
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code !== 'ERR_SQLITE_ERROR') return 'syscall' in error ? (REASON_OF_SYSTEM[error.code] ?? 'failed') : null;
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
  if (code === IOERR_SHMSIZE) return 'disk-full';
  return REASON_OF_SQLITE[code & 0xff] ?? 'failed';
}
