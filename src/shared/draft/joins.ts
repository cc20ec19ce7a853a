import type { Edit } from '../campaign/edits';
import type { Op, Step } from './step';

/** Typing that stops for longer than this, in milliseconds, begins a new step. */
export const PAUSE_MS = 1000;
/** Typing that has gone on for longer than this, in milliseconds, begins a new step with the next word. */
export const RUN_MS = 5000;

/** A step of one field that is being typed in. Times are milliseconds since 1970. */
export interface OpenStep {
  readonly step: Step;
  readonly startedAt: number;
  readonly endedAt: number;
}

/**
 * The step that an edit continues, with the edit taken in; `null` where it begins a new one. Keystrokes in one field are one step
 * until the person pauses, turns from writing to deleting or back, or comes to a new word after a while.
 */
export function joined({ step, startedAt, endedAt }: OpenStep, next: Op, now: number): Step | null {
  if (step.kind !== 'step' || step.cause !== 'edited' || step.ops.length !== 1) return null;
  const [last] = step.ops;
  if (last?.kind !== 'edit' || next.kind !== 'edit' || last.field !== next.field) return null;
  // A clock that was set back tells nothing about a pause.
  if (now < endedAt || now - endedAt > PAUSE_MS) return null;
  const [first, middle, after] = [typedText(last.before), typedText(last.after), typedText(next.after)];
  if (middle === null || after === null) return null;
  const direction = Math.sign(after.length - middle.length);
  const before = first === null ? 0 : Math.sign(middle.length - first.length);
  if (first !== null && direction * before < 0) return null;
  if (now - startedAt > RUN_MS && /\s$/u.test(middle)) return null;
  return { ...step, ops: [{ ...last, after: next.after }] };
}

/** The text that typing made; `null` for what is chosen, switched or taken back in one go. */
function typedText(edit: Edit | null): string | null {
  switch (edit?.kind) {
    case 'text':
      return edit.text;
    case 'time':
      return edit.local;
    case 'value':
      return typeof edit.value === 'string' || typeof edit.value === 'number' ? String(edit.value) : null;
    default:
      return null;
  }
}
