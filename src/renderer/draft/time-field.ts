import type { DraftContent } from '@domain/changes/draft-content';
import { serverValue } from '@domain/fields/campaign';
import { type Edit, isTimeZone } from '@domain/fields/edits';
import type { FieldOf } from '@domain/fields/fields';
import { currentDateTexts } from '@domain/time/date-texts';
import { canonicalInstant } from '@domain/time/instant';
import { instantOf, offsetAt, rezone, showEdit, showInstant } from '@domain/time/time';
import { wallClockText } from '@domain/time/time-text';
import { localOf, resolveLocal } from '@domain/time/zone';
import type { Catalogue } from '@text/index';

export type TimeFieldName = FieldOf<'time'>;

/**
 * The instant that a time field would hold after a push (an edit's, else the server's); `null`
 * where there is none.
 */
export function shownInstant(field: TimeFieldName, content: DraftContent): string | null {
  const edit = content.edits[field];
  if (edit === undefined) {
    const server = serverValue(content.snapshot?.campaign, field);
    return typeof server === 'string' ? canonicalInstant(server) : null;
  }
  if (edit.kind === 'time') return instantOf(edit);
  return edit.kind === 'value' && typeof edit.value === 'string' ? canonicalInstant(edit.value) : null;
}

/** What stands in a time field's text box. */
export function timeText(field: TimeFieldName, edit: Edit | undefined, content: DraftContent, zone: string): string {
  if (edit !== undefined) return showEdit(edit, zone);
  const server = serverValue(content.snapshot?.campaign, field);
  return typeof server === 'string' ? showInstant(server, zone) : '';
}

/**
 * The sentence under a time field: what is sent, or what stands on the server; `undefined` where
 * neither is readable.
 */
export function describeResolved(
  field: TimeFieldName,
  content: DraftContent,
  zone: string,
  strings: Catalogue['editor'],
): string | undefined {
  const instant = shownInstant(field, content);
  if (content.edits[field] !== undefined)
    return instant === null ? undefined : strings.sentAs(instant, offsetAt(instant, zone));
  const server = serverValue(content.snapshot?.campaign, field);
  if (typeof server !== 'string') return undefined;
  return strings.onServerAs(server, instant === null ? null : offsetAt(instant, zone));
}

/** Returns a wall-clock time with its day of the week: `Wed 25 Nov 2026, 09:30`. */
function weekdayText(local: string): string {
  const texts = currentDateTexts();
  const fromSunday = new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return texts.weekdayAndTime(texts.weekdays[(fromSunday + 6) % 7] ?? '', wallClockText(local));
}

/**
 * The sentence under a time field for text that is read as a time; `undefined` without such a time,
 * and for one that names no instant.
 */
export function describeProposal(
  proposal: Extract<Edit, { kind: 'time' }> | null,
  zone: string,
  strings: Catalogue['editor'],
): string | undefined {
  const instant = proposal === null ? null : instantOf(proposal);
  if (proposal === null || instant === null) return undefined;
  return strings.readAs(weekdayText(proposal.local), offsetAt(instant, zone));
}

export interface TwoInstants {
  readonly edit: Extract<Edit, { kind: 'time' }>;
  readonly earlier: string;
  readonly later: string;
}

/** The two instants of a wall-clock time that comes twice; `null` for any other. */
export function ambiguityOf(edit: Edit | undefined, zone: string): TwoInstants | null {
  if (edit?.kind !== 'time') return null;
  const shown = rezone(edit, zone);
  if (shown.kind !== 'time') return null;
  const resolved = resolveLocal(shown.local, shown.zone);
  return resolved.kind === 'two' ? { edit: shown, earlier: resolved.earlier, later: resolved.later } : null;
}

/**
 * A time whose zone this runtime does not know, so that it names no instant; `null` for any other
 * edit.
 */
export function inUnknownZone(edit: Edit | undefined): Extract<Edit, { kind: 'time' }> | null {
  return edit?.kind === 'time' && !isTimeZone(edit.zone) ? edit : null;
}

/**
 * The wall-clock time that a picker starts from: the one shown, as `YYYY-MM-DDTHH:MM`; `null` where
 * there is none.
 */
export function pickedLocal(field: TimeFieldName, content: DraftContent, zone: string): string | null {
  const edit = content.edits[field];
  // A time that clocks skip, or in an unknown zone, has no instant, but the user still sees and
  // corrects its parts.
  if (edit?.kind === 'time' && (edit.zone === zone || !isTimeZone(edit.zone))) return edit.local;
  const instant = shownInstant(field, content);
  return instant === null ? null : localOf(instant, zone);
}
