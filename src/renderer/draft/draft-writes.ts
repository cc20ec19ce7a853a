import type { AppError, Result } from '@domain/errors/errors';
import { type Edit, MAX_TEXT_LENGTH } from '@domain/fields/edits';
import { jsonFault } from '@kernel/json/json-bound';
import type { WriteOutcome } from '../kernel/timers/write-behind';

/**
 * What to do after a write's result. A full or busy disk may get better, so such a value is tried
 * again on its own; what main refuses for its content waits for the next keystroke.
 */
export function outcomeOf(result: Result<unknown>): WriteOutcome {
  if (result.ok) return 'stored';
  return mayPass(result.error) ? 'failed' : 'refused';
}

/** Whether an edit holds more than may be stored. */
export function isBeyondBound(edit: Edit): boolean {
  switch (edit.kind) {
    case 'value':
      return jsonFault(edit.value) === 'too-much';
    case 'text':
      return edit.text.length > MAX_TEXT_LENGTH;
    case 'clear':
    case 'time':
    case 'recipients':
      return false;
  }
}

function mayPass(error: AppError): boolean {
  return error.kind === 'storage' || error.kind === 'internal';
}
