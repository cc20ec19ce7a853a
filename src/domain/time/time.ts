import { writeJson } from '@kernel/json/json-codec';
import type { Edit } from '../fields/edits';
import { isoOf } from './calendar-time';
import { canonicalInstant } from './instant';
import { parseTimeText, wallClockText } from './time-text';
import { localAsUtc, localOf, offsetAt, resolveLocal } from './zone';

export { offsetAt, resolveLocal } from './zone';

type TimeEdit = Extract<Edit, { kind: 'time' }>;

/**
 * The instant that a time edit means, as `2027-03-02T14:00:00Z`; `null` where there is none. Of two
 * the earlier, unless chosen otherwise.
 */
export function instantOf(edit: TimeEdit): string | null {
  const resolved = resolveLocal(edit.local, edit.zone);
  switch (resolved.kind) {
    case 'none':
      return null;
    case 'one':
      return resolved.instant;
    case 'two':
      return edit.choice === 'later' ? resolved.later : resolved.earlier;
  }
}

/**
 * The time edit that shows an instant in a zone, with the choice that an ambiguous wall-clock time
 * needs. Fractions of a second are cut off.
 */
export function editFromInstant(instant: string, zone: string): TimeEdit {
  const local = localOf(instant, zone);
  const resolved = resolveLocal(local, zone);
  if (resolved.kind !== 'two') return { kind: 'time', local, zone };
  return { kind: 'time', local, zone, choice: Date.parse(instant) < Date.parse(resolved.later) ? 'earlier' : 'later' };
}

/**
 * What typed text means in a time field: `2027-03-02 06:00`, with `T`, with seconds, `2 Mar 2027,
 * 06:00`, `Mar 2, 2027 6:00 am`; with `Z` or an offset it is converted into the zone. Empty text
 * clears; what means more than one thing, or nothing, is kept as text.
 */
export function readTimeText(text: string, zone: string): Edit {
  if (text.trim() === '') return { kind: 'clear' };
  const typed = parseTimeText(text);
  if (typed === null) return { kind: 'text', text };
  if (typed.offsetSeconds === null) return { kind: 'time', local: typed.local, zone };
  const wall = localAsUtc(typed.local);
  const instant = wall === null ? null : isoOf(wall - typed.offsetSeconds * 1000);
  return instant === null ? { kind: 'text', text } : editFromInstant(instant, zone);
}

/**
 * A server's time in a zone: `2 Mar 2027, 06:00`, which `readTimeText` reads back. Where clocks go
 * back the offset is added, for the wall clock alone would name two instants. A text that names no
 * instant is shown as it is: the API does not say what zone it is in.
 */
export function showInstant(value: string, zone: string): string {
  const instant = canonicalInstant(value);
  return instant === null ? value : showTime(editFromInstant(instant, zone));
}

/**
 * What a time field's text box holds for an edit. A time that cannot be resolved stays as it was
 * typed.
 */
export function showEdit(edit: Edit, zone: string): string {
  switch (edit.kind) {
    case 'clear':
    case 'recipients':
      return '';
    case 'text':
      return edit.text;
    case 'value':
      return typeof edit.value === 'string' ? showInstant(edit.value, zone) : writeJson(edit.value);
    case 'time': {
      const shown = rezone(edit, zone);
      return shown.kind === 'time' ? showTime(shown) : '';
    }
  }
}

/**
 * The same edit for another zone: its instant stays, its wall-clock time is rewritten. What names
 * no instant stays as it was typed.
 */
export function rezone(edit: Edit, zone: string): Edit {
  if (edit.kind !== 'time' || edit.zone === zone) return edit;
  const instant = instantOf(edit);
  return instant === null ? edit : editFromInstant(instant, zone);
}

function showTime(edit: TimeEdit): string {
  const instant = instantOf(edit);
  const ambiguous = instant !== null && resolveLocal(edit.local, edit.zone).kind === 'two';
  return ambiguous ? `${wallClockText(edit.local)} (${offsetAt(instant, edit.zone)})` : wallClockText(edit.local);
}
