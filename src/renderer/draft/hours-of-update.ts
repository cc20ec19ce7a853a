import { checkHours } from '@domain/calling-hours/check-hours';
import { DEFAULT_CALLING_HOURS, rulesInForce } from '@domain/calling-hours/rules-in-force';
import { warningKey } from '@domain/changes/problem-key';
import { placeColumnsAmong } from '@domain/zones/place-columns';
import type { Bridge } from '../kernel/bridge';
import { hoursProblems } from './hours-problems';
import { shownInstant } from './time-field';

const DAY_MS = 86_400_000;

/** How many recipients of an update could be called outside of their hours, of all it sends. */
export interface OutsideOfUpdate {
  readonly outside: number;
  readonly total: number;
}

/**
 * Checks the calling hours of a queued update again, as if it were sent now: a start that has
 * passed meanwhile is now. Returns null if there is nothing to say: nobody is outside, the draft
 * sends no recipients or has no start, or the user has acknowledged all of it.
 */
export async function outsideIfSent(bridge: Bridge, draftId: string, now: number): Promise<OutsideOfUpdate | null> {
  const got = await bridge.call('drafts.get', { draftId });
  if (!got.ok || got.value.edits.recipients?.kind !== 'recipients') return null;
  const draft = got.value;
  const [start, end] = [shownInstant('schedule_start_time', draft), shownInstant('schedule_end_time', draft)];
  if (start === null) return null;
  const from = Math.max(Date.parse(start), now);
  const schedule = { from, to: end === null ? from + DAY_MS : Date.parse(end) };
  if (schedule.to <= from) return null;
  const { connectionId } = draft;
  const read = connectionId === null ? null : await bridge.call('callingHours.read', { connectionId });
  const settings = read?.ok === true ? read.value.settings : DEFAULT_CALLING_HOURS;
  const columns = settings.useColumns ? placeColumnsAmong(Object.keys(draft.recipients.keys)) : {};
  const counted = await bridge.call('callingHours.groups', { draftId, columns });
  if (!counted.ok || counted.value.groups === null) return null;
  const check = checkHours(counted.value.groups, rulesInForce(settings), schedule);
  const isNew = hoursProblems(check, schedule, end !== null).some(
    (problem) => !draft.acknowledged.includes(warningKey(problem)),
  );
  return isNew ? { outside: check.outside, total: check.total } : null;
}
