import type { UpdateFailure } from '@domain/updates/failure';
import { failureOf } from '../kathan/failure';

/** A request failed, or the response is none that can be used. */
export class UpdateRequestFailed extends Error {
  override readonly name = 'UpdateRequestFailed';
  constructor(readonly failure: UpdateFailure) {
    super(failure.kind === 'server' ? `status ${String(failure.status)}` : failure.kind);
  }
}

/** Returns an error of a request as `UpdateRequestFailed`. `phase`: what was being received. */
export function requestFailed(error: unknown, phase: 'headers' | 'body'): UpdateRequestFailed {
  if (error instanceof UpdateRequestFailed) return error;
  return new UpdateRequestFailed({ kind: 'network', reason: failureOf(error, phase).reason });
}
