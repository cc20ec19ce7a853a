import type { UpdateFailure } from '@domain/updates/failure';
import type { Log, ReportUnexpectedError } from '../log/log';
import { storageReasonOf } from '../store/core/storage-reason';
import { UpdateRequestFailed } from './update-request-failed';

/** What an error means to users; null for one of neither the network nor the disk: a bug. */
function knownFailureOf(error: unknown): UpdateFailure | null {
  if (error instanceof UpdateRequestFailed) return error.failure;
  const reason = storageReasonOf(error);
  if (reason === null) return null;
  return reason === 'disk-full' || reason === 'read-only' ? { kind: reason } : { kind: 'disk' };
}

interface FailureLog {
  readonly log: Log;
  readonly reportUnexpectedError: ReportUnexpectedError;
}

/** Logs what went wrong, and returns what it means to users. */
export function logFailure(error: unknown, { log, reportUnexpectedError }: FailureLog): UpdateFailure {
  const failure = knownFailureOf(error);
  if (failure === null) reportUnexpectedError('updates', error);
  else log.warn('update', { why: failure.kind });
  return failure ?? { kind: 'failed' };
}
