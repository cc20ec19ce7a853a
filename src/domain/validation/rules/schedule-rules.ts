import type { Change } from '../../changes/change';
import { effectiveValue } from '../../changes/changes';
import type { DraftContent } from '../../changes/draft-content';
import type { Problem } from '../../changes/problem';
import type { FieldName } from '../../fields/fields';
import { canonicalInstant } from '../../time/instant';
import { resolveLocal } from '../../time/time';

const START = 'schedule_start_time';
const END = 'schedule_end_time';
/** Campaigns are planned for days or months; a later year is probably a error. */
const MAX_YEARS_AHEAD = 10;

/**
 * Rules of the schedule: ambiguous wall-clock times, a start that has passed, and an end that is
 * not after the start.
 */
export function scheduleRules(draft: DraftContent, changes: readonly Change[], now: Date): readonly Problem[] {
  const start = changes.some((change) => change.field === START);
  const end = changes.some((change) => change.field === END);
  return [
    ...(start ? [...ambiguous(START, draft), ...past(draft, now), ...farFuture(START, draft, now)] : []),
    ...(end ? [...ambiguous(END, draft), ...farFuture(END, draft, now)] : []),
    ...order(draft, start, end),
  ];
}

function ambiguous(field: FieldName, draft: DraftContent): readonly Problem[] {
  const edit = draft.edits[field];
  if (edit?.kind !== 'time' || resolveLocal(edit.local, edit.zone).kind !== 'two') return [];
  const { local, zone, choice = 'earlier' } = edit;
  return [{ severity: 'warning', code: 'ambiguous-local-time', field, local, zone, chosen: choice }];
}

function past(draft: DraftContent, now: Date): readonly Problem[] {
  const start = millisecondsOf(START, draft);
  return start !== null && start < now.getTime()
    ? [{ severity: 'warning', code: 'start-in-the-past', field: START }]
    : [];
}

/** Catches years of other calendars, such as the Buddhist 2570, and slips of the finger. */
function farFuture(field: FieldName, draft: DraftContent, now: Date): readonly Problem[] {
  const at = millisecondsOf(field, draft);
  const year = at === null ? 0 : new Date(at).getUTCFullYear();
  return year > now.getUTCFullYear() + MAX_YEARS_AHEAD
    ? [{ severity: 'warning', code: 'far-future', field, year }]
    : [];
}

/**
 * Compared only where the draft changes one of the two and both are instants: a server's time
 * without a zone cannot be placed.
 */
function order(draft: DraftContent, startChanged: boolean, endChanged: boolean): readonly Problem[] {
  if (!startChanged && !endChanged) return [];
  const start = millisecondsOf(START, draft);
  const end = millisecondsOf(END, draft);
  if (start === null || end === null || end > start) return [];
  const fromServer = startChanged && endChanged ? null : startChanged ? 'end' : 'start';
  return [{ severity: 'error', code: 'end-not-after-start', field: endChanged ? END : START, fromServer }];
}

function millisecondsOf(field: FieldName, draft: DraftContent): number | null {
  const value = effectiveValue(field, draft);
  const instant = typeof value === 'string' ? canonicalInstant(value) : null;
  return instant === null ? null : Date.parse(instant);
}
