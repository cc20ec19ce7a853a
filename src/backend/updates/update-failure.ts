import type { UpdateFailure } from '@domain/updates/state';
import { storageReasonOf } from '../store/core/storage-reason';
import { UpdateRequestFailed } from './update-http';

/** What an error means to users; null for one of neither the network nor the disk: a bug. */
export function updateFailureOf(error: unknown): UpdateFailure | null {
  if (error instanceof UpdateRequestFailed) return error.failure;
  const reason = storageReasonOf(error);
  if (reason === null) return null;
  return reason === 'disk-full' || reason === 'read-only' ? { kind: reason } : { kind: 'disk' };
}
