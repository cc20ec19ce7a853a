import { failed, ok, type Result } from '@shared/ipc/errors';
import { storageReasonOf } from './storage-reason';
import type { Store } from './store';

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

/** The same for work that the store does a moment later, see `Store.soon`. */
export async function guardedSoon<T>(store: Pick<Store, 'soon'>, work: () => T): Promise<Result<T>> {
  try {
    return ok(await store.soon(work));
  } catch (error) {
    const reason = storageReasonOf(error);
    if (reason === null) throw error;
    return failed({ kind: 'storage', reason });
  }
}
