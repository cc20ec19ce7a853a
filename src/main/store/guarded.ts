import { failed, ok, type Result } from '@shared/ipc/errors';
import { storageReasonOf } from './storage-reason';

/** Runs work on the store and answers its value, or `storage` with the reason where the driver or the disk failed. */
export function guarded<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    const reason = storageReasonOf(error);
    if (reason === null) throw error;
    return failed({ kind: 'storage', reason });
  }
}
