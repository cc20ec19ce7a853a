import { numberText } from '@kernel/json/json-number';
import type { Edit } from '../fields/edits';
import { commonPart } from '../text/common-part';
import type { Op, PositionedRow, Step } from './step';

/** Typing that stops for longer than this, in milliseconds, begins a new step. */
export const PAUSE_MS = 1000;
/**
 * Typing that has gone on for longer than this, in milliseconds, begins a new step with the next
 * word.
 */
export const RUN_MS = 5000;

/** A step of one field that is being typed in. Times are milliseconds since 1970. */
export interface OpenStep {
  readonly step: Step;
  readonly startedAt: number;
  readonly endedAt: number;
}

/**
 * The step that an edit continues, with the edit taken in; `null` where it begins a new one.
 * Keystrokes in one field are one step until the user pauses, turns from writing to deleting or
 * back, or comes to a new word after a while.
 */
export function joined({ step, startedAt, endedAt }: OpenStep, next: Op, now: number): Step | null {
  if (step.kind !== 'step' || (step.cause !== 'edited' && step.cause !== 'rows-changed')) return null;
  // A clock that was set back tells nothing about a pause.
  if (now < endedAt || now - endedAt > PAUSE_MS) return null;
  const [last] = step.ops;
  if (last === undefined || step.ops.length > 1) return null;
  const typing = typingOf(last, next);
  if (typing === null) return null;
  const { first, middle, after, op } = typing;
  if (first !== null && (middle.length - first.length) * (after.length - middle.length) < 0) return null;
  if (replacesMuch(middle, after)) return null;
  if (now - startedAt > RUN_MS && /\s$/u.test(middle.slice(-1))) return null;
  return { ...step, ops: [op] };
}

/** More than that is no word that is typed again, a suggestion or a composition. */
const MAX_TYPED = 100;

/** Whether much gives way to much else in one go, as when all matches are replaced. */
function replacesMuch(before: string, after: string): boolean {
  const { start, end } = commonPart(before, after);
  return Math.min(before.length, after.length) - start - end > MAX_TYPED;
}

/**
 * The text before, between and after two ops on the same text, and what both come to; `null` where
 * they are not typing in one place.
 */
interface Typing {
  readonly first: string | null;
  readonly middle: string;
  readonly after: string;
  readonly op: Op;
}

function typingOf(last: Op, next: Op): Typing | null {
  if (last.kind === 'edit' && next.kind === 'edit') return last.field === next.field ? inField(last, next) : null;
  if (last.kind === 'rows' && next.kind === 'rows') return inRow(last, next);
  return null;
}

function inField(last: Extract<Op, { kind: 'edit' }>, next: Extract<Op, { kind: 'edit' }>): Typing | null {
  const middle = typedText(last.after);
  const after = typedText(next.after);
  if (middle === null || after === null) return null;
  return { first: typedText(last.before), middle, after, op: { ...last, after: next.after } };
}

const PARTS = ['phone', 'metadata', 'assistantOverrides'] as const;

function inRow(last: Extract<Op, { kind: 'rows' }>, next: Extract<Op, { kind: 'rows' }>): Typing | null {
  const [first, middle, before, after] = [last.before, last.after, next.before, next.after].map(onlyRow);
  if (first == null || middle == null || before == null || after == null) return null;
  if (first.id !== middle.id || middle.id !== before.id || before.id !== after.id) return null;
  const changed = (one: PositionedRow, other: PositionedRow) => PARTS.filter((part) => one[part] !== other[part]);
  const [part, ...others] = new Set([...changed(first, middle), ...changed(before, after)]);
  if (part === undefined || others.length > 0) return null;
  return { first: first[part], middle: middle[part], after: after[part], op: { ...last, after: next.after } };
}

function onlyRow(rows: readonly PositionedRow[]): PositionedRow | null {
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** The text that typing made; `null` for what is chosen, switched or taken back in one go. */
function typedText(edit: Edit | null): string | null {
  switch (edit?.kind) {
    case 'text':
      return edit.text;
    case 'time':
      return edit.local;
    case 'value':
      return typeof edit.value === 'string' ? edit.value : numberText(edit.value);
    default:
      return null;
  }
}
