import { failed, ok, type Result } from '@domain/errors/errors';
import { NotShowable } from '../core/not-showable';
import { storageReasonOf } from '../core/storage-reason';
import { FieldLocked } from '../drafts/locked-fields';
import type { Store } from './store';

/**
 * Runs work on the store and returns its value, `storage` with the reason if the driver or the disk
 * failed, `draft-not-showable` or `field-locked`.
 */
export function guarded<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    return failureOf(error);
  }
}

/** The same for work that pauses. */
export async function guardedWork<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return failureOf(error);
  }
}

/** The same for work that the store does a moment later, see `Store.soon`. */
export function guardedSoon<T>(store: Pick<Store, 'soon'>, work: () => T): Promise<Result<T>> {
  return guardedWork(() => store.soon(work));
}

function failureOf(error: unknown): Result<never> {
  if (error instanceof NotShowable) return failed({ kind: 'draft-not-showable', field: error.field });
  if (error instanceof FieldLocked) return failed({ kind: 'field-locked', field: error.field });
  const reason = storageReasonOf(error);
  if (reason === null) throw error;
  return failed({ kind: 'storage', reason });
}
