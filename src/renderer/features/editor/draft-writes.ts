import type { DeskError, Result } from '@shared/ipc/errors';
import type { WriteOutcome } from './write-behind';

/**
 * What to do after a write's answer. A full or busy disk may get better, so such a value is tried again by itself; what main
 * refuses for its content waits for the next keystroke.
 */
export function outcomeOf(result: Result<unknown>): WriteOutcome {
  if (result.ok) return 'stored';
  return mayPass(result.error) ? 'failed' : 'refused';
}

function mayPass(error: DeskError): boolean {
  return error.kind === 'storage' || error.kind === 'internal';
}
